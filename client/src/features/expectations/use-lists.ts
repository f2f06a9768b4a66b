/** The lists of cards as they stand on screen. They render anew when a card changes its place, not when its words change. */
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useCallback } from 'react'
import type { DropList } from '../../drag/drop-intent.ts'
import { listsByArea, listsByGroup, sameLists, shownGroups } from './card-lists.ts'
import { sameList, useDerived } from '../../workshop/use-derived.ts'

const otherDepartments = (departments: readonly RecordView<'departments'>[]) =>
  departments.filter((department) => department.kind !== 'own_team').map(({ id }) => id)

/** Departments that may expect something: all but the team's own. */
export const useAreaIds = (): readonly string[] => useDerived('departments', otherDepartments, sameList)

const groupsInUse = (records: readonly { readonly groupId?: string | null }[]) =>
  [...new Set(records.flatMap(({ groupId }) => (groupId == null ? [] : [groupId])))].toSorted()

export function useShownGroupIds(): readonly string[] {
  const ofExpectations = useDerived('expectations', groupsInUse, sameList)
  const ofCards = useDerived('cards', groupsInUse, sameList)
  const derive = useCallback(
    (groups: readonly RecordView<'groups'>[]) =>
      shownGroups(groups, new Set(ofExpectations), new Set(ofCards)),
    [ofExpectations, ofCards],
  )
  return useDerived('groups', derive, sameList)
}

export function useAreaLists(): readonly DropList[] {
  const areaIds = useAreaIds()
  const derive = useCallback(
    (cards: readonly RecordView<'expectations'>[]) => listsByArea(cards, areaIds),
    [areaIds],
  )
  return useDerived('expectations', derive, sameLists)
}

export function useGroupLists(): readonly DropList[] {
  const groupIds = useShownGroupIds()
  const derive = useCallback(
    (cards: readonly RecordView<'expectations'>[]) => listsByGroup(cards, groupIds),
    [groupIds],
  )
  return useDerived('expectations', derive, sameLists)
}
