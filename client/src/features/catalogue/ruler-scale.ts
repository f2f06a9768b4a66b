/** A scale for a ruler: round steps, few enough to be counted. */
import type { Clock } from '@servicewerkstatt/shared/domain/process/process-model.ts'

const MINUTES_PER_DAY: Readonly<Record<Clock, number>> = { working: 480, elapsed: 1440 }
const DAYS_PER_WEEK: Readonly<Record<Clock, number>> = { working: 5, elapsed: 7 }
/** Steps that people count in, in minutes: quarter hours up to weeks. */
const stepsOf = (day: number, week: number): readonly number[] => [
  5,
  15,
  30,
  60,
  120,
  240,
  day,
  2 * day,
  week,
]
const MOST_TICKS = 20

export interface RulerScale {
  /** What the whole rule stands for, in minutes. */
  readonly maxMin: number
  readonly stepMin: number
  /** 0 to 1, both ends included. */
  readonly ticksAt: readonly number[]
}

/** @param minutes everything that has to fit; the rule ends on the first step behind the longest */
export function rulerScale(minutes: readonly number[], clock: Clock = 'working'): RulerScale {
  const longest = Math.max(1, ...minutes)
  const day = MINUTES_PER_DAY[clock]
  const week = DAYS_PER_WEEK[clock] * day
  const stepMin =
    stepsOf(day, week).find((step) => longest / step < MOST_TICKS) ??
    Math.ceil(longest / MOST_TICKS / week) * week
  const count = Math.floor(longest / stepMin) + 1
  return {
    maxMin: count * stepMin,
    stepMin,
    ticksAt: Array.from({ length: count + 1 }, (_, index) => index / count),
  }
}
