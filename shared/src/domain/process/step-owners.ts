/** Whose steps these are. What nobody has said follows from the lane: steps of customers and suppliers are not ours. */
import type { ProcessLane, ProcessNode } from './process-model.ts'

const FOREIGN: ReadonlySet<string> = new Set(['customer', 'supplier'])

type Owned = Pick<ProcessNode, 'type' | 'laneId' | 'ownedBy'>

/** @param lane the lane that a step is in */
export const ownerOf = (
  { type, ownedBy }: Pick<Owned, 'type' | 'ownedBy'>,
  lane: Pick<ProcessLane, 'kind'> | undefined,
): 'us' | 'others' | null => {
  const follows = ownedBy == null && (type === 'task' || type === 'wait')
  return follows && lane?.kind && FOREIGN.has(lane.kind) ? 'others' : (ownedBy ?? null)
}

/** A record that is looked at again is the same object: what nobody changed is not drawn anew. */
const known = new WeakMap<object, object>()

/** The same nodes, with `ownedBy` filled in where the lane says it. */
export function withOwners<N extends Owned>(
  nodes: readonly N[],
  lanes: readonly Pick<ProcessLane, 'id' | 'kind'>[],
): N[] {
  const byId = new Map(lanes.map((lane) => [lane.id, lane]))
  return nodes.map((node) => {
    const owner = ownerOf(node, byId.get(node.laneId ?? ''))
    if (owner === (node.ownedBy ?? null)) return node
    const owned = (known.get(node) as N | undefined) ?? { ...node, ownedBy: owner }
    known.set(node, owned)
    return owned
  })
}
