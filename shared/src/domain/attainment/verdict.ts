/**
 * Was the promise kept in this period? Whole-number arithmetic, never statistics: how sure one can be is a label of
 * its own (`evidence.ts`) and cannot turn a miss into a hit.
 */

export type MetricKind =
  | 'time_within'
  | 'same_day'
  | 'within_working_days'
  | 'by_working_day'
  | 'quality_ratio'
  | 'availability'
  | 'value_limit'

export type Operator = 'lte' | 'gte' | 'lt' | 'gt'

export type Verdict = 'met' | 'near_miss' | 'missed' | 'no_cases' | 'not_measurable_yet' | 'not_in_force'

/** The parts of a target that a verdict needs. Shares and margins in basis points (10000 = 100 %). */
export interface VerdictTarget {
  readonly metricKind: MetricKind
  readonly shareTargetBp: number | null
  readonly amberMarginBp: number
  /** Only for `availability` and `value_limit`; a threshold with the unit `share` is in percent (99.5). */
  readonly operator: Operator | null
  readonly threshold: number | null
  readonly unit: string | null
}

/** One period's record. `met` of `total` cases; `total` does not count the `excluded` ones. */
export interface AttainmentCount {
  readonly total: number
  readonly met: number
  readonly value?: number | null
  /** Filled: nothing could be measured, whatever the counts say. */
  readonly notMeasurableReason?: string | null
}

/** Plain dates (YYYY-MM-DD), both inclusive. */
export interface DateSpan {
  readonly from: string
  readonly to: string
}

export interface ValidSpan {
  readonly validFrom: string | null
  readonly validUntil: string | null
}

/** The two kinds whose verdict hangs on the measured value instead of on k of n. */
export const isJudgedByValue = (kind: MetricKind): boolean =>
  kind === 'availability' || kind === 'value_limit'

/** Both shades of a miss; the duty to name cause and measure is the same for both. */
export const isMiss = (verdict: Verdict): boolean => verdict === 'near_miss' || verdict === 'missed'

/**
 * Where a period lies relative to the agreement. A period that overlaps the span only in part counts as `during`:
 * what happened after the agreement began has to be answered for.
 */
export function positionInForce(period: DateSpan, span: ValidSpan): 'before' | 'during' | 'after' {
  if (span.validFrom === null || period.to < span.validFrom) return 'before'
  if (span.validUntil !== null && period.from > span.validUntil) return 'after'
  return 'during'
}

/**
 * The verdict on one period.
 * @param count the record, or null when there is none   @param period dates of the period
 * @param span validity of the agreement (no `validFrom`: nothing is in force yet)
 * The comparison is `met · 10000 ≥ share · total`, in integers, so that 19 of 20 is exactly 95 %.
 */
export function deriveVerdict(
  target: VerdictTarget,
  count: AttainmentCount | null,
  period: DateSpan,
  span: ValidSpan,
): Verdict {
  if (positionInForce(period, span) !== 'during') return 'not_in_force'
  return judgeCount(target, count)
}

/** The same without dates, for pooled windows whose periods were chosen by the caller. */
export function judgeCount(target: VerdictTarget, count: AttainmentCount | null): Verdict {
  if (count === null || (count.notMeasurableReason ?? '') !== '') return 'not_measurable_yet'
  return isJudgedByValue(target.metricKind) ? judgeValue(target, count) : judgeShare(target, count)
}

function judgeShare(target: VerdictTarget, { met, total }: AttainmentCount): Verdict {
  if (total === 0) return 'no_cases'
  if (target.shareTargetBp === null) return 'not_measurable_yet'
  const shortBy = target.shareTargetBp * total - met * 10_000
  if (shortBy <= 0) return 'met'
  return shortBy <= target.amberMarginBp * total ? 'near_miss' : 'missed'
}

function judgeValue(target: VerdictTarget, { value }: AttainmentCount): Verdict {
  if (value === null || value === undefined || target.threshold === null) return 'not_measurable_yet'
  const operator = target.operator ?? (target.metricKind === 'availability' ? 'gte' : 'lte')
  if (isWithin(value, operator, target.threshold)) return 'met'
  return marginBp(value, target.threshold, target.unit) <= target.amberMarginBp ? 'near_miss' : 'missed'
}

/** Compares a measured value with the limit, exactly as typed. */
export function isWithin(value: number, operator: Operator, threshold: number): boolean {
  if (operator === 'lte') return value <= threshold
  if (operator === 'gte') return value >= threshold
  return operator === 'lt' ? value < threshold : value > threshold
}

/**
 * How far a value lies off the limit, in basis points: for shares the plain difference (99.4 against 99.5 % is 10),
 * for everything else relative to the limit. A limit of zero has no margin: every miss of it is a full one.
 * Rounded to a millionth first, so that 99.5 − 99.3 does not become 0.2000000000000028.
 */
function marginBp(value: number, threshold: number, unit: string | null): number {
  const off = Math.abs(value - threshold)
  const bp =
    unit === 'share'
      ? off * 100
      : threshold === 0
        ? Number.POSITIVE_INFINITY
        : (off / Math.abs(threshold)) * 10_000
  return Number.isFinite(bp) ? Math.round(bp * 1e6) / 1e6 : bp
}
