/**
 * Places for the nodes that nobody has placed: along the flow from left to right, as near to the node before as its labels allow; the
 * main way of a decision straight on, its second way below. Nodes placed by hand stay, the others keep clear of them.
 */
import { measureText } from '../../geometry/text-measure.ts'
import type { LaneFrame } from './lane-frames.ts'
import { liesInLane } from './lane-frames.ts'
import { LaneRows, type Extent, type Spacing } from './lane-rows.ts'
import { LABEL_LINE_HEIGHT, NODE_TEXT_SIZE, type NodeBody } from './node-body.ts'
import { forwardIn, forwardOut, type ProcessGraph } from './process-graph.ts'
import type { ProcessEdge, ProcessNode } from './process-model.ts'
import { stepOrder } from './step-order.ts'

export interface Place {
  readonly x: number
  /** Below the top of the lane. */
  readonly y: number
  readonly isPlacedByHand: boolean
  readonly wasPulledIntoLane: boolean
}

export interface PlacedLanes {
  readonly places: ReadonlyMap<string, Place>
  /** Per frame, in its order. */
  readonly heights: readonly number[]
}

export interface PlaceContext {
  readonly graph: ProcessGraph
  readonly frames: readonly LaneFrame[]
  readonly bodies: ReadonlyMap<string, NodeBody>
  /** The words on a connector, "" for none. */
  readonly labelOf: (edge: ProcessEdge) => string
  /** Heights that the lane headers need, per frame. */
  readonly headerHeights: readonly number[]
  readonly spacing: Spacing
}

const FIRST_LEFT = 30
/** Space between two nodes that follow each other, by what they are. */
const GAP = {
  plain: 44,
  toDecision: 34,
  toMerge: 20,
  fromMerge: 14,
  aroundBar: 40,
  besideLabel: 24,
  bend: 12,
  leastAfterDecision: 46,
}
/** Before a node where several connectors meet there is a dot. */
const DOT_ROOM = 14
const LABEL_OFFSET = 5

class AutoPlacement {
  private readonly context: PlaceContext
  private readonly laneIndex = new Map<string, number>()
  private readonly rows: LaneRows[]
  private readonly xs = new Map<string, number>()
  private readonly held = new Map<string, { x: number; y: number }>()
  private readonly pulled = new Map<string, number>()
  private readonly straightOn = new Map<string, string>()
  private readonly dropping = new Set<string>()

  constructor(context: PlaceContext) {
    this.context = context
    context.frames.forEach((frame, index) => {
      for (const { node } of frame.held) this.laneIndex.set(node.id, index)
      for (const node of frame.free) this.laneIndex.set(node.id, index)
    })
    this.rows = context.frames.map((frame) => {
      const staying = frame.held.filter(({ node, at }) => {
        const stays = liesInLane(at.y, frame.storedHeight)
        if (stays) this.held.set(node.id, { x: at.x, y: Math.max(at.y, this.body(node.id).height / 2 + 6) })
        else this.pulled.set(node.id, at.x)
        return stays
      })
      for (const { node, at } of frame.held) this.xs.set(node.id, at.x)
      return new LaneRows(
        staying.map(({ node, at }) => ({
          node,
          at: this.held.get(node.id) ?? at,
          extent: this.boxExtent(node.id),
        })),
        context.spacing,
      )
    })
  }

  run(): PlacedLanes {
    const order = this.placingOrder()
    for (const [id, x] of [...this.pulled].sort(([a], [b]) => (a < b ? -1 : 1))) {
      this.claim(id, x, 0, x - this.boxExtent(id).left)
    }
    for (const id of order) if (!this.held.has(id) && !this.pulled.has(id)) this.placeNode(id)
    const finished = this.rows.map((rows, index) =>
      rows.finish(
        Math.max(this.context.frames[index]?.lane?.height ?? 0, this.context.spacing.leastLane),
        this.context.headerHeights[index] ?? 0,
      ),
    )
    const places = new Map<string, Place>()
    for (const id of this.context.graph.nodes.keys()) {
      const held = this.held.get(id)
      const y = held?.y ?? finished[this.laneOf(id)]?.ys.get(id) ?? 0
      places.set(id, {
        x: held?.x ?? this.xs.get(id) ?? 0,
        y,
        isPlacedByHand: held !== undefined || this.pulled.has(id),
        wasPulledIntoLane: this.pulled.has(id),
      })
    }
    return { places, heights: finished.map(({ height }) => height) }
  }

