/** What others put into the trash, as it happens: for the notice when somebody deletes much. */
import * as Y from 'yjs'
import type { BoardDocument } from '../board-document.ts'
import { COLLECTIONS, type BoardCollection } from '../schema.ts'
import { DELETED_AT } from '../yjs-record.ts'
import type { TrashItem } from './trash.ts'

export type Deleted = Pick<TrashItem, 'collection' | 'id' | 'deletedAt'>

const names = Object.keys(COLLECTIONS.board) as BoardCollection[]

/**
 * @param told called with what one change of somebody else deleted; never for what this device deletes or brings back
 * @returns how to stop
 */
export function onDeletedByOthers(
  board: BoardDocument,
  told: (deleted: readonly Deleted[]) => void,
): () => void {
  const collectionOf = new Map<unknown, BoardCollection>(names.map((name) => [board.collection(name), name]))
  const look = ({ local, changed }: Y.Transaction): void => {
    if (local) return
    const deleted = [...changed].flatMap(([type, keys]): readonly Deleted[] => {
      const collection = collectionOf.get(type.parent)
      const id = type._item?.parentSub
      const deletedAt: unknown = type instanceof Y.Map && keys.has(DELETED_AT) ? type.get(DELETED_AT) : null
      const isKnown = collection !== undefined && id != null
      return isKnown && typeof deletedAt === 'string' ? [{ collection, id, deletedAt }] : []
    })
    if (deleted.length > 0) told(deleted)
  }
  board.doc.on('afterTransaction', look)
  return () => board.doc.off('afterTransaction', look)
}
