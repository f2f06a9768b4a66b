import { expect, test } from 'vitest'
import { groupIdOf, listIdOf, shownGroups, stageLists } from './stage-lists.ts'

const card = (id: string, groupId: string | null, stageId = 'stage-1') => ({ id, groupId, stageId })

test('every card of the stage stands in exactly one list', () => {
  const cards = [card('a', null), card('b', 'grp-1'), card('c', 'gone'), card('d', 'grp-1', 'stage-2')]
  expect(stageLists(cards, ['grp-1', 'grp-2'], 'stage-1')).toEqual([
    { id: 'group/', items: ['a', 'c'] },
    { id: 'group/grp-1', items: ['b'] },
    { id: 'group/grp-2', items: [] },
  ])
})

test('groups of other stages are not shown, unless a card of this one is in them', () => {
  const groups = [
    { id: 'grp-1', stageId: 'stage-1' },
    { id: 'grp-2', stageId: 'stage-2' },
    { id: 'grp-3', stageId: 'stage-2' },
  ]
  expect(shownGroups(groups, ['grp-2'], 'stage-1')).toEqual(['grp-1', 'grp-2'])
})

test.each([null, 'grp-1'])('the id of a list says its group: %s', (groupId) => {
  expect(groupIdOf(listIdOf(groupId))).toBe(groupId)
})
