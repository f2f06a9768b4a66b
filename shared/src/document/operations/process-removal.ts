import * as Y from 'yjs'
import type { BoardDocument, OperationResult } from '../board-document.ts'
import type { BoardCollection } from '../schema.ts'
import { deleteRecord } from './records.ts'

const PARTS: readonly BoardCollection[] = ['edges', 'nodes', 'lanes']

/** Puts a process with its lanes, steps and connections into the trash, in one transaction: nothing of it is left over elsewhere, and one undo brings all of it back. */
export function deleteProcess(board: BoardDocument, id: string): OperationResult {
  return board.transact(() => {
    for (const name of PARTS) {
      for (const [partId, record] of board.collection(name).entries()) {
        if (record instanceof Y.Map && record.get('processId') === id) deleteRecord(board, name, partId)
      }
    }
    return deleteRecord(board, 'processes', id)
  })
}
