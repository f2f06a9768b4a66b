/**
 * Notices short values of this page that somebody else replaced without having seen them: both wrote at the same moment, or one was without a connection. The last
 * one wins; the other one must be told (CANV-7).
 */
import * as Y from 'yjs'
import type { BoardDocument } from './board-document.ts'
import type { BoardCollection } from './schema.ts'
import { DELETED_AT } from './yjs-record.ts'

export interface Overwritten {
  readonly collection: BoardCollection
  readonly id: string
  readonly field: string
  /** What this page had written. */
  readonly mine: unknown
  readonly theirs: unknown
}

/** @returns stops watching */
export function watchOverwritten(
  board: BoardDocument,
  collections: readonly BoardCollection[],
  tell: (overwritten: readonly Overwritten[]) => void,
): () => void {
  const watched = new Map(collections.map((name) => [board.collection(name) as unknown, name] as const))
  const look = (transaction: Y.Transaction) => {
    if (transaction.local) return
    const found: Overwritten[] = []
    for (const [type, keys] of transaction.changed) {
      const collection = watched.get(type.parent)
      const id: unknown = type instanceof Y.Map ? type.get('id') : undefined
      if (!collection || !(type instanceof Y.Map) || typeof id !== 'string') continue
      for (const field of keys) {
        const values =
          field === null || field === DELETED_AT ? null : replacedUnseen(transaction, type, field)
        if (values && field !== null) found.push({ collection, id, field, ...values })
      }
    }
    if (found.length > 0) tell(found)
  }
  board.doc.on('afterTransaction', look)
  return () => board.doc.off('afterTransaction', look)
}

/**
 * In a Y.Map the entries of a key are a list of which the last one counts. Each names as its origin the entry that its writer had before them, so a value whose
 * origins lead past an entry of this page was written without knowing it.
 */
function replacedUnseen(
  { deleteSet, doc }: Y.Transaction,
  map: Y.Map<unknown>,
  key: string,
): Pick<Overwritten, 'mine' | 'theirs'> | null {
  const now = map._map.get(key)
  if (!now || now.deleted || now.id.client === doc.clientID) return null
  let mine = now.left
  while (mine && !(mine.id.client === doc.clientID && Y.isDeleted(deleteSet, mine.id))) mine = mine.left
  if (!mine) return null
  for (let seen: Y.Item | null = now; seen?.origin; seen = entryOf(now, seen.origin))
    if (Y.compareIDs(seen.origin, mine.lastId)) return null
  const [before, after] = [valueOf(mine), valueOf(now)]
  return JSON.stringify(before) === JSON.stringify(after) ? null : { mine: before, theirs: after }
}

function entryOf(last: Y.Item, id: Y.ID): Y.Item | null {
  let entry: Y.Item | null = last
  while (entry && !Y.compareIDs(entry.lastId, id)) entry = entry.left
  return entry
}

const valueOf = (entry: Y.Item): unknown => entry.content.getContent().at(-1)
