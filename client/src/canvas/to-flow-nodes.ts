/** From the layout of a process to what React Flow draws. Sizes, places and routes come from the layout; React Flow adds nothing to them. */
import type { Tone } from '@servicewerkstatt/shared/drawing/shapes.ts'
import { groundAt } from '@servicewerkstatt/shared/drawing/process-map.ts'
import { nodeTitle } from '@servicewerkstatt/shared/drawing/process-node.ts'
import type {
  ConnectorRoute,
  PlacedNode,
  ProcessLayout,
} from '@servicewerkstatt/shared/domain/process/process-layout.ts'
import type { ProcessWords } from '@servicewerkstatt/shared/domain/process/process-wording.ts'
import type { Point } from '@servicewerkstatt/shared/geometry/point.ts'
import { rectAround, type Rect } from '@servicewerkstatt/shared/geometry/rect.ts'
import { type Edge, type Node, Position } from '@xyflow/react'

export type NodeData = {
  readonly placed: PlacedNode
  /** Tone of the lane behind it, for halos. */
  readonly ground: Tone
  /** A case that is played back is here. */
  readonly isPlayed: boolean
}
export type ProcessFlowNode = Node<NodeData, 'process'>

export type WayData = {
  readonly route: ConnectorRoute
  /** One of its ends is being dragged, or has been moved and the layout has not followed yet. */
  readonly isLoose: boolean
  /** A case that is played back came along here. */
  readonly isPassed: boolean
}
export type ProcessFlowEdge = Edge<WayData, 'way'>

/** Least size of what can be pressed, in canvas units: a merge is drawn with 7, but nobody hits that (WCAG 2.5.8). */
export const LEAST_TARGET = 28

/** The rectangle that answers to pointer and focus: the drawn box, and never less than a target. */
export const targetBox = ({ centre, box }: Pick<PlacedNode, 'centre' | 'box'>): Rect =>
  rectAround(centre, Math.max(LEAST_TARGET, box.width), Math.max(LEAST_TARGET, box.height))

/** The centre of a node whose target box starts at a place. */
export const centreFrom = (position: Point, placed: Pick<PlacedNode, 'centre' | 'box'>): Point => {
  const box = targetBox(placed)
  return { x: position.x + box.width / 2, y: position.y + box.height / 2 }
}

export interface FlowWords {
  readonly process: ProcessWords
  /** "Schritt 3 von 7", for the steps of the table. */
  readonly position: (place: number, count: number) => string
  /** Says what a node is, instead of the library's "node". */
  readonly role: string
  /** "Weg von … nach …" */
  readonly way: (from: string, to: string, label: string) => string
}

/** What was made of a placed node or a route last time, and from what else: most of a picture says the same after a change. */
const madeNodes = new WeakMap<
  PlacedNode,
  { readonly from: readonly unknown[]; readonly node: ProcessFlowNode }
>()
const madeEdges = new WeakMap<
  ConnectorRoute,
  { readonly from: readonly unknown[]; readonly edge: ProcessFlowEdge }
>()

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.every((item, index) => item === b[index])

/** Nodes in the order of the step table, which is their order in the page and of the focus. */
export function toFlowNodes(layout: ProcessLayout, words: FlowWords, mayWrite: boolean): ProcessFlowNode[] {
  const places = new Map(layout.steps.map((id, index) => [id, index + 1]))
  return layout.nodes.map((placed) => {
    const place = places.get(placed.id)
    const position = place === undefined ? null : words.position(place, layout.steps.length)
    const ground = groundAt(layout.lanes, placed.centre.y)
    const from = [position, ground, words, mayWrite]
    const last = madeNodes.get(placed)
    if (last && isSame(last.from, from)) return last.node
    const node = toFlowNode(placed, position, ground, words, mayWrite)
    madeNodes.set(placed, { from, node })
    return node
  })
}

function toFlowNode(
  placed: PlacedNode,
  position: string | null,
  ground: Tone,
  words: FlowWords,
  mayWrite: boolean,
): ProcessFlowNode {
  const box = targetBox(placed)
  const title = nodeTitle(placed, words.process)
  return {
    id: placed.id,
    type: 'process',
    position: { x: box.x, y: box.y },
    width: box.width,
    height: box.height,
    measured: { width: box.width, height: box.height },
    // Given here, so that connections are there with the first picture and nothing has to be measured.
    handles: [
      { type: 'source', position: Position.Right, x: box.width, y: box.height / 2, width: 1, height: 1 },
      { type: 'target', position: Position.Left, x: 0, y: box.height / 2, width: 1, height: 1 },
    ],
    data: { placed, ground, isPlayed: false },
    draggable: mayWrite,
    connectable: mayWrite,
    ariaRole: 'button',
    ariaLabel: position === null ? title : `${title}, ${position}`,
    domAttributes: {
      'aria-roledescription': words.role,
      ...(mayWrite && { 'aria-haspopup': 'menu' as const }),
    },
  }
}

export const nameOf = ({ node }: PlacedNode, words: ProcessWords): string => {
  const name = (node.name ?? '').trim()
  return name === '' ? words.nodeTypes[node.type] : name
}

export function toFlowEdges(layout: ProcessLayout, words: FlowWords): ProcessFlowEdge[] {
  const names = new Map(layout.nodes.map((placed) => [placed.id, nameOf(placed, words.process)]))
  return layout.connectors.map((route) => {
    const from = [names.get(route.from), names.get(route.to), words]
    const last = madeEdges.get(route)
    if (last && isSame(last.from, from)) return last.edge
    const edge: ProcessFlowEdge = {
      id: route.id,
      type: 'way',
      source: route.from,
      target: route.to,
      data: { route, isLoose: route.isStale === true, isPassed: false },
      // Connections are reached from the menu of the step they leave; as stops of their own they would all come before the first step.
      focusable: false,
      ariaLabel: words.way(
        names.get(route.from) ?? '',
        names.get(route.to) ?? '',
        route.label?.lines.join(' ') ?? '',
      ),
    }
    madeEdges.set(route, { from, edge })
    return edge
  })
}
