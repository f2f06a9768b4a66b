/** What the clock shows, from the timer of `run` and the server's time. Pure. */
import type { RunTimer } from '@servicewerkstatt/shared/document/records/run.ts'

export interface TimerView {
  /** Whole seconds, rounded up, so that "0:00" means over. */
  readonly secondsLeft: number
  /** What is left of the stage's minutes, 1 to 0; a longer time is a full line. */
  readonly share: number
  readonly isPaused: boolean
  readonly isOver: boolean
}

/**
 * @param nowMs server time, in milliseconds since 1970   @param plannedMinutes of the stage, for the length of the line
 * @returns null while no timer is set
 */
export function deriveTimer(timer: RunTimer | null, nowMs: number, plannedMinutes: number): TimerView | null {
  if (timer === null) return null
  const isPaused = timer.endsAt === null
  const leftMs = timer.endsAt === null ? timer.remainingMs : Date.parse(timer.endsAt) - nowMs
  if (leftMs === null || Number.isNaN(leftMs)) return null
  const secondsLeft = Math.max(0, Math.ceil(leftMs / 1000))
  const planned = plannedMinutes * 60
  return {
    secondsLeft,
    share: planned > 0 ? Math.min(1, secondsLeft / planned) : Math.min(1, secondsLeft / 60),
    isPaused,
    isOver: secondsLeft === 0,
  }
}

/** Milliseconds until a running clock shows another second. */
export const untilNextSecondMs = (endsAt: string, nowMs: number): number => {
  const leftMs = Date.parse(endsAt) - nowMs
  return leftMs <= 0 ? Number.POSITIVE_INFINITY : leftMs % 1000 || 1000
}

/** Seconds at which people who do not see the clock are told (A11Y, TIME-4). */
export const ANNOUNCED_SECONDS = [300, 60, 10, 0] as const

/** The mark that was passed between two looks at the clock, or null. A clock that was set anew passes nothing. */
export function passedMark(beforeSeconds: number, nowSeconds: number): number | null {
  if (nowSeconds >= beforeSeconds) return null
  return ANNOUNCED_SECONDS.findLast((mark) => nowSeconds <= mark && mark < beforeSeconds) ?? null
}
