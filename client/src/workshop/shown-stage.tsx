/** Which stage a screen is about: the one where the group is, or a finished one that somebody looks back at. */
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { type StageInput, stageInput } from '@servicewerkstatt/shared/domain/agenda/stage-input.ts'
import { createContext, type ReactNode, useContext } from 'react'
import { useRecord, useSingleton } from './use-record.ts'
import { useServerNow } from './use-timer.ts'

type Stage = RecordView<'stages'>

export interface ShownStage {
  readonly stage: Stage
  /** Somebody looks back: nothing can be handed in or changed. */
  readonly isPast: boolean
}

const StageIdContext = createContext<string | null>(null)

/** Shows a certain stage inside, whatever the group does. */
export function StageShown({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return <StageIdContext value={id}>{children}</StageIdContext>
}

/** The stage where the group is; undefined before the first one and after the last. */
export function useCurrentStage(): Stage | undefined {
  const { currentStageId } = useSingleton('run')
  return useRecord('stages', currentStageId)
}

/** The stage that this screen is about; null when there is none. */
export function useShownStage(): ShownStage | null {
  const chosen = useContext(StageIdContext)
  const { currentStageId } = useSingleton('run')
  const stage = useRecord('stages', chosen ?? currentStageId)
  return stage === undefined ? null : { stage, isPast: stage.id !== currentStageId }
}

/** How often a stage is asked whether it still takes something, in milliseconds. */
const LOOK_EVERY_MS = 500

/** Whether a stage takes what is handed in, on the server's clock; `closed` without a stage. */
export function useStageInput(stageId: string | null): StageInput {
  const run = useSingleton('run')
  const stage = useRecord('stages', stageId)
  const nowMs = useServerNow(LOOK_EVERY_MS)
  return stage === undefined ? 'closed' : stageInput(stage, run, nowMs)
}