  private body(id: string): NodeBody {
    const body = this.context.bodies.get(id)
    if (!body) throw new Error(`no body for node ${id}`)
    return body
  }

  private node(id: string): ProcessNode | undefined {
    return this.context.graph.nodes.get(id)
  }

  private laneOf(id: string): number {
    return this.laneIndex.get(id) ?? 0
  }

  private boxExtent(id: string): Extent {
    const { width, height } = this.body(id)
    return { left: width / 2, right: width / 2, up: height / 2, down: height / 2, boxUp: height / 2 }
  }

  /** The box and the label that stands above, below or beside it. */
  private fullExtent(id: string): Extent {
    const [box, body, node] = [this.boxExtent(id), this.body(id), this.node(id)]
    if (!body.label) return box
    const { lines, weight } = body.label
    const half = Math.max(...lines.map((line) => measureText(line, NODE_TEXT_SIZE, weight))) / 2
    const height = lines.length * LABEL_LINE_HEIGHT + 6
    if (node?.type === 'start' || node?.type === 'end') {
      if (this.staysInLane(id))
        return {
          ...box,
          left: Math.max(box.left, half),
          right: Math.max(box.right, half),
          down: box.down + height,
        }
      const beside = 2 * half + 10
      return node.type === 'start'
        ? { ...box, right: box.right + beside }
        : { ...box, left: box.left + beside }
    }
    return { ...box, up: box.up + height }
  }

  /** True when the first connector of a start, or the last one of an end, leads along its own lane: then its name stands below it. */
  private staysInLane(id: string): boolean {
    const { graph } = this.context
    const others = [
      ...forwardOut(graph, id).map((edge) => edge.to),
      ...forwardIn(graph, id).map((edge) => edge.from),
    ]
    return others.length === 0 || others.some((other) => this.laneOf(other) === this.laneOf(id))
  }

  /** Along the flow; at a branching the straight way first, so that it gets the straight row. */
  private placingOrder(): string[] {
    const { graph } = this.context
    for (const node of graph.nodes.values())
      if (node.type === 'decision' || node.type === 'split') this.rankWays(node)
    const found = new Map<string, number>()
    const visit = (root: string) => {
      const open = [root]
      for (let id = open.pop(); id !== undefined; id = open.pop()) {
        if (found.has(id)) continue
        found.set(id, found.size)
        const ways = forwardOut(graph, id)
        const straight = this.straightOn.get(id)
        const others = ways.filter((edge) => edge.id !== straight).map((edge) => edge.to)
        const first = ways.find((edge) => edge.id === straight)?.to
        open.push(...others.toReversed(), ...(first === undefined ? [] : [first]))
      }
    }
    for (const node of graph.nodes.values()) if (node.type === 'start') visit(node.id)
    for (const id of graph.nodes.keys()) if (forwardIn(graph, id).length === 0) visit(id)
    return stepOrder(graph, (id) => found.get(id) ?? 0)
  }

  /** Which way goes straight on: the most frequent; else one in the same lane; else the first. A second one may leave downwards. */
  private rankWays(node: ProcessNode): void {
    const { graph } = this.context
    const staysInLane = (edge: ProcessEdge) => (this.laneOf(edge.to) === this.laneOf(node.id) ? 0 : 1)
    const ways = forwardOut(graph, node.id).toSorted((a, b) => {
      const byShare = node.type === 'decision' ? (b.shareBp ?? -1) - (a.shareBp ?? -1) : 0
      return byShare || staysInLane(a) - staysInLane(b)
    })
    const [first, ...others] = ways
    if (!first) return
    this.straightOn.set(node.id, first.id)
    if (node.type !== 'decision') return
    const below = others.find((edge) => this.laneOf(edge.to) >= this.laneOf(node.id))
    if (below) this.dropping.add(below.id)
  }

