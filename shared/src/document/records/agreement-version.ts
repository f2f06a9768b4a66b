import * as z from 'zod'
import { AGREEMENT_STATES, type AgreementState } from '../../domain/agreements/agreement-states.ts'
import * as f from '../fields.ts'

export const AGREEMENT_STATUSES = AGREEMENT_STATES
export type AgreementStatus = AgreementState

/**
 * A copy of an agreement as it was proposed; sign-off, verdicts and publications read these copies only.
 * `content`: agreement, targets and chosen option; `sha256`: of its canonical JSON (keys sorted, no white space).
 * `inForceFrom`, `endedOn`: first and last day on which it counts.
 */
export const agreementVersion = f.record('agv', {
  id: f.id(),
  agreementId: f.owner('agreements'),
  n: f.count(1, 1),
  content: f.atom<Record<string, unknown>>(z.record(z.string(), z.unknown()), {}),
  sha256: f.strFilled(),
  status: f.state('proposed', 'draft', 'approved', 'in_force', 'suspended', 'ended'),
  proposedAt: f.dt(),
  inForceFrom: f.optional(f.date()),
  endedOn: f.optional(f.date()),
  imported: f.optional(f.flag()),
  ...f.traces,
})
export type AgreementVersion = f.ViewOf<typeof agreementVersion>
