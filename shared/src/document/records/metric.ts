import * as f from '../fields.ts'

/** The parts that a measurable form and a target have in common. */
export const METRIC_KINDS = [
  'time_within',
  'same_day',
  'within_working_days',
  'by_working_day',
  'quality_ratio',
  'availability',
  'value_limit',
] as const
export type MetricKind = (typeof METRIC_KINDS)[number]

export const metric = () => ({
  metricKind: f.choice(...METRIC_KINDS),
  operator: f.choice('lte', 'gte', 'lt', 'gt'),
  threshold: f.num(),
  unit: f.choice('minute', 'hour', 'working_day', 'working_day_of_month', 'share', 'count', 'score'),
  clock: f.choice('working', 'elapsed'),
  shareTargetBp: f.bp(),
  dataSource: f.text(),
})
