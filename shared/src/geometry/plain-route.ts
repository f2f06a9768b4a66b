/** A route without a search, for pictures in which people have piled so much on each other that no search finds a good one in time. */
import type { RouteGrid } from './route-grid.ts'
import { lowerBound } from './route-grid.ts'
import type { Direction } from './point.ts'
import type { Port } from './route-ports.ts'
import type { FoundRoute, PricedPort } from './route-search.ts'

/** How far below both boxes a connector runs that leads back. */
const BELOW = 26

/**
 * Forward: across, upright at `preferredX`, across. Back: down, across below both ends, up. It looks at no boxes.
 * @returns undefined when there is no start or no goal
 */
export function plainRoute(
  grid: RouteGrid,
  from: readonly PricedPort[],
  to: readonly PricedPort[],
  preferredX: number,
): FoundRoute | undefined {
  const facing = (ports: readonly PricedPort[], wanted: Direction): Port | undefined =>
    (ports.find(({ port }) => port.facing === wanted) ?? ports[0])?.port
  const [right, left] = [facing(from, 'right'), facing(to, 'left')]
  if (!right || !left) return undefined
  const isForward = left.at.x > right.at.x
  const start = isForward ? right : (facing(from, 'down') ?? right)
  const end = isForward ? left : (facing(to, 'down') ?? left)
  const column = (x: number): number => Math.min(lowerBound(grid.xs, x), grid.xs.length - 1)
  const row = (y: number): number => Math.min(lowerBound(grid.ys, y), grid.ys.length - 1)
  const [i0, j0, i1, j1] = [column(start.at.x), row(start.at.y), column(end.at.x), row(end.at.y)]
  const crossings: number[] = []
  const goTo = (i: number, j: number): void => {
    const last = crossings.at(-1)
    const width = grid.xs.length
    const [fromI, fromJ] = last === undefined ? [i, j] : [last % width, Math.floor(last / width)]
    const steps = Math.abs(i - fromI) + Math.abs(j - fromJ)
    if (last === undefined) crossings.push(j * width + i)
    for (let step = 1; step <= steps; step++)
      crossings.push((fromJ + Math.sign(j - fromJ) * step) * width + fromI + Math.sign(i - fromI) * step)
  }
  goTo(i0, j0)
  if (isForward) {
    const middle = Math.max(i0, Math.min(i1, column(preferredX)))
    goTo(middle, j0)
    goTo(middle, j1)
  } else {
    const below = row(Math.max(start.at.y, end.at.y) + BELOW)
    goTo(i0, below)
    goTo(i1, below)
  }
  goTo(i1, j1)
  return { crossings, start, end }
}
