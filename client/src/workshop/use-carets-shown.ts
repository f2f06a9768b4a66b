import { useRecord, useSingleton } from './use-record.ts'

/** Whether carets and "is writing here" are shown and sent now: as the current stage says, and never in anonymous stages (rule R11). */
export function useCaretsShown(): boolean {
  const { currentStageId } = useSingleton('run')
  const stage = useRecord('stages', currentStageId)
  return stage === undefined || (stage.caretsShown && stage.level !== 'anonymous')
}
