/**
 * How measurable an expectation is: six parts, one point each (0–6). The order of the parts is the order in which people are asked.
 * Exceptions (clock stops, workload limits) are asked on the agreement, not here.
 */

export const MEASURABLE_PARTS = ['measure', 'start', 'stop', 'limit', 'share', 'source'] as const
export type MeasurablePart = (typeof MEASURABLE_PARTS)[number]

/** What the meter reads of a measurable form (root map `requirements`). Texts are '' while empty. */
export interface MeasurableForm {
  /** What is counted or timed. */
  readonly measure: string
  /** From which moment. */
  readonly startEvent: string
  /** Until what; where nothing runs from A to B, the criterion by which a case counts as good. */
  readonly stopEvent: string
  readonly metricKind: string | null
  readonly threshold: number | null
  readonly unit: string | null
  /** Basis points: 9000 = 90 of 100. */
  readonly shareTargetBp: number | null
  /** Where the figure comes from. */
  readonly dataSource: string
}

export interface Measurability {
  /** 0 to 6. */
  readonly value: number
  /** Nothing is missing: the value is 6. */
  readonly isMeasurable: boolean
  readonly missing: readonly MeasurablePart[]
  /** What to ask next; null when everything is there. */
  readonly next: MeasurablePart | null
}

/** Kinds that carry their limit in themselves: a case is good or it is not, the same day is the same day. */
const KINDS_WITHOUT_LIMIT: readonly string[] = ['quality_ratio', 'same_day']

/** True where a number and its unit are asked for; false where the kind says it all. */
export const needsLimit = (metricKind: string | null): boolean =>
  metricKind === null || !KINDS_WITHOUT_LIMIT.includes(metricKind)

const isFilled = (text: string): boolean => text.trim() !== ''

const CHECKS: Readonly<Record<MeasurablePart, (form: MeasurableForm) => boolean>> = {
  measure: (form) => isFilled(form.measure),
  start: (form) => isFilled(form.startEvent),
  stop: (form) => isFilled(form.stopEvent),
  limit: (form) => !needsLimit(form.metricKind) || (form.threshold !== null && form.unit !== null),
  share: (form) => form.shareTargetBp !== null,
  source: (form) => isFilled(form.dataSource),
}

export const hasPart = (form: MeasurableForm, part: MeasurablePart): boolean => CHECKS[part](form)

const NOTHING: Measurability = {
  value: 0,
  isMeasurable: false,
  missing: MEASURABLE_PARTS,
  next: MEASURABLE_PARTS[0],
}

/**
 * The meter of one measurable form.
 * @param form undefined while there is none: 0 of 6
 * Rule: `isMeasurable` holds exactly when all six parts are there (docs/glossary.md, measurability).
 */
export function deriveMeasurability(form: MeasurableForm | undefined): Measurability {
  if (!form) return NOTHING
  const missing = MEASURABLE_PARTS.filter((part) => !hasPart(form, part))
  return {
    value: MEASURABLE_PARTS.length - missing.length,
    isMeasurable: missing.length === 0,
    missing,
    next: missing[0] ?? null,
  }
}

export type LimitUnit =
  | 'minute'
  | 'hour'
  | 'working_day'
  | 'working_day_of_month'
  | 'share'
  | 'count'
  | 'score'

/** Units that make sense for a kind, the likeliest first; nobody has to choose among seven. */
const UNITS: Readonly<Record<string, readonly LimitUnit[]>> = {
  time_within: ['minute', 'hour', 'working_day'],
  same_day: ['working_day'],
  within_working_days: ['working_day'],
  by_working_day: ['working_day_of_month'],
  quality_ratio: ['share'],
  availability: ['share'],
  value_limit: ['count', 'score', 'share', 'minute', 'hour', 'working_day'],
}
export const unitsOf = (metricKind: string | null): readonly LimitUnit[] =>
  UNITS[metricKind ?? 'time_within'] ?? ['minute', 'hour', 'working_day']

/** What "kept" means for a kind: at most the limit, or at least. */
export const operatorOf = (metricKind: string | null): 'lte' | 'gte' =>
  metricKind === 'quality_ratio' || metricKind === 'availability' ? 'gte' : 'lte'
