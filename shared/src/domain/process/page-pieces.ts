/** Cutting a connector at the edges of a page. */
import type { Direction, Point } from '../../geometry/point.ts'
import { segmentsOf, simplify, toPathText } from '../../geometry/polyline.ts'
import { textBox } from '../../geometry/text-block.ts'
import type { Slice } from './layout-slices.ts'
import type { ConnectorRoute } from './process-layout.ts'

/** Where the paper ends, beyond the slice: cut connectors run on to there. */
export interface PageEdges {
  readonly left: number
  readonly right: number
}

/** The pieces of a connector that lie in a slice, in its direction; each keeps the connector's id. */
export function cutConnector(route: ConnectorRoute, slice: Slice, edges: PageEdges): ConnectorRoute[] {
  const isIn = (x: number): boolean => x >= slice.fromX && x < slice.toX
  if (route.points.every(({ x }) => isIn(x))) return [route]
  const pieces: ConnectorRoute[] = []
  let current: Point[] = []
  const close = (goesOn: Direction | null) => {
    if (current.length > 1) pieces.push(toPiece(route, simplify(current), slice, goesOn))
    current = []
  }
  /** A point on the edge of the slice moves out to the edge of the page. */
  const outward = (x: number, y: number): Point => ({ x: x >= slice.toX ? edges.right : edges.left, y })
  for (const { from, to } of segmentsOf(route.points)) {
    if (from.x === to.x) {
      if (!isIn(from.x)) continue
      if (current.length === 0) current.push(from)
      current.push(to)
      continue
    }
    const low = Math.max(slice.fromX, Math.min(from.x, to.x))
    const high = Math.min(slice.toX, Math.max(from.x, to.x))
    if (low >= high) continue
    const leadsRight = to.x > from.x
    const [enters, leaves] = leadsRight ? [low, high] : [high, low]
    if (enters !== from.x) {
      close(null)
      current.push(outward(enters, from.y))
    } else if (current.length === 0) current.push(from)
    if (leaves === to.x) current.push(to)
    else {
      current.push(outward(leaves, to.y))
      close(leadsRight ? 'right' : 'left')
    }
  }
  close(null)
  return pieces
}

function toPiece(
  route: ConnectorRoute,
  points: readonly Point[],
  slice: Slice,
  goesOn: Direction | null,
): ConnectorRoute {
  const isIn = (x: number): boolean => x >= slice.fromX && x < slice.toX
  const end = points.at(-1)
  const own = route.arrows.filter(({ tip }) => isIn(tip.x) && liesNear(points, tip))
  const arrows = goesOn && end ? [...own, { tip: end, direction: goesOn }] : own
  const label = route.label && isIn(textBox(route.label).x) ? route.label : null
  const joinsAt = route.joinsAt && !goesOn && liesNear(points, route.joinsAt) ? route.joinsAt : null
  return { ...route, points, path: toPathText(points), arrows, label, joinsAt }
}

/** An arrow into a dot ends a little before the line does. */
const NEAR = 4
const liesNear = (points: readonly Point[], at: Point): boolean =>
  segmentsOf(points).some(
    ({ from, to }) =>
      at.x >= Math.min(from.x, to.x) - NEAR &&
      at.x <= Math.max(from.x, to.x) + NEAR &&
      at.y >= Math.min(from.y, to.y) - NEAR &&
      at.y <= Math.max(from.y, to.y) + NEAR,
  )
