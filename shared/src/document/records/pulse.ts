import * as f from '../fields.ts'

/** Two questions to the receiving side after a period, means of 1–5; written only from the threshold on. */
export const pulse = f.record('pulse', {
  id: f.id(),
  periodId: f.ref('periods'),
  departmentId: f.ref('departments'),
  n: f.count(),
  meanSpeed: f.num(),
  meanTrust: f.num(),
  ...f.traces,
})
export type Pulse = f.ViewOf<typeof pulse>
