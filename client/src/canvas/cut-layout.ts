/**
 * The part of a large layout that is worth drawing: what is in view, with some air around it, and what somebody works with wherever it stands. A map of 500 steps
 * costs no more than one of fifty. Pure.
 */
import type { ConnectorRoute, ProcessLayout } from '@servicewerkstatt/shared/domain/process/process-layout.ts'
import { boundsOf, inflate, overlaps, type Rect } from '@servicewerkstatt/shared/geometry/rect.ts'
import type { Size } from './viewport.ts'

/** Up to here everything is drawn: then the browser's search and readers find every step in the picture. */
const MOST_DRAWN_WHOLE = 150
/** Air around what is in view, in canvas units: whoever moves the picture or tabs on meets what is there already. */
const AIR = 300
/** The part grows in steps, so that moving the picture by a pixel changes nothing. In canvas units. */
const CELL = 400
/** Words beside a node reach this far. */
const WORDS_REACH = 60

/** The part of the canvas that is in view. @param transform of React Flow: x, y, zoom */
export function areaInView([x, y, zoom]: readonly [number, number, number], screen: Size): Rect {
  const from = (offset: number) => Math.floor((-offset / zoom - AIR) / CELL) * CELL
  const to = (offset: number, length: number) => Math.ceil(((length - offset) / zoom + AIR) / CELL) * CELL
  const [left, top] = [from(x), from(y)]
  return { x: left, y: top, width: to(x, screen.width) - left, height: to(y, screen.height) - top }
}

/**
 * @param wanted nodes that are drawn wherever they stand: chosen, named, with the focus
 * @returns the layout itself when it is small; lanes, order, steps and bounds always speak of all of it
 */
export function cutLayout(layout: ProcessLayout, area: Rect, wanted: ReadonlySet<string>): ProcessLayout {
  if (layout.nodes.length <= MOST_DRAWN_WHOLE) return layout
  const connectors = layout.connectors.filter((route) => overlaps(reachOf(route), area))
  // A line is drawn from its two ends, so these come along.
  const ends = new Set(connectors.flatMap(({ from, to }) => [from, to]))
  const nodes = layout.nodes.filter(
    ({ id, box }) => ends.has(id) || wanted.has(id) || overlaps(inflate(box, WORDS_REACH), area),
  )
  const junctions = layout.junctions.filter((at) => overlaps({ ...at, width: 1, height: 1 }, area))
  return { ...layout, nodes, connectors, junctions }
}

const reachOf = ({ points }: ConnectorRoute): Rect =>
  inflate(
    boundsOf(points.map(({ x, y }) => ({ x, y, width: 0, height: 0 }))) ?? {
      x: 0,
      y: 0,
      width: 0,
      height: 0,
    },
    WORDS_REACH,
  )

/** Some nodes with those before and after them in the order of the table: Tab goes on there. */
export function withNeighbours(order: readonly string[], ids: Iterable<string>): Set<string> {
  const wanted = new Set(ids)
  for (const id of [...wanted]) {
    const place = order.indexOf(id)
    if (place < 0) continue
    for (const neighbour of [order[place - 1], order[place + 1]]) if (neighbour) wanted.add(neighbour)
  }
  return wanted
}
