/** How much room nodes need around them and between each other, so that boxes, arrows and words fit. */
import { measureText } from '../../geometry/text-measure.ts'
import type { Extent } from './lane-rows.ts'
import { LABEL_LINE_HEIGHT, NODE_TEXT_SIZE, type NodeBody } from './node-body.ts'
import { forwardIn, forwardOut, leadingTo, type ProcessGraph } from './process-graph.ts'
import type { ProcessEdge, ProcessNode } from './process-model.ts'

/** Space between two nodes that follow each other, by what they are. */
const GAP = {
  plain: 44,
  toDecision: 34,
  toMerge: 20,
  fromMerge: 14,
  fromMergeToDecision: 24,
  aroundBar: 40,
  besideLabel: 24,
  /** Into another lane the connector bends behind its words. */
  bend: 12,
  leastAfterDecision: 46,
} as const
/** Before a node where several connectors meet there is a dot. */
const DOT_ROOM = 14
const LABEL_OFFSET = 5
const BESIDE_EVENT = 10
const ABOVE_LABEL = 6
const BETWEEN_NAMES = 16
/** From a start down to its first step: one bend, no detour. */
const START_DROP = 30

/** What branches of decisions and splits do: one way goes straight on, a second way of a decision leaves downwards. */
export interface WaysOut {
  readonly straightOn: ReadonlyMap<string, string>
  readonly dropping: ReadonlySet<string>
}

export interface SpacingContext {
  readonly graph: ProcessGraph
  readonly bodies: ReadonlyMap<string, NodeBody>
  /** The lane of a node, counted from the top. */
  readonly laneOf: (id: string) => number
  /** The words on a connector, "" for none. */
  readonly labelOf: (edge: ProcessEdge) => string
}

/**
 * A way that leads on goes straight, rather than one that only leads back; of several the most frequent, else one in the same lane, else
 * the first. The next one that leads no higher may drop.
 */
export function rankWaysOut(graph: ProcessGraph, laneOf: (id: string) => number): WaysOut {
  const ends = [...graph.nodes.values()].filter(({ type }) => type === 'end').map(({ id }) => id)
  const leadsOn = leadingTo(graph, ends, (edge) => !graph.rework.has(edge.id))
  const straightOn = new Map<string, string>()
  const dropping = new Set<string>()
  for (const node of graph.nodes.values()) {
    if (node.type !== 'decision' && node.type !== 'split') continue
    const leavesLane = (edge: ProcessEdge) => (laneOf(edge.to) === laneOf(node.id) ? 0 : 1)
    const [first, ...others] = forwardOut(graph, node.id).toSorted((a, b) => {
      const byAim = Number(leadsOn.has(b.to)) - Number(leadsOn.has(a.to))
      const byShare = node.type === 'decision' ? (b.shareBp ?? -1) - (a.shareBp ?? -1) : 0
      return byAim || byShare || leavesLane(a) - leavesLane(b)
    })
    if (first) straightOn.set(node.id, first.id)
    const below = others.find((edge) => laneOf(edge.to) >= laneOf(node.id))
    if (below && node.type === 'decision') dropping.add(below.id)
  }
  return { straightOn, dropping }
}

/** True when a start or an end is connected along its own lane: then its name stands below it, else beside it. */
export function staysInLane(
  graph: ProcessGraph,
  id: string,
  laneOf: (id: string) => number | undefined,
): boolean {
  const others = [
    ...(graph.outgoing.get(id) ?? []).map((edge) => edge.to),
    ...(graph.incoming.get(id) ?? []).map((edge) => edge.from),
  ]
  return others.length === 0 || others.some((other) => laneOf(other) === laneOf(id))
}

export class NodeSpacing {
  private readonly context: SpacingContext
  private readonly ways: WaysOut

  constructor(context: SpacingContext, ways: WaysOut) {
    this.context = context
    this.ways = ways
  }

  private typeOf(id: string): ProcessNode['type'] | undefined {
    return this.context.graph.nodes.get(id)?.type
  }

  private isSameLane({ from, to }: ProcessEdge): boolean {
    return this.context.laneOf(from) === this.context.laneOf(to)
  }

  /** The box alone. */
  box(id: string): Extent {
    const { width = 0, height = 0 } = this.context.bodies.get(id) ?? {}
    return { left: width / 2, right: width / 2, up: height / 2, down: height / 2, boxUp: height / 2 }
  }

