/** The lists of the grouping screen. They render anew when a card changes its place, not when its words change. */
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useCallback } from 'react'
import type { DropList } from '../../drag/drop-intent.ts'
import { sameList, useDerived } from '../../workshop/use-derived.ts'
import { sameLists, shownGroups, stageLists } from './stage-lists.ts'

export interface StageLists {
  readonly groupIds: readonly string[]
  readonly lists: readonly DropList[]
}

export function useStageLists(stageId: string): StageLists {
  const groupsInUse = useCallback(
    (cards: readonly RecordView<'cards'>[]): readonly string[] => {
      const own = cards.filter((card) => card.stageId === stageId)
      return [...new Set(own.flatMap(({ groupId }) => (groupId === null ? [] : [groupId])))].toSorted()
    },
    [stageId],
  )
  const inUse = useDerived('cards', groupsInUse, sameList)
  const shown = useCallback(
    (groups: readonly RecordView<'groups'>[]) => shownGroups(groups, inUse, stageId),
    [inUse, stageId],
  )
  const groupIds = useDerived('groups', shown, sameList)
  const derive = useCallback(
    (cards: readonly RecordView<'cards'>[]) => stageLists(cards, groupIds, stageId),
    [groupIds, stageId],
  )
  return { groupIds, lists: useDerived('cards', derive, sameLists) }
}
