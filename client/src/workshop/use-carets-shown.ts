import { useRecord, useSingleton } from './use-record.ts'

/** Whether carets and "is writing here" are shown and sent now: as the current stage says, and never in anonymous or private stages (rule R11). */
export function useCaretsShown(): boolean {
  const { currentStageId } = useSingleton('run')
  const stage = useRecord('stages', currentStageId)
  if (stage === undefined) return true
  const isPrivate = stage.mode === 'collect' && stage.reveal === 'together' && stage.revealedAt == null
  return stage.caretsShown && stage.level !== 'anonymous' && !isPrivate
}
