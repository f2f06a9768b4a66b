import * as f from '../fields.ts'

/** A connection of two nodes. `shareBp` only on the ways out of a decision. */
export const edge = f.record('e', {
  id: f.id(),
  processId: f.owner('processes'),
  from: f.owner('nodes'),
  to: f.owner('nodes'),
  shareBp: f.bp(),
  label: f.str(),
  isRework: f.flag(),
  ...f.traces,
})
export type Edge = f.ViewOf<typeof edge>
