/** One's own cards, private until they are revealed. */
import { useMemo, useSyncExternalStore } from 'react'
import type { DeskCard } from '../../workshop/desk-card.ts'
import { useWorkshop } from '../../workshop/workshop-context.tsx'
import type { DeskSnapshot, WritingDesk } from '../../workshop/writing-desk.ts'

const EMPTY: DeskSnapshot = { cards: [], readyStageIds: [], hasWork: false, isOffline: false }
const nothing = () => () => {}

/** Null for those who are nobody in the list of people: they only read. */
export const useDesk = (): WritingDesk | null => useWorkshop().desk

export function useDeskState(): DeskSnapshot {
  const desk = useDesk()
  return useSyncExternalStore(desk?.all.subscribe ?? nothing, () => desk?.all.get() ?? EMPTY)
}

/** Own cards of a stage, in the order of writing. */
export function useOwnCards(stageId: string): readonly DeskCard[] {
  const { cards } = useDeskState()
  return useMemo(() => cards.filter((card) => card.stageId === stageId), [cards, stageId])
}
