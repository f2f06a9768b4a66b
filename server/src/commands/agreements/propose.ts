import { putRecord, patchRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { agreementVersionId } from '@servicewerkstatt/shared/domain/agreements/agreement-content.ts'
import { isOnTheTable } from '@servicewerkstatt/shared/domain/agreements/agreement-states.ts'
import { missingForForce } from '@servicewerkstatt/shared/domain/agreements/sign-off-rules.ts'
import { handler } from '../command-call.ts'
import { checkTargets, storeSnapshots, type Snapshot } from './feasibility-snapshots.ts'
import { readProposal } from './proposal.ts'
import { serviceOf } from './versions.ts'

/** In force means copied: from here on sign-off, verdicts and publications read the copy, and the board holds the next draft. */
export const proposeAgreement = handler<'propose-agreement', readonly Snapshot[]>({
  prepare: ({ agreementId }, services, { identity }) =>
    checkTargets(services, identity.workshopId, agreementId),
  run: ({ agreementId }, run, { prepared }) => {
    const { documents, now } = run
    const proposal = readProposal(run, agreementId)
    if (!proposal.ok) return proposal
    const { content, sha256, versions, n } = proposal
    for (const version of versions) {
      // A change while a package is open withdraws it (SIGN-5).
      if (isOnTheTable(version.status)) {
        patchRecord(documents.proceedings, 'agreementVersions', version.id, { status: 'draft' })
      }
    }
    putRecord(documents.proceedings, 'agreementVersions', {
      id: agreementVersionId(agreementId, n),
      agreementId,
      n,
      content: { ...content },
      sha256,
      status: 'proposed',
      proposedAt: now,
    })
    storeSnapshots(run, prepared)
    const missing = missingForForce(content, serviceOf(run, content), [])
    return { ok: true, agreementId, n, sha256, missing }
  },
})
