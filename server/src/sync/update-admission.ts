/**
 * Whether an update of a connection counts. After a refusal a Yjs document can never sync cleanly again, because its later
 * updates build on the refused one: a connection of ours is told, keeps the words for their author and starts afresh; a
 * stock client is closed.
 */
import { writesAtTimes } from '@servicewerkstatt/shared/commands/access.ts'
import { encodeNotApplied, type NotAppliedReason } from '@servicewerkstatt/shared/protocol/messages.ts'
import type * as Y from 'yjs'
import type { SyncMetrics } from '../observability/metrics.ts'
import type { Connection } from './connection.ts'
import { bringsNews } from './document-news.ts'
import type { CheckedUpdate } from './frames.ts'

interface Admission {
  connection: Connection
  update: CheckedUpdate
  doc: Y.Doc
  /** The document has reached its size limit. */
  isFull: boolean
  metrics: Pick<SyncMetrics, 'refusals'>
}

function reasonAgainst({ connection, isFull }: Admission): NotAppliedReason | null {
  if (connection.mayWrite) return isFull ? 'documentFull' : null
  return writesAtTimes(connection.identity.role, connection.document) ? 'frozen' : 'readOnly'
}

/** @returns whether to apply it; if not, the connection has been told or closed, unless it only repeated what is known */
export function admitUpdate(admission: Admission): boolean {
  const { connection, update, doc, metrics } = admission
  if (connection.wasRefused) return false
  const reason = reasonAgainst(admission)
  if (!reason) return true
  // A reader answers the server's step 1 with what it has; repeating what everybody has is no attempt to write.
  if (!bringsNews(doc, update)) return false
  connection.wasRefused = true
  metrics.refusals.inc({ reason: `notApplied.${reason}` })
  if (connection.isOurs) connection.send(encodeNotApplied(reason), performance.now())
  else connection.close(reason === 'documentFull' ? 'documentFull' : 'readOnly')
  return false
}
