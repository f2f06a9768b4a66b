import * as f from '../fields.ts'

export const MISS_CAUSES = [
  'unknown',
  'capacity',
  'input_quality',
  'process',
  'technology',
  'supplier',
  'demand_peak',
  'communication',
] as const

/** The answer to a missed target; key = key of the attainment. */
export const miss = f.record('miss', {
  id: f.id(),
  causeCategory: f.state(...MISS_CAUSES),
  cause: f.text(),
  customerImpact: f.text(),
  measureIds: f.setOf('measures'),
  noMeasureReason: f.text(),
  ...f.traces,
})
export type Miss = f.ViewOf<typeof miss>
