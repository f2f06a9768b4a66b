/** A scale in working time for a ruler: round steps, few enough to be counted. */

const MINUTES_PER_DAY = 480
/** Steps that people count in, in working minutes: quarter hours up to weeks. */
const STEPS = [5, 15, 30, 60, 120, 240, MINUTES_PER_DAY, 2 * MINUTES_PER_DAY, 5 * MINUTES_PER_DAY]
const MOST_TICKS = 20

export interface RulerScale {
  /** What the whole rule stands for, in minutes. */
  readonly maxMin: number
  readonly stepMin: number
  /** 0 to 1, both ends included. */
  readonly ticksAt: readonly number[]
}

/** @param minutes everything that has to fit; the rule ends on the first step behind the longest */
export function rulerScale(minutes: readonly number[]): RulerScale {
  const longest = Math.max(1, ...minutes)
  const week = 5 * MINUTES_PER_DAY
  const stepMin =
    STEPS.find((step) => longest / step < MOST_TICKS) ?? Math.ceil(longest / MOST_TICKS / week) * week
  const count = Math.floor(longest / stepMin) + 1
  return {
    maxMin: count * stepMin,
    stepMin,
    ticksAt: Array.from({ length: count + 1 }, (_, index) => index / count),
  }
}
