import * as f from '../fields.ts'

/** A saved version of the documents; its content is the server's. */
export const version = f.record('ver', {
  id: f.id(),
  at: f.dt(),
  stageId: f.ref('stages'),
  reason: f.state('manual', 'stage', 'bulk', 'interval', 'restore'),
  label: f.str(),
  ...f.traces,
})
export type Version = f.ViewOf<typeof version>
