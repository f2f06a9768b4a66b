/** For whom a card is written: for oneself, or by a facilitator for somebody in the room who has no device. */
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { isProxy } from '@servicewerkstatt/shared/domain/writing/taking-part.ts'
import type { RefusalReason } from '@servicewerkstatt/shared/commands/refusals.ts'
import type { Run, Sender } from '../command-call.ts'

export type AuthorOrRefusal =
  | { readonly ok: true; readonly author: RecordView<'participants'> }
  | { readonly ok: false; readonly reason: RefusalReason }

/** @param forId a person in the room; only facilitators write for somebody else, and only for people without a device */
export function authorOf(run: Run, { identity }: Sender, forId: string | undefined): AuthorOrRefusal {
  const id = forId ?? identity.participantId
  const author = id === null ? undefined : run.proceedings.record('participants', id)
  if (!author) return { ok: false, reason: 'not-found' }
  const isOwn = forId === undefined || forId === identity.participantId
  if (!isOwn && (identity.role !== 'facilitator' || !isProxy(author)))
    return { ok: false, reason: 'not-allowed' }
  return { ok: true, author }
}
