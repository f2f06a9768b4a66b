import * as f from '../fields.ts'

/** Status and version of a catalogue entry (same id); joined into `catalogue` in the export. */
export const catalogueState = f.record('svc', {
  id: f.id(),
  status: f.state('draft', 'agreed', 'published', 'retired'),
  version: f.count(1, 0),
  ...f.traces,
})
export type CatalogueState = f.ViewOf<typeof catalogueState>
