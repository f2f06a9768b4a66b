/**
 * Which lane each node belongs to, and where people have put it inside that lane. Stored places count from the top of the picture with all
 * lanes at their stored heights; here they become heights below the top of their own lane, so that nodes follow a lane that moves.
 */
import type { Point } from '../../geometry/point.ts'
import { byId, sortLanes, type ProcessLane, type ProcessModel, type ProcessNode } from './process-model.ts'

/** A lane as stored is at least this high. */
export const LEAST_LANE_HEIGHT = 110

export interface LaneFrame {
  /** null = the band for nodes without a lane. */
  readonly lane: ProcessLane | null
  /** Top of the lane while all lanes have their stored heights. */
  readonly storedTop: number
  readonly storedHeight: number
  /** Nodes placed by hand, `at` relative to the top of the lane. */
  readonly held: readonly HeldNode[]
  /** Nodes that the layout places. */
  readonly free: readonly ProcessNode[]
  /** How far the whole lane's nodes were moved to lie in it again, because lanes were added, removed or reordered. */
  readonly offset: number
}

export interface HeldNode {
  readonly node: ProcessNode
  readonly at: Point
}

const isPlace = (pos: Point | null | undefined): pos is Point =>
  pos != null && Number.isFinite(pos.x) && Number.isFinite(pos.y)

/** A lane may have grown because of its nodes: places a little below its stored height still belong to it. */
const GROWTH_TOLERANCE = 120

export function frameLanes(model: ProcessModel): LaneFrame[] {
  const lanes = sortLanes([...new Map(model.lanes.map((lane) => [lane.id, lane])).values()])
  const nodes = [...new Map(model.nodes.map((node) => [node.id, node])).values()].sort(byId)
  const laneIds = new Set(lanes.map((lane) => lane.id))
  const isHomeless = (node: ProcessNode) => node.laneId === null || !laneIds.has(node.laneId)
  const bands: readonly (ProcessLane | null)[] =
    nodes.some(isHomeless) || lanes.length === 0 ? [...lanes, null] : lanes

  let storedTop = 0
  return bands.map((lane) => {
    const own = nodes.filter((node) => (lane === null ? isHomeless(node) : node.laneId === lane.id))
    const storedHeight = Math.max(LEAST_LANE_HEIGHT, lane?.height ?? 0)
    const frame = fillFrame(lane, storedTop, storedHeight, own)
    storedTop += storedHeight
    return frame
  })
}

function fillFrame(
  lane: ProcessLane | null,
  storedTop: number,
  storedHeight: number,
  nodes: readonly ProcessNode[],
): LaneFrame {
  const held = nodes.flatMap((node) =>
    isPlace(node.pos) ? [{ node, at: { x: node.pos.x, y: node.pos.y - storedTop } }] : [],
  )
  const offset = commonOffset(
    held.map(({ at }) => at.y),
    storedHeight,
  )
  return {
    lane,
    storedTop,
    storedHeight,
    held: held.map(({ node, at }) => ({ node, at: { x: at.x, y: at.y + offset } })),
    free: nodes.filter((node) => !isPlace(node.pos)),
    offset,
  }
}

/**
 * When most nodes of a lane lie outside it, the lane has moved and not the nodes: all of them are moved together, so that their
 * arrangement stays.
 */
function commonOffset(ys: readonly number[], height: number): number {
  if (ys.length === 0) return 0
  const sorted = ys.toSorted((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0
  if (middle >= 0 && middle <= height + GROWTH_TOLERANCE) return 0
  const [first, last] = [sorted[0] ?? 0, sorted.at(-1) ?? 0]
  return last - first <= height
    ? Math.round(height / 2 - (first + last) / 2)
    : Math.round(LEAST_LANE_HEIGHT / 2 - first)
}

/** True when a place below the top of a lane can be meant to lie in it. */
export const liesInLane = (y: number, storedHeight: number): boolean =>
  y >= 0 && y <= storedHeight + GROWTH_TOLERANCE
