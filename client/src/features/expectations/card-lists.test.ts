import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  listIdOf,
  type ListedCard,
  listsByArea,
  listsByGroup,
  parseListId,
  sameLists,
  shownGroups,
} from './card-lists.ts'

const card = (id: string, departmentId: string | null, rest: Partial<ListedCard> = {}): ListedCard => ({
  id,
  departmentId,
  origin: 'stated',
  ...rest,
})

test('said and guessed stand apart, and who lost their department stands at the end', () => {
  const cards = [
    card('1', 'dep-a'),
    card('2', 'dep-a', { origin: 'assumed_by_team' }),
    card('3', 'dep-gone'),
    card('4', null),
    card('5', 'dep-b', { origin: 'observed' }),
  ]
  expect(listsByArea(cards, ['dep-a', 'dep-b'])).toEqual([
    { id: 'said/dep-a', items: ['1'] },
    { id: 'guess/dep-a', items: ['2'] },
    { id: 'said/dep-b', items: ['5'] },
    { id: 'guess/dep-b', items: [] },
    { id: 'said/', items: ['3', '4'] },
    { id: 'guess/', items: [] },
  ])
})

test('cards whose group is gone are without a group', () => {
  const cards = [
    card('1', null, { groupId: 'grp-a' }),
    card('2', null, { groupId: 'grp-gone' }),
    card('3', null),
  ]
  expect(listsByGroup(cards, ['grp-a'])).toEqual([
    { id: 'group/', items: ['2', '3'] },
    { id: 'group/grp-a', items: ['1'] },
  ])
})

test('the id of a list can be read back', () => {
  for (const key of [
    { by: 'area', kind: 'said', departmentId: 'dep-a' },
    { by: 'area', kind: 'guess', departmentId: null },
    { by: 'group', groupId: 'grp-a' },
    { by: 'group', groupId: null },
  ] as const) {
    expect(parseListId(listIdOf(key))).toEqual(key)
  }
})

test('every card is in exactly one list, however departments and groups come and go', () => {
  const ids = fc.constantFrom('a', 'b', 'c', 'gone')
  const cards = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1 }),
      departmentId: fc.option(ids),
      groupId: fc.option(ids),
      origin: fc.constantFrom('stated', 'assumed_by_team', 'observed', null),
    }),
    { selector: ({ id }) => id },
  )
  fc.assert(
    fc.property(cards, fc.uniqueArray(fc.constantFrom('a', 'b', 'c')), (made, known) => {
      for (const lists of [listsByArea(made, known), listsByGroup(made, known)]) {
        expect(lists.flatMap((list) => list.items).toSorted()).toEqual(made.map(({ id }) => id).toSorted())
        expect(sameLists(lists, structuredClone(lists))).toBe(true)
      }
    }),
  )
})

test('groups of cards from another stage are not shown here', () => {
  const groups = [
    { id: 'mine', stageId: null },
    { id: 'theirs', stageId: 'stage-1' },
    { id: 'both', stageId: 'stage-1' },
    { id: 'cards-only', stageId: null },
  ]
  expect(shownGroups(groups, new Set(['both']), new Set(['cards-only']))).toEqual(['mine', 'both'])
})
