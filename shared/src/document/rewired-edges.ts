/** What a transaction did to the flow of a process. */
import * as Y from 'yjs'
import type { BoardDocument } from './board-document.ts'

export interface Rewired {
  /** Connections that were there before. */
  readonly changed: ReadonlySet<string>
  /** One of them leads elsewhere now. */
  readonly hasMoved: boolean
  /** Others came. */
  readonly hasNew: boolean
}

/** @returns null when neither steps nor connections came, went or were rewired */
export function rewiredEdges(board: BoardDocument, { changed }: Y.Transaction): Rewired | null {
  const [edges, nodes] = [board.collection('edges'), board.collection('nodes')]
  const found = new Set<string>()
  let [hasNew, hasMoved, touchesNodes] = [false, false, false]
  for (const [type, keys] of changed) {
    if ((type as unknown) === edges) hasNew = true
    else if ((type as unknown) === nodes) touchesNodes = true
    else if ((type.parent as unknown) === edges && ['from', 'to', 'deletedAt'].some((key) => keys.has(key))) {
      found.add(type instanceof Y.Map ? String(type.get('id')) : '')
      hasMoved ||= keys.has('from') || keys.has('to')
    } else if ((type.parent as unknown) === nodes && keys.has('deletedAt')) touchesNodes = true
  }
  return found.size > 0 || hasNew || touchesNodes ? { changed: found, hasMoved, hasNew } : null
}
