import * as z from 'zod'
import { command, prose, recordId } from './command-shape.ts'

/**
 * Writes down a decision on one version that is on the table; decisions are never changed, only added. Conditions need a text, and so does a
 * rejection. The version turns to approved when the rules for its kind are met, and back to draft when it is rejected.
 */
export const recordApproval = command('record-approval', {
  agreementId: recordId,
  n: z.int().min(1),
  role: z.enum(['management', 'customer', 'team', 'works_council']),
  participantId: recordId.nullable(),
  decision: z.enum(['informed', 'approved', 'approved_with_conditions', 'rejected']),
  conditions: prose.optional(),
})
