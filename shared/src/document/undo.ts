import * as Y from 'yjs'
import type { BoardDocument } from './board-document.ts'
import { mendAfterUndo } from './mend-after-undo.ts'

/** Changes within this time become one undo step, in milliseconds; typing a word is one step, two clicks are two. */
const CAPTURE_MS = 400

/**
 * Undo for one person (rule WD11): only transactions of this document's `participant` origin, never what others did. Create it after
 * the first sync, so that the content that was there before cannot be undone away.
 */
export function createUndo(board: BoardDocument): Y.UndoManager {
  const undo = new Y.UndoManager(board.roots(), {
    trackedOrigins: new Set([board.origins.participant]),
    captureTimeout: CAPTURE_MS,
  })
  mendAfterUndo(board, undo)
  return undo
}
