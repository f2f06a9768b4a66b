import * as Y from 'yjs'
import type { BoardDocument, OperationResult } from '../board-document.ts'
import type { BoardCollection } from '../schema.ts'
import { deleteRecord } from './records.ts'

const PARTS: readonly BoardCollection[] = ['edges', 'nodes', 'lanes']

/** Puts a process with its lanes, steps, connections and notes into the trash, in one transaction: nothing of it is left over elsewhere, and one undo brings all of it back. */
export function deleteProcess(board: BoardDocument, id: string): OperationResult {
  return board.transact(() => {
    const gone = new Set([id])
    for (const name of PARTS) {
      for (const [partId, record] of board.collection(name).entries()) {
        if (!(record instanceof Y.Map) || record.get('processId') !== id) continue
        gone.add(partId)
        deleteRecord(board, name, partId)
      }
    }
    // Notes on it have no place any more; in the trash they come back with it.
    for (const [noteId, note] of board.collection('stickies').entries()) {
      if (note instanceof Y.Map && gone.has(String(note.get('anchorId'))))
        deleteRecord(board, 'stickies', noteId)
    }
    return deleteRecord(board, 'processes', id)
  })
}
