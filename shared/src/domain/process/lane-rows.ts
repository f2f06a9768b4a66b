/**
 * The rows of one lane while nodes are being placed in it. A lane without hand-placed nodes has rows as high as their contents, known at
 * the end; a lane with hand-placed nodes has rows of one height, counted from the row that most of them stand in.
 */
import { LEAST_LANE_HEIGHT, type HeldNode } from './lane-frames.ts'

/** What a node needs around its centre: half sizes of the box, and the room that its label takes. */
export interface Extent {
  readonly left: number
  readonly right: number
  readonly up: number
  readonly down: number
  /** `up` without the label. */
  readonly boxUp: number
}

/** How much air the lanes have. */
export interface Spacing {
  /** Between the tops and bottoms of two nodes in one column. */
  readonly rowGap: number
  /** Between the edges of the lane and the boxes in it: room for a connector. */
  readonly edge: number
  /** Between the upper edge of the lane and words above a box. */
  readonly wordsEdge: number
  /** Where connectors may run along the edges of lanes. */
  readonly channel: number
  /** A lane is at least this high, also when nothing stands in it. */
  readonly leastLane: number
}

export const COMFORTABLE: Spacing = {
  rowGap: 30,
  edge: 26,
  wordsEdge: 10,
  channel: 14,
  leastLane: LEAST_LANE_HEIGHT,
}
/** For the room view, where height decides how large the letters are. */
export const TIGHT: Spacing = { rowGap: 22, edge: 17, wordsEdge: 6, channel: 8, leastLane: 0 }

interface Claim extends Extent {
  readonly id: string
  readonly x: number
  readonly row: number
  /** Also kept free in the same row: the straight way from the node before. */
  readonly clearFrom: number
  /** Nodes before it on its way: they may stand as near as the arrow allows. */
  readonly before: ReadonlySet<string>
}

export interface PlaceWish {
  readonly id: string
  readonly x: number
  readonly extent: Extent
  readonly row: number
  /** Left end of what should be free in the row: where the node before ends. */
  readonly clearFrom: number
  readonly before: ReadonlySet<string>
}

/** Between the sides of two nodes in one row that are not connected. */
const COLUMN_GAP = 30
const HELD_ROW_PITCH = 112
const FAR_ROWS = 3
const NEAR_ROWS = [0, 1, -1, 2, -2]
const LEAST_PADDING = 8

export class LaneRows {
  private readonly claims: Claim[] = []
  /** Upright strips that connectors use: [left, right, first row, last row]. */
  private readonly strips: (readonly [number, number, number, number])[] = []
  private readonly baseY: number | null
  private readonly spacing: Spacing

  /** @param held nodes placed by hand, with what they need around them */
  constructor(held: readonly (HeldNode & { readonly extent: Extent })[], spacing: Spacing) {
    this.spacing = spacing
    this.baseY = held.length > 0 ? mostCommon(held.map(({ at }) => at.y)) : null
    for (const { node, at, extent } of held) {
      this.claims.push({
        id: node.id,
        x: at.x,
        row: this.rowAt(at.y),
        clearFrom: at.x,
        before: new Set(),
        ...extent,
      })
    }
  }

  private rowAt(y: number): number {
    return this.baseY === null ? 0 : (y - this.baseY) / HELD_ROW_PITCH
  }

  /** The row of a node that is already placed here. */
  rowOf(id: string): number | undefined {
    return this.claims.find((claim) => claim.id === id)?.row
  }

  /** Finds a row for a node at a given x, as near to the wished one as possible, below before above. */
  place({ id, x, extent, row: wished, clearFrom, before }: PlaceWish): number {
    for (let distance = 0; ; distance++) {
      for (const row of distance === 0 ? [wished] : [wished + distance, wished - distance]) {
        // Only the wished row brings the straight way; elsewhere a connector bends anyway.
        const claim: Claim = {
          id,
          x,
          row,
          clearFrom: row === wished ? clearFrom : x - extent.left,
          before,
          ...extent,
        }
        // A strip can reach through the whole lane: a little further on, a place on it is better than none.
        if (!this.isFree(claim, distance > FAR_ROWS)) continue
        this.claims.push(claim)
        return row
      }
    }
  }

  /** True when nothing stands where a node would go, and no connector was promised the place. */
  private isFree(claim: Claim, mayBlockStrips = false): boolean {
    return (
      this.isRow(claim.row, claim) &&
      (mayBlockStrips || !this.isStrip(claim)) &&
      !this.claims.some((other) => this.collide(claim, other))
    )
  }

