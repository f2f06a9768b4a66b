import * as f from '../fields.ts'

/** One statement of the perception comparison; both sides answer the same wording. */
export const perceptionItem = f.record('item', {
  id: f.id(),
  ord: f.ord(),
  servqual: f.choice('tangibles', 'reliability', 'responsiveness', 'assurance', 'empathy'),
  counterComplaint: f.choice('too_slow', 'unreliable', 'cumbersome', 'not_goal_oriented', 'other'),
  label: f.str(),
  statement: f.text(),
  ...f.traces,
})
export type PerceptionItem = f.ViewOf<typeof perceptionItem>
