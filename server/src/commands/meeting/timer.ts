/** The one timer of a workshop: an end time on the server's clock, or what is left while it pauses (rule R10). */
import { patchRun } from '@servicewerkstatt/shared/document/operations/official.ts'
import type { SingletonView } from '@servicewerkstatt/shared/document/schema.ts'
import { handler, refused } from '../command-call.ts'

type Timer = NonNullable<SingletonView<'run'>['timer']>

const MINUTE_MS = 60_000

const later = (time: string, milliseconds: number): string =>
  new Date(Date.parse(time) + milliseconds).toISOString()

/** Milliseconds left; 0 when the time is over. */
const remaining = ({ endsAt, remainingMs }: Timer, now: string): number =>
  endsAt === null ? (remainingMs ?? 0) : Math.max(0, Date.parse(endsAt) - Date.parse(now))

/** Stage and option stay with the timer while it is changed. */
type Kept = Pick<Timer, 'stageId' | 'pausesInput'>
const kept = ({ stageId, pausesInput }: Kept): Kept => ({
  stageId,
  ...(pausesInput === true && { pausesInput }),
})

const running = (timer: Kept, now: string, milliseconds: number): Timer => ({
  ...kept(timer),
  endsAt: later(now, milliseconds),
  remainingMs: null,
})
const paused = (timer: Kept, milliseconds: number): Timer => ({
  ...kept(timer),
  endsAt: null,
  remainingMs: Math.round(milliseconds),
})

export const startTimer = handler<'start-timer'>({
  run: ({ minutes, pausesInput }, { documents, proceedings, now }) => {
    const { currentStageId: stageId } = proceedings.singleton('run')
    patchRun(documents.proceedings, { timer: running({ stageId, pausesInput }, now, minutes * MINUTE_MS) })
    return { ok: true }
  },
})

export const changeTimer = handler<'change-timer'>({
  run: ({ deltaMinutes }, { documents, proceedings, now }) => {
    const { timer } = proceedings.singleton('run')
    if (!timer) return refused('no-timer')
    const left = Math.max(0, remaining(timer, now) + deltaMinutes * MINUTE_MS)
    const changed = timer.endsAt === null ? paused(timer, left) : running(timer, now, left)
    patchRun(documents.proceedings, { timer: changed })
    return { ok: true }
  },
})

export const pauseTimer = handler<'pause-timer'>({
  run: (_command, { documents, proceedings, now }) => {
    const { timer } = proceedings.singleton('run')
    if (!timer) return refused('no-timer')
    if (timer.endsAt !== null) {
      patchRun(documents.proceedings, { timer: paused(timer, remaining(timer, now)) })
    }
    return { ok: true }
  },
})

export const resumeTimer = handler<'resume-timer'>({
  run: (_command, { documents, proceedings, now }) => {
    const { timer } = proceedings.singleton('run')
    if (!timer) return refused('no-timer')
    if (timer.endsAt === null) {
      patchRun(documents.proceedings, { timer: running(timer, now, remaining(timer, now)) })
    }
    return { ok: true }
  },
})

export const stopTimer = handler<'stop-timer'>({
  run: (_command, { documents }) => {
    patchRun(documents.proceedings, { timer: null })
    return { ok: true }
  },
})
