/** Revealed cards on the board, of the stage that this one works with. */
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { sourceStageId } from '@servicewerkstatt/shared/domain/writing/source-stage.ts'
import { useCallback, useMemo } from 'react'
import { sameList, useDerived } from '../../workshop/use-derived.ts'
import { useAll, useRecord } from '../../workshop/use-record.ts'

export function useCardIds(stageId: string | null): readonly string[] {
  const derive = useCallback(
    (cards: readonly RecordView<'cards'>[]) =>
      cards.filter((card) => card.stageId === stageId && card.text.trim() !== '').map(({ id }) => id),
    [stageId],
  )
  return useDerived('cards', derive, sameList)
}

const stagesWithCards = (cards: readonly RecordView<'cards'>[]): readonly string[] =>
  [...new Set(cards.flatMap(({ stageId }) => (stageId === null ? [] : [stageId])))].toSorted()

/** The stage whose cards are read or grouped in a stage; undefined while there is none. */
export function useSourceStage(stageId: string | null): RecordView<'stages'> | undefined {
  const stages = useAll('stages')
  const withCards = useDerived('cards', stagesWithCards, sameList)
  const sourceId = useMemo(
    () => (stageId === null ? null : sourceStageId(stages, stageId, (id) => withCards.includes(id))),
    [stages, stageId, withCards],
  )
  return useRecord('stages', sourceId)
}
