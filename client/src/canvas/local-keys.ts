/**
 * What of the picture belongs to one screen only and never goes into the document: what is chosen, and where something is while it is being
 * dragged. Sizes need no place here: the layout measures text itself, so they are known before anything is on the screen.
 */
import type { XYPosition } from '@xyflow/react'
import type { ProcessFlowEdge, ProcessFlowNode } from './to-flow-nodes.ts'

/** Keys of a node that stay local. */
export const LOCAL_NODE_KEYS = ['selected', 'dragging'] as const

export interface LocalState {
  readonly chosenNodes: ReadonlySet<string>
  readonly chosenEdge: string | null
  /** Top left corners of the nodes that are under way. */
  readonly dragged: ReadonlyMap<string, XYPosition>
  /** The case that is played back, here or for all. */
  readonly played: Played | null
}

/** Where a case is, and the connections it has passed. */
export interface Played {
  readonly nodeId: string
  readonly passed: ReadonlySet<string>
}

export const NOTHING_LOCAL: LocalState = {
  chosenNodes: new Set(),
  chosenEdge: null,
  dragged: new Map(),
  played: null,
}

/** The document's nodes with this screen's own state; nodes without any are passed on as they are. */
export function withLocalNodes(
  nodes: readonly ProcessFlowNode[],
  local: LocalState,
): readonly ProcessFlowNode[] {
  return nodes.map((node) => {
    const position = local.dragged.get(node.id)
    const isChosen = local.chosenNodes.has(node.id)
    const isPlayed = local.played?.nodeId === node.id
    if (!isChosen && !isPlayed && position === undefined) return node
    return {
      ...node,
      data: isPlayed ? { ...node.data, isPlayed } : node.data,
      selected: isChosen,
      dragging: position !== undefined,
      position: position ?? node.position,
    }
  })
}

/** The same for connections. Those of a node under way are loose: their route comes with the next layout. */
export function withLocalEdges(
  edges: readonly ProcessFlowEdge[],
  { chosenEdge, dragged, played }: LocalState,
): readonly ProcessFlowEdge[] {
  return edges.map((edge) => {
    const isUnderWay = dragged.has(edge.source) || dragged.has(edge.target)
    const isChosen = chosenEdge === edge.id
    const isPassed = played?.passed.has(edge.id) === true
    if (!isUnderWay && !isChosen && !isPassed) return edge
    const isLoose = isUnderWay || edge.data?.isLoose === true
    return { ...edge, selected: isChosen, ...(edge.data && { data: { ...edge.data, isLoose, isPassed } }) }
  })
}