  private right(id: string): number {
    return (this.xs.get(id) ?? 0) + this.boxExtent(id).right
  }

  private gap(edge: ProcessEdge): number {
    const [from, to] = [this.node(edge.from), this.node(edge.to)]
    const dot =
      forwardIn(this.context.graph, edge.to).length > 1 && to?.type !== 'merge' && to?.type !== 'join'
        ? DOT_ROOM
        : 0
    const label = this.context.labelOf(edge)
    if (label !== '') {
      // Into another lane the connector bends behind its words.
      const bend = this.laneOf(edge.from) === this.laneOf(edge.to) ? 0 : GAP.bend
      const room = LABEL_OFFSET + measureText(label, NODE_TEXT_SIZE) + GAP.besideLabel + bend
      return Math.max(GAP.leastAfterDecision, room) + dot + this.roomForThirdWay(edge)
    }
    const isBar = [from?.type, to?.type].some((type) => type === 'split' || type === 'join')
    if (isBar) return GAP.aroundBar + dot
    if (to?.type === 'merge') return GAP.toMerge
    if (from?.type === 'merge') return GAP.fromMerge + (to?.type === 'decision' ? 10 : 0)
    if (to?.type === 'decision') return Math.max(GAP.toDecision, this.questionOverhang(edge.to)) + dot
    return GAP.plain + dot
  }

  /** A third way of a decision leaves beside the second one: its words need room to the right of the step that stands there. */
  private roomForThirdWay({ id, from }: ProcessEdge): number {
    if (this.straightOn.get(from) === id || this.dropping.has(id)) return 0
    const second = forwardOut(this.context.graph, from).find((edge) => this.dropping.has(edge.id))
    return second && this.laneOf(second.to) === this.laneOf(from) ? this.boxExtent(second.to).right : 0
  }

  /** How far a question reaches to the left of its diamond, where it would touch the step before: its lowest line, and a little of the next. */
  private questionOverhang(id: string): number {
    const { label, width } = this.body(id)
    const [last, above] = (label?.lines ?? [])
      .toReversed()
      .map((line) => measureText(line, NODE_TEXT_SIZE) / 2)
    return last === undefined ? 0 : Math.max(last, (above ?? 0) - 4) - width / 2 + 12
  }

  /** The least x of a node's centre behind the node before it. */
  private leastX(edge: ProcessEdge): number {
    const { left } = this.boxExtent(edge.to)
    const fromX = this.xs.get(edge.from) ?? 0
    if (this.dropping.has(edge.id)) return fromX
    const [from, to] = [this.node(edge.from), this.node(edge.to)]
    if (this.laneOf(edge.from) !== this.laneOf(edge.to)) {
      // A start above its first step, an end above its last one: one bend, no detour.
      if (from?.type === 'start') return fromX + 30 + left
      if (to?.type === 'end')
        return this.right(edge.from) + this.gap(edge) + (this.context.labelOf(edge) === '' ? -14 : 0)
    }
    const labelRoom =
      from?.type === 'start' ? this.fullExtent(edge.from).right - this.boxExtent(edge.from).right : 0
    const endRoom = to?.type === 'end' && this.staysInLane(edge.to) ? this.fullExtent(edge.to).left - left : 0
    return this.right(edge.from) + Math.max(this.gap(edge), labelRoom + 16, endRoom + 16) + left
  }

  private placeNode(id: string): void {
    const { graph } = this.context
    const before = forwardIn(graph, id)
    const known = before.filter((edge) => this.xs.has(edge.from))
    const x = known.length > 0 ? Math.max(...known.map((edge) => this.leastX(edge))) : this.firstX(id)
    const main = this.mainWayIn(id, known)
    const ownRows = this.rows[this.laneOf(id)]
    let row = 0
    let clearFrom = x - this.boxExtent(id).left
    if (main && this.laneOf(main.from) === this.laneOf(id)) {
      const drops = this.dropping.has(main.id)
      row = (ownRows?.rowOf(main.from) ?? 0) + (drops ? 1 : 0)
      if (!drops) clearFrom = Math.min(clearFrom, this.right(main.from))
    }
    const placed = this.claimBetween(id, x, row, main) ?? this.claim(id, x, row, clearFrom)
    for (const edge of known) if (this.dropping.has(edge.id)) this.keepWayFree(edge, placed)
  }

