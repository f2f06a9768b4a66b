/**
 * Noise or signal: the XmR chart (individual values and moving ranges). It tells whether a miss needs its special cause
 * found (signal) or the process or the promise changed (no signal). Limits are not a verdict.
 * Source: D. J. Wheeler, "Understanding Variation" (1993): constants 2.66 and 3.268, runs of eight.
 */

/** Below this number of points there are no limits; below `FROZEN_FROM` they are provisional; then the baseline is frozen. */
export const LIMITS_FROM = 6
export const FROZEN_FROM = 12
const RUN_LENGTH = 8

export interface ProcessLimits {
  readonly centre: number
  readonly meanRange: number
  readonly lower: number
  readonly upper: number
  /** Limit for the moving range. */
  readonly rangeUpper: number
}

export interface ProcessBehaviour {
  readonly state: 'too_few' | 'provisional' | 'frozen'
  /** Null while there are too few points. */
  readonly limits: ProcessLimits | null
  /** Per value: outside the limits, part of a run of eight on one side, or nothing unusual. */
  readonly signals: ReadonlyArray<'outside' | 'run' | null>
}

/** Limits from a baseline of at least two values; null for fewer. */
export function deriveLimits(baseline: readonly number[]): ProcessLimits | null {
  if (baseline.length < 2) return null
  const centre = mean(baseline)
  const meanRange = mean(movingRanges(baseline))
  return {
    centre,
    meanRange,
    lower: centre - 2.66 * meanRange,
    upper: centre + 2.66 * meanRange,
    rangeUpper: 3.268 * meanRange,
  }
}

/**
 * Judges a series, oldest first.
 * @param values one number per period, since the last declared change (a verified measure starts a new series)
 * The baseline is everything until there are twelve values, then the first twelve.
 */
export function deriveProcessBehaviour(values: readonly number[]): ProcessBehaviour {
  const limits = values.length < LIMITS_FROM ? null : deriveLimits(values.slice(0, FROZEN_FROM))
  if (limits === null) return { state: 'too_few', limits: null, signals: values.map(() => null) }
  const inRun = runsOnOneSide(values, limits.centre)
  const signals = values.map((value, index) =>
    value < limits.lower || value > limits.upper ? 'outside' : inRun[index] === true ? 'run' : null,
  )
  return { state: values.length < FROZEN_FROM ? 'provisional' : 'frozen', limits, signals }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

const movingRanges = (values: readonly number[]): number[] =>
  values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)))

/** Marks every value that belongs to eight or more in a row on one side of the centre; a value on the line ends a run. */
function runsOnOneSide(values: readonly number[], centre: number): boolean[] {
  const marked = values.map(() => false)
  let start = 0
  for (let end = 1; end <= values.length; end += 1) {
    const side = Math.sign((values[start] ?? centre) - centre)
    if (end < values.length && Math.sign((values[end] ?? centre) - centre) === side) continue
    if (side !== 0 && end - start >= RUN_LENGTH) marked.fill(true, start, end)
    start = end
  }
  return marked
}
