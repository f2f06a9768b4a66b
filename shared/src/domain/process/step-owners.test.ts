import { expect, test } from 'vitest'
import { withOwners } from './step-owners.ts'

const lanes = [
  { id: 'desk', kind: 'frontstage' },
  { id: 'maker', kind: 'supplier' },
  { id: 'asker', kind: 'customer' },
  { id: 'open', kind: null },
] as const

test.each([
  ['desk', undefined, undefined],
  ['maker', undefined, 'others'],
  ['asker', null, 'others'],
  ['maker', 'us', 'us'],
  ['desk', 'others', 'others'],
  ['open', null, null],
  ['gone', null, null],
  [null, null, null],
] as const)('lane %s, said %s: %s', (laneId, ownedBy, expected) => {
  const [node] = withOwners([{ type: 'task', laneId, ...(ownedBy === undefined ? {} : { ownedBy }) }], lanes)
  expect(node?.ownedBy).toBe(expected)
})

test('a trigger belongs to nobody, and a step that nobody changed stays the same object', () => {
  const [start] = withOwners([{ type: 'start', laneId: 'asker', ownedBy: null }], lanes)
  expect(start?.ownedBy).toBeNull()
  const step = { type: 'task', laneId: 'maker' } as const
  expect(withOwners([step], lanes)[0]).toBe(withOwners([step], lanes)[0])
})
