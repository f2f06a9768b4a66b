import * as z from 'zod'
import * as f from '../fields.ts'

const workloadLimitSchema = z.looseObject({
  value: z.number().min(0),
  unit: z.string().max(f.MAX_LABEL_LENGTH).nullable(),
  per: z.enum(['month', 'week', 'year']),
})

/** The draft of an agreement. What is in force is an `agreementVersion`; `status` and `version` are joined in for the export. */
export const agreement = f.record('agr', {
  id: f.id(),
  ord: f.ord(),
  serviceId: f.ref('catalogue'),
  kind: f.choice('sla', 'ola', 'self_commitment'),
  title: f.str(),
  promise: f.text(),
  customerIds: f.setOf('departments'),
  validFrom: f.date(),
  validUntil: f.date(),
  reviewDate: f.date(),
  exclusions: f.text(),
  clockStopRule: f.text(),
  customerDuties: f.text(),
  escalation: f.text(),
  onMiss: f.text(),
  workloadLimit: f.atom<z.infer<typeof workloadLimitSchema> | null>(workloadLimitSchema.nullable(), null),
  costLevel: f.choice('low', 'medium', 'high'),
  costNote: f.text(),
  chosenOptionId: f.ref('levelOptions'),
  reportCadence: f.choice('monthly', 'bimonthly', 'quarterly'),
  ...f.traces,
})
export type Agreement = f.ViewOf<typeof agreement>
