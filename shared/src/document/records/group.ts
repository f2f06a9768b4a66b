import * as f from '../fields.ts'

/** A heading over cards or expectations, which point to it. `size` 1–3: how large it stands on the room view. */
export const group = f.record('grp', {
  id: f.id(),
  ord: f.ord(),
  stageId: f.ref('stages'),
  title: f.str(),
  size: f.count(1, 1, 3),
  ...f.traces,
})
export type Group = f.ViewOf<typeof group>
