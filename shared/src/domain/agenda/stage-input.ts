/** Whether a stage takes what people hand in, now. Pure; the server decides with it, the interface explains with it. */
import type { ActiveStage } from './stage-activity.ts'

/** How long words that were being typed when the stage went on can still be sent, in milliseconds (STAGE-4). */
export const LATE_MS = 60_000
/** How long people may still send after the time is up in a stage that pauses its input then, in milliseconds (TIME-5). */
export const PAUSE_GRACE_MS = 20_000

/**
 * `open`: hand in. `grace`: the time is up, a few seconds are left. `late`: the group has gone on or the cards are revealed, what was being typed may still
 * be sent. `paused`: the time is up and the input waits for the facilitator. `closed`: not (any more).
 */
export type StageInput = 'open' | 'grace' | 'late' | 'paused' | 'closed'

export interface InputStage extends ActiveStage {
  readonly id: string
  readonly endedAt: string | null
  readonly revealedAt?: string | null | undefined
}

export interface InputRun {
  readonly currentStageId: string | null
  readonly timer: {
    readonly stageId: string | null
    readonly endsAt: string | null
    readonly pausesInput?: boolean | undefined
  } | null
}

const ms = (time: string | null | undefined): number | null => (time == null ? null : Date.parse(time))

/** @param nowMs the server's clock, in milliseconds since 1970 */
export function stageInput(stage: InputStage, run: InputRun, nowMs: number): StageInput {
  const isNow = stage.id === run.currentStageId
  const leftAt = ms(stage.revealedAt) ?? (isNow ? null : ms(stage.endedAt))
  if (leftAt !== null) return nowMs - leftAt <= LATE_MS ? 'late' : 'closed'
  if (!isNow) return 'closed'
  const { timer } = run
  const endsAt = timer?.pausesInput && timer.stageId === stage.id ? ms(timer.endsAt) : null
  if (endsAt === null || nowMs < endsAt) return 'open'
  return nowMs < endsAt + PAUSE_GRACE_MS ? 'grace' : 'paused'
}

/** Whether anything may be handed in. */
export const takesInput = (input: StageInput): boolean => input !== 'paused' && input !== 'closed'
