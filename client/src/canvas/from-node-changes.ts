/** From React Flow's changes to what they mean: what this screen keeps for itself, and what goes into the document. */
import {
  laneAt,
  storedPosition,
  type ProcessLayout,
} from '@servicewerkstatt/shared/domain/process/process-layout.ts'
import type { NodeChange, XYPosition } from '@xyflow/react'
import type { NodeMove } from './move-by.ts'
import { centreFrom, type ProcessFlowNode } from './to-flow-nodes.ts'

export interface Meaning {
  /** Nodes under way and their places. */
  readonly dragged: ReadonlyMap<string, XYPosition>
  /** Nodes that have arrived: by letting go, or by one press of an arrow key, which knows no drag at all. */
  readonly moves: readonly NodeMove[]
  /** True when they arrived by letting go. */
  readonly endsDrag: boolean
  readonly chosen: ReadonlySet<string>
}

/**
 * @param layout the picture the changes were made in   @param dragged what is under way so far   @param chosen what is chosen so far
 * @returns new maps and sets only where something changed
 */
export function fromNodeChanges(
  changes: readonly NodeChange<ProcessFlowNode>[],
  layout: ProcessLayout,
  dragged: ReadonlyMap<string, XYPosition>,
  chosen: ReadonlySet<string>,
): Meaning {
  const nextDragged = new Map(dragged)
  const nextChosen = new Set(chosen)
  const moves: NodeMove[] = []
  let endsDrag = false
  for (const change of changes) {
    if (change.type === 'select') {
      if (change.selected) nextChosen.add(change.id)
      else nextChosen.delete(change.id)
    }
    if (change.type !== 'position' || !change.position) continue
    if (change.dragging) {
      nextDragged.set(change.id, change.position)
      continue
    }
    endsDrag ||= nextDragged.delete(change.id)
    const move = moveTo(layout, change.id, change.position)
    if (move) moves.push(move)
  }
  return {
    dragged: isSameMap(dragged, nextDragged) ? dragged : nextDragged,
    moves,
    endsDrag,
    chosen: isSameSet(chosen, nextChosen) ? chosen : nextChosen,
  }
}

/**
 * Where a node goes that was put at a place of the picture: into the lane there.
 * @param position top left corner of its target box   @returns null when it is where it was
 */
export function moveTo(layout: ProcessLayout, id: string, position: XYPosition): NodeMove | null {
  const placed = layout.nodes.find((node) => node.id === id)
  if (!placed) return null
  const centre = centreFrom(position, placed)
  if (Math.abs(centre.x - placed.centre.x) < 0.5 && Math.abs(centre.y - placed.centre.y) < 0.5) return null
  const laneId = laneAt(layout, centre.y)?.id ?? placed.laneId
  const pos = { ...storedPosition(layout, laneId, centre) }
  return laneId === null || laneId === placed.laneId ? { id, pos } : { id, pos, laneId }
}

const isSameMap = (a: ReadonlyMap<string, XYPosition>, b: ReadonlyMap<string, XYPosition>): boolean =>
  a.size === b.size && [...a].every(([key, value]) => b.get(key) === value)
const isSameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((item) => b.has(item))
