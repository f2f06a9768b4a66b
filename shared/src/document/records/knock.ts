import * as f from '../fields.ts'

/** Somebody waits at the door. */
export const knock = f.record('kn', {
  id: f.id(),
  displayName: f.strFilled(),
  departmentName: f.str(),
  at: f.dt(),
  ...f.traces,
})
export type Knock = f.ViewOf<typeof knock>