  /**
   * Among hand-placed nodes: the free place nearest to where a node would belong, one of several x and the rows around.
   * @returns null in a lane without hand-placed nodes, and when none of the places is free
   */
  placeNear(
    { id, extent, row: wished, before }: Omit<PlaceWish, 'x' | 'clearFrom'>,
    xs: readonly number[],
    idealX: number,
  ): number | null {
    if (this.baseY === null) return null
    let best: { readonly claim: Claim; readonly detour: number } | null = null
    for (const x of xs) {
      for (const rows of NEAR_ROWS) {
        const claim: Claim = { id, x, row: wished + rows, clearFrom: x - extent.left, before, ...extent }
        const detour =
          Math.abs(x - idealX) + Math.abs(rows) * HELD_ROW_PITCH + (rows < 0 ? HELD_ROW_PITCH / 4 : 0)
        if ((best === null || detour < best.detour) && this.isFree(claim)) best = { claim, detour }
      }
    }
    if (best) this.claims.push(best.claim)
    return best?.claim.x ?? null
  }

  /** Keeps an upright strip free for a connector, in all rows from one to another. */
  keepFree(left: number, right: number, firstRow: number, lastRow: number): void {
    this.strips.push([left, right, firstRow, lastRow])
  }

  private isRow(row: number, extent: Extent): boolean {
    if (this.baseY === null) return row >= 0
    return this.baseY + row * HELD_ROW_PITCH - extent.up >= LEAST_PADDING
  }

  private collide(a: Claim, b: Claim): boolean {
    const areConnected = a.before.has(b.id) || b.before.has(a.id)
    const gap = areConnected ? 0 : COLUMN_GAP
    const isBeside = a.x - a.left - gap >= b.x + b.right || b.x - b.left - gap >= a.x + a.right
    if (isBeside && (areConnected || wayIsClear(a, b))) return false
    if (this.baseY === null) return a.row === b.row
    const distance = Math.abs(a.row - b.row) * HELD_ROW_PITCH
    return distance < (a.row < b.row ? a.down + b.up : a.up + b.down) + this.spacing.rowGap / 2
  }

  private isStrip(claim: Claim): boolean {
    return this.strips.some(
      ([left, right, first, last]) =>
        claim.row >= first &&
        claim.row <= last &&
        claim.x - claim.left < right &&
        claim.x + claim.right > left,
    )
  }

  /** Heights of all nodes below the top of the lane, and how high the lane has to be. */
  finish(
    leastHeight: number,
    headerHeight: number,
  ): { readonly ys: ReadonlyMap<string, number>; readonly height: number } {
    return this.baseY === null
      ? this.finishRows(leastHeight, headerHeight)
      : this.finishHeld(this.baseY, Math.max(leastHeight, headerHeight))
  }

  private finishHeld(baseY: number, leastHeight: number) {
    const ys = new Map(this.claims.map(({ id, row }) => [id, baseY + row * HELD_ROW_PITCH]))
    const bottom = Math.max(0, ...this.claims.map((claim) => baseY + claim.row * HELD_ROW_PITCH + claim.down))
    return { ys, height: Math.max(leastHeight, Math.ceil(bottom + LEAST_PADDING)) }
  }

  private finishRows(leastHeight: number, headerHeight: number) {
    const { rowGap, edge, wordsEdge } = this.spacing
    const rows = [...new Set(this.claims.map((claim) => claim.row))].sort((a, b) => a - b)
    const rowYs = new Map<number, number>()
    let bottom = 0
    rows.forEach((row, index) => {
      const own = this.claims.filter((claim) => claim.row === row)
      const room = own.map(({ up, boxUp }) =>
        index === 0 ? Math.max(edge + boxUp, wordsEdge + up) : rowGap + up,
      )
      const y = bottom + Math.max(...room)
      rowYs.set(row, y)
      bottom = y + Math.max(...own.map((claim) => claim.down))
    })
    const needed = Math.max(bottom + edge, headerHeight)
    const height = Math.max(leastHeight, Math.ceil(needed))
    const lowerBy = Math.floor((height - bottom - edge) / 2)
    const ys = new Map(this.claims.map(({ id, row }) => [id, Math.round((rowYs.get(row) ?? 0) + lowerBy)]))
    return { ys, height }
  }
}

/** True when neither node stands on the straight way that leads to the other one. */
const wayIsClear = (a: Claim, b: Claim): boolean =>
  (b.x + b.right <= a.clearFrom || b.x - b.left >= a.x) &&
  (a.x + a.right <= b.clearFrom || a.x - a.left >= b.x)

/** The value that occurs most often, the smallest of equals. */
function mostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let [best, most] = [values[0] ?? 0, 0]
  for (const [value, count] of [...counts].sort(([a], [b]) => a - b))
    if (count > most) [best, most] = [value, count]
  return best
}
