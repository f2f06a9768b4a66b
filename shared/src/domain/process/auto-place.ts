/**
 * Places for the nodes that nobody has placed: along the flow from left to right, as near to the node before as its words allow; the main
 * way of a decision straight on, its second way below. Nodes placed by hand stay, the others keep clear of them.
 */
import { liesInLane, type LaneFrame } from './lane-frames.ts'
import { LaneRows, type Spacing } from './lane-rows.ts'
import { NodeSpacing, rankWaysOut, type SpacingContext, type WaysOut } from './node-spacing.ts'
import { forwardIn, forwardOut } from './process-graph.ts'
import type { ProcessEdge } from './process-model.ts'
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

export interface PlaceContext extends SpacingContext {
  readonly frames: readonly LaneFrame[]
  /** Heights that the lane headers need, per frame. */
  readonly headerHeights: readonly number[]
  readonly spacing: Spacing
}

const FIRST_LEFT = 30
/** Half the width of the strip that is kept free for an upright connector. */
const STRIP = 14
/** Between the edge of a lane and a box that people put across it. */
const LEAST_EDGE = 6

/** @returns a place for every node of the graph, and the height of every lane */
export const placeNodes = (context: PlaceContext): PlacedLanes => new AutoPlacement(context).run()

class AutoPlacement {
  private readonly context: PlaceContext
  private readonly ways: WaysOut
  private readonly room: NodeSpacing
  private readonly rows: readonly LaneRows[]
  /** Centres, of those that have one already. */
  private readonly xs = new Map<string, number>()
  /** Nodes that stay where people have put them. */
  private readonly held = new Map<string, number>()
  /** Nodes whose stored place is in another lane: they keep their x. */
  private readonly pulled: readonly string[]

  constructor(context: PlaceContext) {
    this.context = context
    this.ways = rankWaysOut(context.graph, context.laneOf)
    this.room = new NodeSpacing(context, this.ways)
    const pulled: string[] = []
    this.rows = context.frames.map((frame) => {
      const staying = frame.held.filter(({ node, at }) => {
        this.xs.set(node.id, at.x)
        const stays = liesInLane(at.y, frame.storedHeight)
        if (stays) this.held.set(node.id, Math.max(at.y, this.room.box(node.id).up + LEAST_EDGE))
        else pulled.push(node.id)
        return stays
      })
      return new LaneRows(
        staying.map(({ node, at }) => ({
          node,
          at: { x: at.x, y: this.held.get(node.id) ?? at.y },
          extent: this.room.box(node.id),
        })),
        context.spacing,
      )
    })
    this.pulled = pulled.sort()
  }

  run(): PlacedLanes {
    const { graph, frames, headerHeights, spacing } = this.context
    for (const id of this.pulled) {
      const x = this.xs.get(id) ?? 0
      this.claim(id, x, 0, x - this.room.box(id).left)
    }
    const waiting = new Set([...graph.nodes.keys()].filter((id) => !this.xs.has(id)))
    for (const id of this.placingOrder()) if (waiting.has(id)) this.placeNode(id)
    const finished = this.rows.map((rows, index) =>
      rows.finish(Math.max(frames[index]?.lane?.height ?? 0, spacing.leastLane), headerHeights[index] ?? 0),
    )
    const places = new Map(
      [...graph.nodes.keys()].map((id) => {
        const y = this.held.get(id) ?? finished[this.laneOf(id)]?.ys.get(id) ?? 0
        const isPlacedByHand = !waiting.has(id)
        const wasPulledIntoLane = isPlacedByHand && !this.held.has(id)
        return [id, { x: this.xs.get(id) ?? 0, y, isPlacedByHand, wasPulledIntoLane }] as const
      }),
    )
    return { places, heights: finished.map(({ height }) => height) }
  }

  private laneOf(id: string): number {
    return this.context.laneOf(id)
  }

  private right(id: string): number {
    return (this.xs.get(id) ?? 0) + this.room.box(id).right
  }

