/** What a stage allows right now; every command that writes for a stage asks here. */
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { activityOf, type StageActivity } from '@servicewerkstatt/shared/domain/agenda/stage-activity.ts'
import { type StageInput, stageInput } from '@servicewerkstatt/shared/domain/agenda/stage-input.ts'
import type { Run } from '../command-call.ts'

export interface StageNow {
  readonly stage: RecordView<'stages'>
  /** Null where people work on the part itself. */
  readonly activity: StageActivity | null
  /** Where the group is. */
  readonly isCurrent: boolean
  /** Cards that were handed in are on the board: revealed together, or at once as they come. */
  readonly isRevealed: boolean
  /** Whether something may be handed in; `takesInput` of shared says yes or no. */
  readonly input: StageInput
}

/** @param stageId default: the current stage   @returns null when there is no such stage */
export function stageNow(
  { proceedings, now }: Pick<Run, 'proceedings' | 'now'>,
  stageId?: string,
): StageNow | null {
  const run = proceedings.singleton('run')
  const id = stageId ?? run.currentStageId
  const stage = id === null ? undefined : proceedings.record('stages', id)
  if (stage === undefined) return null
  return {
    stage,
    activity: activityOf(stage),
    isCurrent: stage.id === run.currentStageId,
    isRevealed: stage.reveal === 'at_once' || stage.revealedAt != null,
    input: stageInput(stage, run, Date.parse(now)),
  }
}

/**
 * The time of the current stage is up, and it takes nothing more until a facilitator says so (TIME-5).
 * @param stageId what belongs to another stage is not held up
 */
export function isInputPaused(run: Pick<Run, 'proceedings' | 'now'>, stageId?: string | null): boolean {
  const current = stageNow(run)
  return current?.input === 'paused' && (stageId == null || stageId === current.stage.id)
}
