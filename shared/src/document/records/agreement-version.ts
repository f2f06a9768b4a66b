import * as z from 'zod'
import * as f from '../fields.ts'

export const AGREEMENT_STATUSES = ['draft', 'proposed', 'approved', 'in_force', 'suspended', 'ended'] as const
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number]

/**
 * A copy of an agreement as it was proposed; sign-off, verdicts and publications read these copies only.
 * `content`: agreement, targets and chosen option; `sha256`: of its canonical JSON (keys sorted, no white space).
 */
export const agreementVersion = f.record('agv', {
  id: f.id(),
  agreementId: f.owner('agreements'),
  n: f.count(1, 1),
  content: f.atom<Record<string, unknown>>(z.record(z.string(), z.unknown()), {}),
  sha256: f.strFilled(),
  status: f.state('proposed', 'draft', 'approved', 'in_force', 'suspended', 'ended'),
  proposedAt: f.dt(),
  imported: f.optional(f.flag()),
  ...f.traces,
})
export type AgreementVersion = f.ViewOf<typeof agreementVersion>
