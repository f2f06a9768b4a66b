/** The live connections of a board while a process is being rewired: which lead where, and which only come back. */
import * as Y from 'yjs'
import type { BoardDocument } from '../board-document.ts'
import { DELETED_AT } from '../yjs-record.ts'

export interface Way {
  readonly id: string
  readonly from: string
  readonly to: string
}

/** Every live connection of the board, as it stands at this moment of the transaction. */
export function allWays(board: BoardDocument): Way[] {
  return [...board.collection('edges').entries()].flatMap(([id, edge]) =>
    edge instanceof Y.Map && edge.get(DELETED_AT) == null
      ? [{ id, from: String(edge.get('from')), to: String(edge.get('to')) }]
      : [],
  )
}

export const waysOut = (board: BoardDocument, id: string): Way[] =>
  allWays(board).filter((way) => way.from === id)
export const waysIn = (board: BoardDocument, id: string): Way[] =>
  allWays(board).filter((way) => way.to === id)

/** Nodes that some nodes lead to, these included, in the order of a breadth-first walk. */
export function reachable(ways: readonly Way[], from: readonly string[]): Set<string> {
  const seen = new Set(from)
  for (const id of seen) for (const way of ways) if (way.from === id) seen.add(way.to)
  return seen
}

/** Ways into a node that do not come back from behind it: a loop stays with the step it leads back to. */
export function forwardWaysIn(board: BoardDocument, id: string): Way[] {
  const behind = reachable(allWays(board), [id])
  return waysIn(board, id).filter((way) => !behind.has(way.from))
}
