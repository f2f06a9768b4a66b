import * as f from '../fields.ts'

/** How often a target was met in a period: `met` of `total`; `total` leaves out `excluded`. Whole numbers only, never persons or cases. */
export const attainment = f.record('att', {
  id: f.id(),
  targetId: f.owner('targets'),
  periodId: f.owner('periods'),
  total: f.count(),
  met: f.count(),
  excluded: f.count(),
  value: f.num(),
  status: f.state('draft', 'published'),
  comment: f.text(),
  source: f.optional(f.str()),
  enteredBy: f.optional(f.ref('participants')),
  notMeasurableReason: f.optional(f.text()),
  ...f.traces,
})
export type Attainment = f.ViewOf<typeof attainment>
