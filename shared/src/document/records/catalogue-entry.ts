import * as z from 'zod'
import * as f from '../fields.ts'

export const requestChannelSchema = z.looseObject({
  kind: z.enum(['portal', 'email', 'phone', 'ticket', 'form', 'in_person', 'automatic']),
  value: z.string().max(f.MAX_LABEL_LENGTH).nullable(),
})

/** A service of the catalogue. `status` and `version` live in `catalogueStates` and are joined in for the export. */
export const catalogueEntry = f.record('svc', {
  id: f.id(),
  ord: f.ord(),
  name: f.text(),
  summary: f.text(),
  description: f.text(),
  customerIds: f.setOf('departments'),
  scopeIn: f.text(),
  scopeOut: f.text(),
  prerequisites: f.text(),
  deliverable: f.text(),
  dependencies: f.text(),
  requestChannel: f.atom<z.infer<typeof requestChannelSchema> | null>(requestChannelSchema.nullable(), null),
  serviceHoursId: f.ref('calendars'),
  ownerId: f.ref('participants'),
  costModel: f.choice('none', 'overhead', 'per_unit', 'flat'),
  costNote: f.text(),
  measurementMode: f.choice('measured', 'qualitative', 'not_measured'),
  notMeasuredReason: f.text(),
  processId: f.ref('processes'),
  expectationIds: f.setOf('expectations'),
  reviewDate: f.date(),
  ...f.traces,
})
export type CatalogueEntry = f.ViewOf<typeof catalogueEntry>
