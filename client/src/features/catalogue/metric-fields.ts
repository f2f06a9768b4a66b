/** Which fields a kind of promise needs; the others are left out of form and sentence. */
import type { MetricKind } from '@servicewerkstatt/shared/document/records/metric.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'

type Target = RecordView<'targets'>
export type MetricField = 'threshold' | 'unit' | 'clock' | 'cutoff' | 'due' | 'operator' | 'share' | 'events'

const FIELDS: Readonly<Record<MetricKind, readonly MetricField[]>> = {
  time_within: ['threshold', 'unit', 'clock', 'share', 'events'],
  same_day: ['cutoff', 'share', 'events'],
  within_working_days: ['threshold', 'share', 'events'],
  by_working_day: ['threshold', 'due', 'share', 'events'],
  quality_ratio: ['share'],
  availability: ['threshold'],
  value_limit: ['operator', 'threshold', 'unit'],
}

export const needs = (kind: MetricKind | null, field: MetricField): boolean =>
  FIELDS[kind ?? 'time_within'].includes(field)

export const UNITS_OF_TIME = ['minute', 'hour', 'working_day'] as const
export const UNITS_OF_VALUE = ['count', 'score', 'share', 'minute', 'hour', 'working_day'] as const

/** Units a limit of this kind can have; none: the kind says it. */
export function unitsOf(kind: MetricKind | null): readonly NonNullable<Target['unit']>[] {
  if (kind === 'value_limit') return UNITS_OF_VALUE
  return kind === null || kind === 'time_within' ? UNITS_OF_TIME : []
}

const FIXED_UNIT: Readonly<Partial<Record<MetricKind, Target['unit']>>> = {
  within_working_days: 'working_day',
  by_working_day: 'working_day_of_month',
  availability: 'share',
  quality_ratio: 'share',
}

/** Where nobody has said anything yet. */
const START_UNIT: Readonly<Partial<Record<MetricKind, Target['unit']>>> = {
  time_within: 'hour',
  value_limit: 'count',
}

/** The unit a limit has, also where nobody has to choose it. */
export const unitOf = ({ metricKind, unit }: Pick<Target, 'metricKind' | 'unit'>): Target['unit'] =>
  (metricKind === null ? undefined : FIXED_UNIT[metricKind]) ?? unit

/**
 * What has to be set when a target becomes one of this kind.
 * @param before what it was; a limit stays where it can still be one
 */
export function valuesOfKind(
  metricKind: MetricKind,
  before: Pick<Target, 'unit' | 'threshold'> = { unit: null, threshold: null },
): Partial<Target> {
  const units = unitsOf(metricKind)
  const fixed = FIXED_UNIT[metricKind]
  const isKnown = before.unit !== null && units.includes(before.unit)
  const unit = fixed ?? (isKnown ? before.unit : (START_UNIT[metricKind] ?? 'working_day'))
  const keepsLimit = needs(metricKind, 'threshold') && unit === before.unit
  return {
    metricKind,
    unit,
    threshold: keepsLimit ? before.threshold : null,
    operator: metricKind === 'availability' || metricKind === 'quality_ratio' ? 'gte' : 'lte',
  }
}