  /** The connector whose row a node continues: a straight one in its own lane if there is one. */
  private mainWayIn(id: string, known: readonly ProcessEdge[]): ProcessEdge | undefined {
    const rank = (edge: ProcessEdge): number => {
      const isOwnLane = this.laneOf(edge.from) === this.laneOf(id)
      const isBranch = this.straightOn.has(edge.from) && this.straightOn.get(edge.from) !== edge.id
      return (isOwnLane ? 0 : 2) + (isBranch ? 1 : 0)
    }
    return known.toSorted((a, b) => rank(a) - rank(b) || this.rowRank(a) - this.rowRank(b))[0]
  }

  private rowRank(edge: ProcessEdge): number {
    return this.rows[this.laneOf(edge.from)]?.rowOf(edge.from) ?? 0
  }

  /** Nodes that nothing leads to start at the left, or just before the nodes they lead to. */
  private firstX(id: string): number {
    const { left, right } = this.fullExtent(id)
    const after = forwardOut(this.context.graph, id).flatMap((edge) => {
      const x = this.xs.get(edge.to)
      return x === undefined ? [] : [x - this.boxExtent(edge.to).left - this.gap(edge)]
    })
    return after.length > 0 ? Math.min(...after) - right : FIRST_LEFT + left
  }

  private connected(id: string): Set<string> {
    const { graph } = this.context
    return new Set([
      ...forwardIn(graph, id).map((edge) => edge.from),
      ...forwardOut(graph, id).map((edge) => edge.to),
    ])
  }

  /**
   * A new step between two that people have placed, with too little room between them: below the gap or below one of the two, whatever is
   * nearest. @returns its row, or null when it can simply go where the flow puts it
   */
  private claimBetween(id: string, x: number, row: number, main: ProcessEdge | undefined): number | null {
    const after = forwardOut(this.context.graph, id).find((edge) => this.xs.has(edge.to))
    const [fromX, toX] = [main && this.xs.get(main.from), after && this.xs.get(after.to)]
    if (!main || !after || fromX === undefined || toX === undefined) return null
    const extent = this.fullExtent(id)
    if (x + extent.right + this.gap(after) <= toX - this.boxExtent(after.to).left) return null
    const middle = (fromX + toX) / 2
    const places = [...new Set([x, middle, fromX, toX].map(Math.round))]
    const own = this.rows[this.laneOf(id)]
    const chosen = own?.placeNear({ id, extent, row, before: this.connected(id) }, places, middle) ?? null
    if (chosen === null) return null
    this.xs.set(id, chosen)
    return own?.rowOf(id) ?? row
  }

  private claim(id: string, x: number, row: number, clearFrom: number): number {
    const rounded = Math.round(x)
    this.xs.set(id, rounded)
    const wish = { id, x: rounded, extent: this.fullExtent(id), row, clearFrom, before: this.connected(id) }
    return this.rows[this.laneOf(id)]?.place(wish) ?? 0
  }

  /** The upright connector from a decision to its second way: no node may be placed on it later. */
  private keepWayFree(edge: ProcessEdge, row: number): void {
    const [from, to] = [this.laneOf(edge.from), this.laneOf(edge.to)]
    const x = this.xs.get(edge.from) ?? 0
    const fromRow = this.rows[from]?.rowOf(edge.from) ?? 0
    const [left, right] = [x - 14, x + 14]
    if (from === to) {
      this.rows[from]?.keepFree(left, right, fromRow + 0.5, row - 0.5)
      return
    }
    this.rows[from]?.keepFree(left, right, fromRow + 0.5, Number.POSITIVE_INFINITY)
    for (let lane = from + 1; lane < to; lane++)
      this.rows[lane]?.keepFree(left, right, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
    this.rows[to]?.keepFree(left, right, Number.NEGATIVE_INFINITY, row - 0.5)
  }
}

/** @returns a place for every node of the graph, and the height of every lane */
export const placeNodes = (context: PlaceContext): PlacedLanes => new AutoPlacement(context).run()
