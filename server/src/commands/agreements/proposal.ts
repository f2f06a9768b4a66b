/** What a proposal would lay on the table, and why it might not be one. */
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import {
  agreementContent,
  type AgreementContent,
  contentHash,
} from '@servicewerkstatt/shared/domain/agreements/agreement-content.ts'
import { type Refused, refused, type Run } from '../command-call.ts'

export interface Proposal {
  readonly ok: true
  readonly content: AgreementContent
  readonly sha256: string
  /** Earlier versions of the agreement. */
  readonly versions: readonly RecordView<'agreementVersions'>[]
  /** Number of the new version, from 1. */
  readonly n: number
}

/** @returns refused with `not-found`, or `unchanged-agreement` when the standing version says the same */
export function readProposal(
  { board, proceedings }: Pick<Run, 'board' | 'proceedings'>,
  agreementId: string,
): Proposal | Refused {
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
  return { ok: true, content, sha256, versions, n: (latest?.n ?? 0) + 1 }
}
