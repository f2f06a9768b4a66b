import * as f from '../fields.ts'

/** A department: the team's own, an internal customer, management or a supplier. */
export const department = f.record('dep', {
  id: f.id(),
  ord: f.ord(),
  name: f.str(),
  kind: f.choice('own_team', 'internal_customer', 'management', 'supplier'),
  ...f.traces,
})
export type Department = f.ViewOf<typeof department>
