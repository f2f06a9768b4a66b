/**
 * The grid that connectors run on: lines through every port and through the channels beside every box, so that it is fine where things
 * are and coarse elsewhere. Each run between two neighbouring crossings carries what it costs to pass there.
 * Idea: orthogonal visibility graphs, M. Wybrow, K. Marriott, P. Stuckey, "Orthogonal Connector Routing" (Graph Drawing 2009).
 */
import type { Point } from './point.ts'
import { bottomOf, inflate, rightOf, type Rect } from './rect.ts'

/** An area that connectors should leave free; `cost` per canvas unit on top of the length. */
export interface RouteZone {
  readonly rect: Rect
  readonly cost: number
}

export interface RouteWorld {
  /** Boxes that no connector should pass through. */
  readonly walls: readonly Rect[]
  readonly zones: readonly RouteZone[]
  /** Heights at which a horizontal run would hide a line of the picture, such as the edges of lanes. */
  readonly avoidedYs: readonly number[]
  /** Heights at which a horizontal run is welcome, such as along the edges of lanes. */
  readonly welcomeYs?: readonly number[]
}

/** Distances of the channels from a box: room for an arrow and a dot, and a second lane for one more connector. */
const CHANNELS = [14, 26] as const
/** Two lines closer than this look like one thick line. */
const LEAST_LINE_GAP = 7
const KEPT_FREE_OF_AVOIDED = 6
/** Connectors keep this distance from boxes that are not theirs. */
const MARGIN = 8
const MARGIN_COST = 1.5
/** High, but not infinite: where there is no other way, a connector through a box is better than none. */
const WALL_COST = 60

export interface RouteGrid {
  readonly xs: Float64Array
  readonly ys: Float64Array
  /** Cost per unit of the run from crossing (i, j) to the right (i+1, j); index j * xs.length + i. */
  readonly acrossCost: Float32Array
  /** The same downwards, to (i, j+1). */
  readonly downCost: Float32Array
}

/** Keeps all lines of the first list, and of the others those that are not too close to a line already kept. */
function chooseLines(lists: readonly (readonly number[])[], avoided: readonly number[]): Float64Array {
  const [fixed = [], ...others] = lists
  const kept = [...new Set(fixed)].sort((a, b) => a - b)
  for (const list of others) {
    for (const value of list) {
      if (avoided.some((line) => Math.abs(line - value) < KEPT_FREE_OF_AVOIDED)) continue
      const index = lowerBound(kept, value)
      const before = kept[index - 1] ?? Number.NEGATIVE_INFINITY
      const after = kept[index] ?? Number.POSITIVE_INFINITY
      if (value - before >= LEAST_LINE_GAP && after - value >= LEAST_LINE_GAP) kept.splice(index, 0, value)
    }
  }
  return Float64Array.from(kept)
}

/** Index of the first value that is not below `limit`. */
export function lowerBound(sorted: ArrayLike<number>, limit: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** Index of the first value above `limit`. */
const upperBound = (sorted: ArrayLike<number>, limit: number): number => {
  let index = lowerBound(sorted, limit)
  while (index < sorted.length && (sorted[index] as number) <= limit) index++
  return index
}

/** Adds a cost to every run that passes through the inside of a rectangle; `withEdges` counts runs along its edge as inside. */
function addCost(grid: RouteGrid, rect: Rect, cost: number, withEdges: boolean): void {
  const { xs, ys, acrossCost, downCost } = grid
  const [right, bottom] = [rightOf(rect), bottomOf(rect)]
  const firstOn = withEdges ? lowerBound : upperBound
  const endOn = withEdges ? upperBound : lowerBound
  const [firstX, endX] = [
    Math.max(upperBound(xs, rect.x) - 1, 0),
    Math.min(lowerBound(xs, right), xs.length - 1),
  ]
  for (let j = firstOn(ys, rect.y); j < endOn(ys, bottom); j++) {
    for (let i = firstX; i < endX; i++) {
      const run = j * xs.length + i
      acrossCost[run] = (acrossCost[run] as number) + cost
    }
  }
  const [firstY, endY] = [
    Math.max(upperBound(ys, rect.y) - 1, 0),
    Math.min(lowerBound(ys, bottom), ys.length - 1),
  ]
  for (let i = firstOn(xs, rect.x); i < endOn(xs, right); i++) {
    for (let j = firstY; j < endY; j++) {
      const run = j * xs.length + i
      downCost[run] = (downCost[run] as number) + cost
    }
  }
}

/** @param ports points that must lie on crossings   @param welcomeXs further places where an upright run is welcome */
export function buildRouteGrid(
  world: RouteWorld,
  ports: readonly Point[],
  welcomeXs: readonly number[],
): RouteGrid {
  const { walls } = world
  const channels = (start: (wall: Rect) => number, end: (wall: Rect) => number) =>
    CHANNELS.map((distance) => walls.flatMap((wall) => [start(wall) - distance, end(wall) + distance]))
  const outer = (values: readonly number[]) =>
    values.length === 0 ? [] : [Math.min(...values) - 40, Math.max(...values) + 40]
  const [portXs, portYs] = [ports.map((port) => port.x), ports.map((port) => port.y)]
  const xChannels = channels((wall) => wall.x, rightOf)
  const yChannels = channels((wall) => wall.y, bottomOf)
  const xs = chooseLines([portXs, ...xChannels, welcomeXs, outer([...portXs, ...xChannels.flat()])], [])
  const ys = chooseLines(
    [portYs, ...yChannels, world.welcomeYs ?? [], outer([...portYs, ...yChannels.flat()])],
    world.avoidedYs,
  )
  const grid: RouteGrid = {
    xs,
    ys,
    acrossCost: new Float32Array(xs.length * ys.length).fill(1),
    downCost: new Float32Array(xs.length * ys.length).fill(1),
  }
  for (const wall of walls) {
    addCost(grid, inflate(wall, MARGIN), MARGIN_COST, false)
    addCost(grid, wall, WALL_COST, true)
  }
  for (const zone of world.zones) addCost(grid, zone.rect, zone.cost, false)
  return grid
}