  /** Along the flow; at a branching the straight way first, so that it gets the straight row. */
  private placingOrder(): string[] {
    const { graph } = this.context
    const found = new Map<string, number>()
    const visit = (root: string) => {
      const open = [root]
      for (let id = open.pop(); id !== undefined; id = open.pop()) {
        if (found.has(id)) continue
        found.set(id, found.size)
        const isStraight = (edge: ProcessEdge) => edge.id === this.ways.straightOn.get(edge.from)
        const ways = forwardOut(graph, id)
        const inTurn = [...ways.filter(isStraight), ...ways.filter((edge) => !isStraight(edge))]
        open.push(...inTurn.toReversed().map((edge) => edge.to))
      }
    }
    for (const node of graph.nodes.values()) if (node.type === 'start') visit(node.id)
    for (const id of graph.nodes.keys()) if (forwardIn(graph, id).length === 0) visit(id)
    return stepOrder(graph, (id) => found.get(id) ?? 0)
  }

  private placeNode(id: string): void {
    const known = forwardIn(this.context.graph, id).filter((edge) => this.xs.has(edge.from))
    const afterAll = known.map((edge) => (this.xs.get(edge.from) ?? 0) + this.room.leastStep(edge))
    const x = known.length > 0 ? Math.max(...afterAll) : this.firstX(id)
    const main = this.mainWayIn(id, known)
    let row = 0
    let clearFrom = x - this.room.box(id).left
    if (main && this.laneOf(main.from) === this.laneOf(id)) {
      const drops = this.ways.dropping.has(main.id)
      row = this.rowOf(main.from) + (drops ? 1 : 0)
      if (!drops) clearFrom = Math.min(clearFrom, this.right(main.from))
    }
    const placed = this.claimBetween(id, x, row, main) ?? this.claim(id, x, row, clearFrom)
    for (const edge of known) if (this.ways.dropping.has(edge.id)) this.keepWayFree(edge, placed)
  }

  /** The connector whose row a node continues: a straight one in its own lane if there is one, the upper one of two. */
  private mainWayIn(id: string, known: readonly ProcessEdge[]): ProcessEdge | undefined {
    const rank = ({ id: edgeId, from }: ProcessEdge): number => {
      const straight = this.ways.straightOn.get(from)
      const isBranch = straight !== undefined && straight !== edgeId
      return (this.laneOf(from) === this.laneOf(id) ? 0 : 2) + (isBranch ? 1 : 0)
    }
    return known.toSorted((a, b) => rank(a) - rank(b) || this.rowOf(a.from) - this.rowOf(b.from))[0]
  }

  private rowOf(id: string): number {
    return this.rows[this.laneOf(id)]?.rowOf(id) ?? 0
  }

  /** Nodes that nothing leads to start at the left, or just before the nodes they lead to. */
  private firstX(id: string): number {
    const { left, right } = this.room.whole(id)
    const after = forwardOut(this.context.graph, id).flatMap((edge) => {
      const x = this.xs.get(edge.to)
      return x === undefined ? [] : [x - this.room.box(edge.to).left - this.room.gap(edge)]
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
    const extent = this.room.whole(id)
    if (x + extent.right + this.room.gap(after) <= toX - this.room.box(after.to).left) return null
    const middle = (fromX + toX) / 2
    const places = [...new Set([x, middle, fromX, toX].map(Math.round))]
    const rows = this.rows[this.laneOf(id)]
    const chosen = rows?.placeNear({ id, extent, row, before: this.connected(id) }, places, middle) ?? null
    if (chosen === null) return null
    this.xs.set(id, chosen)
    return this.rowOf(id)
  }

  private claim(id: string, x: number, row: number, clearFrom: number): number {
    const rounded = Math.round(x)
    this.xs.set(id, rounded)
    const extent = this.room.whole(id)
    const wish = { id, x: rounded, extent, row, clearFrom, before: this.connected(id) }
    return this.rows[this.laneOf(id)]?.place(wish) ?? 0
  }

  /** The upright connector from a decision to its second way: no node may be placed on it later. */
  private keepWayFree(edge: ProcessEdge, row: number): void {
    const [from, to] = [this.laneOf(edge.from), this.laneOf(edge.to)]
    const x = this.xs.get(edge.from) ?? 0
    const below = this.rowOf(edge.from) + 0.5
    for (let lane = from; lane <= to; lane++) {
      const first = lane === from ? below : Number.NEGATIVE_INFINITY
      const last = lane === to ? row - 0.5 : Number.POSITIVE_INFINITY
      this.rows[lane]?.keepFree(x - STRIP, x + STRIP, first, last)
    }
  }
}
