import * as f from '../fields.ts'

/** One time at which both sides answer the same statements. */
export const perceptionRound = f.record('round', {
  id: f.id(),
  title: f.str(),
  openedAt: f.dt(),
  closedAt: f.dt(),
  status: f.state('draft', 'open', 'closed'),
  ...f.traces,
})
export type PerceptionRound = f.ViewOf<typeof perceptionRound>
