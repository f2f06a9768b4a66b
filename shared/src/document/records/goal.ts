import * as f from '../fields.ts'

/** The goal behind the service. `evidence`: how the others would notice. */
export const goal = f.record('goal', {
  id: f.id(),
  ord: f.ord(),
  text: f.text(),
  evidence: f.text(),
  horizon: f.date(),
  status: f.state('draft', 'agreed'),
  ...f.traces,
})
export type Goal = f.ViewOf<typeof goal>
