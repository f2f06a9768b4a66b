/** Which stage a screen is about: the one where the group is, or a finished one that somebody looks back at. */
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { type StageInput, stageInput } from '@servicewerkstatt/shared/domain/agenda/stage-input.ts'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { useRecord, useSingleton } from './use-record.ts'
import { useServerNow } from './use-timer.ts'

type Stage = RecordView<'stages'>

export interface ShownStage {
  readonly stage: Stage
  /** Somebody looks back: nothing can be handed in or changed. */
  readonly isPast: boolean
}

interface Chosen {
  readonly id: string
  /** Somebody is still writing in it while the group has gone on: not yet past. */
  readonly isHeld: boolean
}
const ChosenStageContext = createContext<Chosen | null>(null)

interface StageShownProps {
  readonly id: string
  readonly isHeld?: boolean
  readonly children: ReactNode
}

/** Shows a certain stage inside, whatever the group does. */
export function StageShown({ id, isHeld = false, children }: StageShownProps) {
  const chosen = useMemo(() => ({ id, isHeld }), [id, isHeld])
  return <ChosenStageContext value={chosen}>{children}</ChosenStageContext>
}

/** The stage where the group is; undefined before the first one and after the last. */
export function useCurrentStage(): Stage | undefined {
  const { currentStageId } = useSingleton('run')
  return useRecord('stages', currentStageId)
}

/** The stage that this screen is about; null when there is none. */
export function useShownStage(): ShownStage | null {
  const chosen = useContext(ChosenStageContext)
  const { currentStageId } = useSingleton('run')
  const stage = useRecord('stages', chosen?.id ?? currentStageId)
  if (stage === undefined) return null
  return { stage, isPast: stage.id !== currentStageId && chosen?.isHeld !== true }
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
