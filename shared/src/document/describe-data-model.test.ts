import { expect, test } from 'vitest'
import { describeDataModel } from './describe-data-model.ts'

test('docs/data-model.md says what the records are', async () => {
  await expect(describeDataModel()).toMatchFileSnapshot('../../../docs/data-model.md')
})
