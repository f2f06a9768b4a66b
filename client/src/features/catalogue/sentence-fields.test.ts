import type { PromisePart } from '@servicewerkstatt/shared/domain/agreements/promise-sentence.ts'
import { expect, test } from 'vitest'
import { isFieldOf, nextGap, toField } from './sentence-fields.ts'

const part = (field: NonNullable<PromisePart['field']>, isMissing = false): PromisePart => ({
  field,
  targetId: 'tgt-1',
  text: isMissing ? '…' : 'etwas',
  ...(isMissing && { isMissing: true }),
})

test('both moments are one form', () => {
  const field = toField(part('stopEvent'))
  expect(field).toEqual({ field: 'startEvent', targetId: 'tgt-1' })
  expect(isFieldOf(part('startEvent'), field)).toBe(true)
  expect(isFieldOf({ text: ' bis ' }, field)).toBe(false)
})

test('from one gap it goes on to the next, and not to the other half of the same form', () => {
  const parts = [
    part('share'),
    { text: ' von ' },
    part('startEvent', true),
    part('stopEvent', true),
    part('threshold', true),
  ]
  const first = nextGap(parts, null)
  expect(first).toEqual({ field: 'startEvent', targetId: 'tgt-1' })
  expect(nextGap(parts, first)).toEqual({ field: 'threshold', targetId: 'tgt-1' })
  expect(nextGap([part('share')], null)).toBeNull()
})
