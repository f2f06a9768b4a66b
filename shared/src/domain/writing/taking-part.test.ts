import { expect, test } from 'vitest'
import { type Person, readyCount, takingPart } from './taking-part.ts'

const person = (id: string, values: Partial<Person> = {}): Person => ({
  id,
  role: 'team_member',
  departmentId: null,
  presence: 'here',
  via: 'device',
  ...values,
})
const ids = (people: readonly Person[], contributors: readonly string[] = []) =>
  takingPart(people, new Set(contributors)).map(({ id }) => id)

test('people who are here, and people in the room without a device', () => {
  const people = [
    person('p-1'),
    person('p-2', { presence: 'away' }),
    person('p-3', { presence: 'away', via: 'proxy' }),
    person('p-4', { presence: 'left', via: 'proxy' }),
    person('p-5', { role: 'facilitator' }),
    person('p-6', { role: 'observer' }),
    person('p-7', { role: 'stakeholder' }),
  ]
  expect(ids(people)).toEqual(['p-1', 'p-3', 'p-7'])
})

test('who has handed something in takes part, also from a sleeping laptop or as the facilitator', () => {
  const people = [person('p-1', { presence: 'away' }), person('p-2', { role: 'facilitator' }), person('p-3')]
  expect(ids(people, ['p-1', 'p-2'])).toEqual(['p-1', 'p-2', 'p-3'])
})

test.each([
  ['named', 1, 1],
  ['department', 3, null],
  ['department', 4, 1],
  ['anonymous', 3, null],
  ['anonymous', 4, 1],
] as const)('[READY-3] level %s with %i people: the count of those ready is %s', (level, people, shown) => {
  expect(readyCount(1, level, people)).toBe(shown)
})
