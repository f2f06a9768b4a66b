/** Whose steps these are. What nobody has said follows from the lane: steps of customers and suppliers are not ours. */
import type { ProcessLane, ProcessNode } from './process-model.ts'

const FOREIGN: ReadonlySet<string> = new Set(['customer', 'supplier'])

/** The same nodes, with `ownedBy` filled in where the lane says it. */
export function withOwners<N extends Pick<ProcessNode, 'laneId' | 'ownedBy'>>(
  nodes: readonly N[],
  lanes: readonly Pick<ProcessLane, 'id' | 'kind'>[],
): N[] {
  const foreign = new Set(lanes.filter(({ kind }) => kind !== null && FOREIGN.has(kind)).map(({ id }) => id))
  return nodes.map((node) =>
    node.ownedBy == null && node.laneId !== null && foreign.has(node.laneId)
      ? { ...node, ownedBy: 'others' }
      : node,
  )
}
