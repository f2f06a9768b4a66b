import { putRecord, patchRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import {
  agreementContent,
  agreementVersionId,
  contentHash,
} from '@servicewerkstatt/shared/domain/agreements/agreement-content.ts'
import { isOnTheTable } from '@servicewerkstatt/shared/domain/agreements/agreement-states.ts'
import { missingForForce } from '@servicewerkstatt/shared/domain/agreements/sign-off-rules.ts'
import { handler, refused } from '../command-call.ts'
import { checkTargets, storeSnapshots, type Snapshot } from './feasibility-snapshots.ts'
import { serviceOf } from './versions.ts'

/** In force means copied: from here on sign-off, verdicts and publications read the copy, and the board holds the next draft. */
export const proposeAgreement = handler<'propose-agreement', readonly Snapshot[]>({
  prepare: ({ agreementId }, services, { identity }) =>
    checkTargets(services, identity.workshopId, agreementId),
  run: ({ agreementId }, run, { prepared }) => {
    const { board, proceedings, documents, now } = run
    const draft = board.record('agreements', agreementId)
    if (!draft) return refused('not-found')
    const content = agreementContent(draft, board.all('targets'), board.all('levelOptions'))
    const sha256 = contentHash(content)
    const versions = proceedings
      .all('agreementVersions')
      .filter((version) => version.agreementId === agreementId)
    const latest = versions.toSorted((a, b) => b.n - a.n)[0]
    const isStanding = latest && latest.status !== 'draft' && latest.status !== 'ended'
    if (isStanding && latest.sha256 === sha256) return refused('unchanged-agreement')
    for (const version of versions) {
      // A change while a package is open withdraws it (SIGN-5).
      if (isOnTheTable(version.status)) {
        patchRecord(documents.proceedings, 'agreementVersions', version.id, { status: 'draft' })
      }
    }
    const n = (latest?.n ?? 0) + 1
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