  /** The box and the words that stand above, below or beside it. */
  whole(id: string): Extent {
    const [box, label, type] = [this.box(id), this.context.bodies.get(id)?.label, this.typeOf(id)]
    if (!label) return box
    const width = Math.max(...label.lines.map((line) => measureText(line, NODE_TEXT_SIZE, label.weight)))
    const height = label.lines.length * LABEL_LINE_HEIGHT + ABOVE_LABEL
    if (type !== 'start' && type !== 'end') return { ...box, up: box.up + height }
    if (staysInLane(this.context.graph, id, this.context.laneOf)) {
      return {
        ...box,
        left: Math.max(box.left, width / 2),
        right: Math.max(box.right, width / 2),
        down: box.down + height,
      }
    }
    return type === 'start'
      ? { ...box, right: box.right + width + BESIDE_EVENT }
      : { ...box, left: box.left + width + BESIDE_EVENT }
  }

  /** From the right side of one box to the left side of the next. */
  gap(edge: ProcessEdge): number {
    const [from, to] = [this.typeOf(edge.from), this.typeOf(edge.to)]
    const areMany = forwardIn(this.context.graph, edge.to).length > 1
    const dot = areMany && to !== 'merge' && to !== 'join' ? DOT_ROOM : 0
    const label = this.context.labelOf(edge)
    if (label !== '') {
      const bend = this.isSameLane(edge) ? 0 : GAP.bend
      const room = LABEL_OFFSET + measureText(label, NODE_TEXT_SIZE) + GAP.besideLabel + bend
      return Math.max(GAP.leastAfterDecision, room) + dot + this.roomForThirdWay(edge)
    }
    if ([from, to].some((type) => type === 'split' || type === 'join')) return GAP.aroundBar + dot
    if (to === 'merge') return GAP.toMerge
    if (from === 'merge') return to === 'decision' ? GAP.fromMergeToDecision : GAP.fromMerge
    if (to === 'decision') return Math.max(GAP.toDecision, this.questionOverhang(edge.to)) + dot
    return GAP.plain + dot
  }

  /** How far the centre of the next node is from the centre of the one before, at least. */
  leastStep(edge: ProcessEdge): number {
    const [before, after] = [this.box(edge.from), this.box(edge.to)]
    if (this.ways.dropping.has(edge.id)) return 0
    const [from, to] = [this.typeOf(edge.from), this.typeOf(edge.to)]
    if (!this.isSameLane(edge)) {
      if (from === 'start') return START_DROP + after.left
      // An end above its last step: right over the end of the connector.
      if (to === 'end') {
        return before.right + this.gap(edge) - (this.context.labelOf(edge) === '' ? DOT_ROOM : 0)
      }
    }
    return before.right + Math.max(this.gap(edge), this.namesBelow(edge)) + after.left
  }

  /** What the names below a start and an end need between the two boxes. */
  private namesBelow({ from, to }: ProcessEdge): number {
    const { graph, laneOf } = this.context
    const overhang = (id: string, side: 'left' | 'right') =>
      (this.typeOf(id) === 'start' || this.typeOf(id) === 'end') && staysInLane(graph, id, laneOf)
        ? this.whole(id)[side] - this.box(id)[side]
        : 0
    return overhang(from, 'right') + overhang(to, 'left') + BETWEEN_NAMES
  }

  /** A third way of a decision leaves beside the second one: its words need room to the right of the step that stands there. */
  private roomForThirdWay({ id, from }: ProcessEdge): number {
    const { straightOn, dropping } = this.ways
    if (straightOn.get(from) === id || dropping.has(id)) return 0
    const second = forwardOut(this.context.graph, from).find((edge) => dropping.has(edge.id))
    return second && this.isSameLane(second) ? this.box(second.to).right : 0
  }

  /** How far a question reaches to the left of its diamond, where it would touch the step before: its lowest line, and a little of the next. */
  private questionOverhang(id: string): number {
    const body = this.context.bodies.get(id)
    const halves = (body?.label?.lines ?? []).map((line) => measureText(line, NODE_TEXT_SIZE) / 2)
    const [last, above = 0] = halves.toReversed()
    return last === undefined ? 0 : Math.max(last, above - 4) - (body?.width ?? 0) / 2 + 12
  }
}
