import {
  agreementContent,
  contentHash,
} from '@servicewerkstatt/shared/domain/agreements/agreement-content.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { viewOfExport } from '../read-export.ts'
import type { Content } from './context.ts'

/** Statuses of a copy, the one that speaks for the agreement first. */
const SPEAKING = ['in_force', 'suspended', 'approved', 'proposed', 'ended'] as const

/** What is promised: the copy that was signed off, or the draft while there is none. */
export interface PromisedAgreement {
  readonly draft: RecordView<'agreements'>
  readonly agreement: RecordView<'agreements'>
  readonly targets: readonly RecordView<'targets'>[]
  readonly version: number
  /** SHA-256 of the copy, hex; null while there is only a draft. */
  readonly sha256: string | null
  /** The draft says something else than the copy. */
  readonly isChanged: boolean
}

/**
 * Reads the copies, because a draft may already say something else than what was signed off; an export without copies (an older or
 * hand-written file) is read as it stands.
 */
export function promisedAgreement({ data }: Content, draft: RecordView<'agreements'>): PromisedAgreement {
  const drafts = data.all('targets').filter(({ agreementId }) => agreementId === draft.id)
  const version = data.official('agreements', draft.id).version
  const copies = data.all('agreementVersions').filter(({ agreementId }) => agreementId === draft.id)
  const copy = SPEAKING.map((status) =>
    copies
      .filter((candidate) => candidate.status === status)
      .toSorted((a, b) => b.n - a.n)
      .at(0),
  ).find((candidate) => candidate !== undefined)
  const agreement = asRecord(copy?.content['agreement'])
  if (!copy || !agreement)
    return { draft, agreement: draft, targets: drafts, version, sha256: null, isChanged: false }
  const targets = Array.isArray(copy.content['targets']) ? copy.content['targets'] : []
  const order = new Map(data.all('targets').map(({ id }, index) => [id, index]))
  return {
    draft,
    agreement: viewOfExport('agreements', { ...agreement, ord: draft.ord, id: draft.id }),
    targets: targets
      .map(asRecord)
      .filter((target) => target !== null)
      .map((target) => viewOfExport('targets', { ord: 'a0', ...target }))
      .toSorted((a, b) => (order.get(a.id) ?? Infinity) - (order.get(b.id) ?? Infinity)),
    version: copy.n,
    sha256: copy.sha256 === '' ? null : copy.sha256,
    isChanged:
      copy.sha256 !== '' &&
      contentHash(agreementContent(draft, drafts, data.all('levelOptions'))) !== copy.sha256,
  }
}

const asRecord = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null
