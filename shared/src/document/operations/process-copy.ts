/** Copies of steps: what is between them goes along, what leads elsewhere does not. */
import type { Point } from '../../geometry/point.ts'
import { refused, type BoardDocument, type OperationResult } from '../board-document.ts'
import type { CanvasPoint } from '../fields.ts'
import type { ProcessView } from '../projection/process-view.ts'
import { addNode, connectNodes } from './process.ts'
import { writeFacts, type ImportedEdge, type ImportedNode } from './process-import.ts'
import { orderedRecords, setFields } from './records.ts'

export interface ProcessClip {
  /** `pos` is where the step stood in the picture, also when the layout had put it there. */
  readonly nodes: readonly ImportedNode[]
  readonly edges: readonly ImportedEdge[]
  /** Names of the lanes by their keys: in another process, a lane of the same name takes the copy. */
  readonly laneNames: Readonly<Record<string, string>>
}

/** @param placeOf where a node stands, as it is stored */
export function clipNodes(
  { nodes, edges, lanes }: ProcessView,
  ids: ReadonlySet<string>,
  placeOf: (id: string) => Point | null,
): ProcessClip {
  return {
    nodes: nodes
      .filter(({ id }) => ids.has(id))
      .map((node) => ({
        key: node.id,
        type: node.type,
        laneKey: node.laneId,
        name: node.name,
        pos: copyOf(placeOf(node.id)),
        processTime: node.processTime ?? null,
        waitTime: node.waitTime ?? null,
        waitClock: node.waitClock ?? null,
        pccaBp: node.pccaBp ?? null,
        valueClass: node.valueClass ?? null,
        responsible: node.responsible ?? null,
        systems: node.systems ?? null,
        description: node.description ?? '',
        ownedBy: node.ownedBy ?? null,
        hurdle: node.hurdle ?? null,
      })),
    edges: edges
      .filter(({ from, to }) => ids.has(from) && ids.has(to))
      .map(({ from, to, label, shareBp, isRework }) => ({
        from,
        to,
        label,
        shareBp,
        isRework: isRework === true,
      })),
    laneNames: Object.fromEntries(lanes.map(({ id, name }) => [id, name ?? ''])),
  }
}

const copyOf = (place: Point | null): CanvasPoint | null => place && { ...place }

/**
 * The copies stand beside their originals, not connected to anything else.
 * @param by how far beside   @returns the new ids, in the order of the clip
 */
export function pasteNodes(
  board: BoardDocument,
  processId: string,
  clip: ProcessClip,
  by: Point,
): OperationResult<{ readonly ids: readonly string[] }> {
  return board.transact(() => {
    if (!board.live('processes', processId)) return refused('missing')
    const lanes = orderedRecords(board, 'lanes', (lane) => lane.get('processId') === processId)
    const laneFor = (key: string | null): string | null => {
      const same = lanes.find(({ id }) => id === key)
      const named = lanes.find(
        ({ id }) => key !== null && board.live('lanes', id)?.get('name') === clip.laneNames[key],
      )
      return (same ?? named ?? lanes[0])?.id ?? null
    }
    const ids = new Map<string, string>()
    for (const node of clip.nodes) {
      const laneId = laneFor(node.laneKey)
      // In a lane of another height a place of old would be somewhere else.
      const stays = laneId === node.laneKey
      const pos = node.pos && stays ? { x: node.pos.x + by.x, y: node.pos.y + by.y } : null
      const added = addNode(board, processId, node.type, { name: node.name, laneId, pos })
      if (!added.ok) return added
      writeFacts(board, added.id, node)
      ids.set(node.key, added.id)
    }
    for (const { from, to, label, shareBp, isRework } of clip.edges) {
      const way = connectNodes(board, ids.get(from) ?? '', ids.get(to) ?? '', { label, shareBp })
      if (way.ok && isRework) setFields(board, 'edges', way.id, { isRework })
    }
    return { ok: true, ids: [...ids.values()] }
  })
}
