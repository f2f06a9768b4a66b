import { expect, test } from 'vitest'
import { agreementContent, contentHash } from './agreement-content.ts'

const agreement = {
  id: 'agr-1',
  ord: 'a0',
  promise: 'Am selben Tag',
  chosenOptionId: 'opt-2',
  status: 'draft',
  version: 3,
}
const targets = [
  { id: 'tgt-2', agreementId: 'agr-1', shareTargetBp: 8000 },
  { id: 'tgt-1', agreementId: 'agr-1', shareTargetBp: 9000 },
  { id: 'tgt-9', agreementId: 'agr-9' },
]
const options = [
  { id: 'opt-1', agreementId: 'agr-1' },
  { id: 'opt-2', agreementId: 'agr-1', costPerYear: 0 },
]

test('holds the agreement, its own targets by id and the chosen level, without order, status and times', () => {
  expect(agreementContent(agreement, targets, options)).toEqual({
    agreement: { id: 'agr-1', promise: 'Am selben Tag', chosenOptionId: 'opt-2' },
    targets: [
      { id: 'tgt-1', agreementId: 'agr-1', shareTargetBp: 9000 },
      { id: 'tgt-2', agreementId: 'agr-1', shareTargetBp: 8000 },
    ],
    option: { id: 'opt-2', agreementId: 'agr-1', costPerYear: 0 },
  })
})

test('what is empty hashes like what is left out; what is promised counts', () => {
  const hash = (extra: object): string =>
    contentHash(agreementContent({ ...agreement, ...extra }, targets, options))
  expect(hash({ exclusions: '', escalation: null, customerIds: {}, ord: 'zz', updatedAt: 'now' })).toBe(
    hash({}),
  )
  expect(hash({ promise: 'Am nächsten Tag' })).not.toBe(hash({}))
  expect(hash({})).toMatch(/^[0-9a-f]{64}$/)
})

test('the hash is the SHA-256 of the canonical JSON', () => {
  // printf '{"a":1,"b":[true,null]}' | sha256sum
  expect(contentHash({ b: [true, null], a: 1 })).toBe(
    '1cc69c7fa23616ca2ec3ee70d24390a6225c8832db8a4c814c7e0e7f942f8668',
  )
})
