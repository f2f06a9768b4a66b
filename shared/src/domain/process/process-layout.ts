/** What the layout of a process map says: places, sizes, lines of text and routes, all in canvas units. No colours, no components. */
import type { Direction, Point } from '../../geometry/point.ts'
import type { Rect } from '../../geometry/rect.ts'
import type { TextBlock } from '../../geometry/text-block.ts'
import type { LaneKind, ProcessNode } from './process-model.ts'

export interface LaneBand {
  /** null = the band for nodes without a lane. */
  readonly id: string | null
  readonly kind: LaneKind | null
  readonly top: number
  readonly height: number
  /** Every second band, starting with the first, has the darker ground. */
  readonly isSunken: boolean
  readonly name: TextBlock
  readonly kindWords: TextBlock
  /** How far the band's nodes stand below their stored `pos`, because a lane above needs more room than it is given. */
  readonly shift: number
}

/** Minutes for the bar at the bottom of a step. null: nobody has entered them yet. */
export interface TimeBar {
  readonly waitMin: number
  readonly workMin: number | null
}

export interface PlacedNode {
  readonly id: string
  readonly node: ProcessNode
  readonly laneId: string | null
  readonly centre: Point
  readonly box: Rect
  /** Inside the box: name of a step, name and duration of a wait. */
  readonly lines: readonly string[]
  /** False: `lines` hold the words for a missing name. */
  readonly hasName: boolean
  /** Tasks only: "15 + 5 min" or the words for a missing time. */
  readonly timeText: string | null
  readonly bar: TimeBar | null
  readonly lacksTime: boolean
  /** Beside the node: question of a decision, name of a start, an end, a bar. */
  readonly label: TextBlock | null
  /** Beside an unreachable node. */
  readonly remark: TextBlock | null
  readonly isPlacedByHand: boolean
  readonly isReachable: boolean
  /** Its stored place was in another lane. */
  readonly wasPulledIntoLane: boolean
}

export interface Arrow {
  readonly tip: Point
  readonly direction: Direction
}

export interface ConnectorRoute {
  readonly id: string
  readonly from: string
  readonly to: string
  /** From the edge of one box to the edge of the other, right angles only. */
  readonly points: readonly Point[]
  /** The same as SVG path text. */
  readonly path: string
  /** At its end, and where it turns into another connector. */
  readonly arrows: readonly Arrow[]
  /** From here on it runs on the line of another connector to the same node, which draws it. */
  readonly joinsAt: Point | null
  readonly label: TextBlock | null
  /** Leads back; drawn dashed. */
  readonly isRework: boolean
  /** One of its ends has been moved since: it is drawn plainly until the next layout. */
  readonly isStale?: true
}

export interface VisibilityLine {
  readonly y: number
  readonly label: TextBlock
}

export interface ProcessLayout {
  /** From top to bottom. */
  readonly lanes: readonly LaneBand[]
  /** In the order of the step table. */
  readonly nodes: readonly PlacedNode[]
  readonly connectors: readonly ConnectorRoute[]
  /** Dots where connectors to the same node meet. */
  readonly junctions: readonly Point[]
  readonly visibilityLine: VisibilityLine | null
  /** On a page of several: where connectors go on, "Seite 2". */
  readonly references: readonly TextBlock[]
  /** Everything, lane headers included. */
  readonly bounds: Rect
  /** The column of lane names at the left edge of `bounds`. */
  readonly headerWidth: number
  /** Ids of all nodes, in the order of the step table. */
  readonly order: readonly string[]
  /** The rows of the step table: tasks and waits of `order`. */
  readonly steps: readonly string[]
}

export const findPlaced = (layout: ProcessLayout, id: string): PlacedNode | undefined =>
  layout.nodes.find((node) => node.id === id)

/** The lane at a height; above the first and below the last lane, that one. null without lanes. */
export function laneAt(layout: ProcessLayout, y: number): LaneBand | null {
  const inside = layout.lanes.find((lane) => y < lane.top + lane.height)
  return inside ?? layout.lanes.at(-1) ?? null
}

/** What to store as `pos` for a node that people have put at a place of the picture. */
export function storedPosition(layout: ProcessLayout, laneId: string | null, place: Point): Point {
  const lane = layout.lanes.find((band) => band.id === laneId)
  return { x: Math.round(place.x), y: Math.round(place.y - (lane?.shift ?? 0)) }
}
