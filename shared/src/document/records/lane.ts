import * as f from '../fields.ts'

/** A lane of the process map. `height` in canvas units, at least 110. */
export const lane = f.record('lane', {
  id: f.id(),
  ord: f.ord(),
  processId: f.owner('processes'),
  name: f.str(),
  kind: f.choice('customer', 'frontstage', 'backstage', 'support', 'supplier'),
  departmentId: f.ref('departments'),
  height: f.int(1, 100_000),
  ...f.traces,
})
export type Lane = f.ViewOf<typeof lane>
