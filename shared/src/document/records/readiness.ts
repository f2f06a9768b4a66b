import * as f from '../fields.ts'

/** Who has said "done" in a stage with names (same id as the stage); in stages without names only the count in `run` tells. */
export const readiness = f.record('stage', {
  id: f.id(),
  personIds: f.setOf('participants'),
  ...f.traces,
})
export type Readiness = f.ViewOf<typeof readiness>
