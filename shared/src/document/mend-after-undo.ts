/**
 * Taking back one's own change to a process after others have built on it, or after the server has mended it (MergeWatch), takes back only the own half: what was
 * put right around it stays, and a step may hang in the air. Whoever takes back also mends that. A tear that was there before, or was there when the change was
 * made, is nobody's accident and stays.
 */
import type * as Y from 'yjs'
import { BoardDocument } from './board-document.ts'
import { type Flow, mendProcesses, readFlow, tearsOf } from './operations/process-mending.ts'
import { rewiredEdges } from './rewired-edges.ts'

/** In the meta data of a stack item: what was torn in the state that it leads back to. */
const WAS_TORN = 'torn'

export function mendAfterUndo(board: BoardDocument, undo: Y.UndoManager): void {
  // An origin of its own: what is mended is no step that could be taken back.
  const mender = new BoardDocument(board.doc, { ...board.context, as: 'server' })
  let flow = readFlow(board)
  let [before, recent]: [Flow, ReadonlySet<string>] = [flow, new Set()]
  // Comes before the listener below, because the manager listens longer: `flow` is the state before the change.
  undo.on('stack-item-added', ({ stackItem }) => void stackItem.meta.set(WAS_TORN, tearsOf(flow)))
  board.doc.on('afterTransaction', (transaction: Y.Transaction) => {
    const rewired = rewiredEdges(board, transaction)
    if (transaction.origin === undo) [before, recent] = [flow, rewired?.changed ?? new Set()]
    if (rewired) flow = readFlow(board)
  })
  undo.on('stack-item-popped', ({ stackItem }) => {
    if (flow === before) return
    const then = stackItem.meta.get(WAS_TORN) as ReadonlySet<string> | undefined
    const known = new Set([...tearsOf(before), ...(then ?? [])])
    mendProcesses(mender, { known, recent, before: before.edges })
  })
}
