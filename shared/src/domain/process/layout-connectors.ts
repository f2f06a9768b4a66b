/** Connectors of a laid-out process: which ports they may use, their routes, arrows, and the dots where they meet. */
import { routeConnectors } from '../../geometry/connector-route.ts'
import type { Route, RouteRequest } from '../../geometry/route-ports.ts'
import { segmentsOf } from '../../geometry/polyline.ts'
import { OPPOSITE, STEP_OF, type Direction, type Point } from '../../geometry/point.ts'
import type { RouteWorld } from '../../geometry/route-grid.ts'
import { centreOf, rightOf, type Rect } from '../../geometry/rect.ts'
import { BAR_PORT_GAP, MERGE_SIZE } from './node-body.ts'
import type { ProcessGraph } from './process-graph.ts'
import type { Arrow } from './process-layout.ts'
import type { ProcessEdge } from './process-model.ts'
import { portsIn, portsOfOwnLoop, portsOut } from './node-ports.ts'

export interface RoutedConnector {
  readonly edge: ProcessEdge
  readonly points: readonly Point[]
  readonly arrows: readonly Arrow[]
  readonly isRework: boolean
  readonly joinsAt: Point | null
}

export interface RoutedConnectors {
  readonly connectors: readonly RoutedConnector[]
  readonly junctions: readonly Point[]
}

/** An arrow in the middle of a line needs a straight piece before it, or it looks like a blot. */
const ARROW_APPROACH = 15
/** How far a connector may be off the middle of a box to be straight. */
const ALMOST_LEVEL = 12
const ALMOST_LEVEL_ON_ROUND = 6

export function routeProcess(
  graph: ProcessGraph,
  boxes: ReadonlyMap<string, Rect>,
  world: RouteWorld,
): RoutedConnectors {
  const requests = graph.edges.flatMap((edge) => requestFor(graph, edge, boxes)).sort(byEase)
  const routes = routeConnectors(
    requests.map(({ request }) => request),
    world,
  )
  const meetings = findMeetings(graph, routes)
  const connectors = graph.edges.flatMap((edge): RoutedConnector[] => {
    const route = routes.get(edge.id)
    if (!route) return []
    const arrows = [
      ...(isMerge(graph, edge.to) && !turnsIntoMerge(route) ? [] : [arrowAtEnd(graph, edge, route)]),
      ...meetings
        .filter((meeting) => meeting.turning === edge.id && meeting.approach >= ARROW_APPROACH)
        .map(arrowAtMeeting),
    ]
    return [
      {
        edge,
        points: route.points,
        arrows,
        isRework: isRework(graph, edge),
        joinsAt: joinOf(edge.id, route, meetings),
      },
    ]
  })
  return { connectors, junctions: uniquePoints(meetings.map(({ at }) => at)) }
}

const isRework = (graph: ProcessGraph, edge: ProcessEdge): boolean =>
  edge.isRework === true || graph.rework.has(edge.id)

function requestFor(
  graph: ProcessGraph,
  edge: ProcessEdge,
  boxes: ReadonlyMap<string, Rect>,
): { readonly request: RouteRequest; readonly ease: number }[] {
  const [from, to] = [graph.nodes.get(edge.from), graph.nodes.get(edge.to)]
  const [fromBox, toBox] = [boxes.get(edge.from), boxes.get(edge.to)]
  if (!from || !to || !fromBox || !toBox) return []
  const leadsBack = isRework(graph, edge)
  const alongFrom = from.type === 'split' ? alongBar(graph.outgoing.get(from.id) ?? [], edge, 'to', boxes) : 0
  const alongTo = to.type === 'join' ? alongBar(graph.incoming.get(to.id) ?? [], edge, 'from', boxes) : 0
  const straight = straightened(graph, edge, fromBox, toBox)
  const request: RouteRequest = {
    id: edge.id,
    source: edge.from,
    target: edge.to,
    style: leadsBack ? 'dashed' : 'solid',
    from: portsOut(from.type, fromBox, leadsBack, alongFrom + straight.from),
    to: portsIn(to.type, toBox, leadsBack, alongTo + straight.to),
    ...(from.id === to.id ? portsOfOwnLoop(from.type, fromBox) : {}),
    ...preferredX(graph, edge, fromBox, toBox),
  }
  const [start, end] = [centreOf(fromBox), centreOf(toBox)]
  const isStraight = start.y === end.y && end.x > start.x
  const distance = Math.abs(end.x - start.x) + Math.abs(end.y - start.y)
  return [{ request, ease: (leadsBack ? 2e6 : isStraight ? 0 : 1e6) + distance }]
}

const byEase = (
  a: { readonly request: RouteRequest; readonly ease: number },
  b: { readonly request: RouteRequest; readonly ease: number },
): number => a.ease - b.ease || (a.request.id < b.request.id ? -1 : 1)

/** Connectors at a bar in the order of their other ends; one that can go straight stays straight. */
function alongBar(
  siblings: readonly ProcessEdge[],
  edge: ProcessEdge,
  otherEnd: 'from' | 'to',
  boxes: ReadonlyMap<string, Rect>,
): number {
  const bar = boxes.get(edge[otherEnd === 'to' ? 'from' : 'to'])
  if (!bar) return 0
  const middle = centreOf(bar).y
  const heightOf = (sibling: ProcessEdge): number => {
    const box = boxes.get(sibling[otherEnd])
    return box ? centreOf(box).y - middle : 0
  }
  const sorted = siblings.toSorted((a, b) => heightOf(a) - heightOf(b) || (a.id < b.id ? -1 : 1))
  const place = sorted.findIndex((sibling) => sibling.id === edge.id)
  const straight = sorted.findIndex((sibling) => Math.abs(heightOf(sibling)) <= ALMOST_LEVEL)
  const middlePlace = straight >= 0 ? straight : (sorted.length - 1) / 2
  const farthest = Math.max(middlePlace, sorted.length - 1 - middlePlace)
  const gap = farthest === 0 ? 0 : Math.min(BAR_PORT_GAP, (bar.height / 2 - 6) / farthest)
  const level = sorted[straight]
  return (level ? heightOf(level) : 0) + (place - middlePlace) * gap
}

/** Two boxes that are almost level are joined by a straight line, a little off the middle of one of them, rather than by a line with a tiny jog. */
function straightened(
  graph: ProcessGraph,
  edge: ProcessEdge,
  from: Rect,
  to: Rect,
): { readonly from: number; readonly to: number } {
  const [start, end] = [centreOf(from), centreOf(to)]
  const dy = end.y - start.y
  const isAtBar = graph.nodes.get(edge.from)?.type === 'split' || graph.nodes.get(edge.to)?.type === 'join'
  if (dy === 0 || isAtBar || to.x < rightOf(from)) return { from: 0, to: 0 }
  const mayShift = (id: string, edges: ReadonlyMap<string, readonly ProcessEdge[]>): boolean => {
    const type = graph.nodes.get(id)?.type
    const most = type === 'task' ? ALMOST_LEVEL : type === 'wait' ? ALMOST_LEVEL_ON_ROUND : 0
    return Math.abs(dy) <= most && edges.get(id)?.length === 1
  }
  if (mayShift(edge.from, graph.outgoing)) return { from: dy, to: 0 }
  return { from: 0, to: mayShift(edge.to, graph.incoming) ? -dy : 0 }
}

/** Branches meet close to where they end; parallel ones part close to where they start; a decision leaves room for its words. */
function preferredX(graph: ProcessGraph, edge: ProcessEdge, from: Rect, to: Rect): { preferredX?: number } {
  if (graph.nodes.get(edge.from)?.type === 'decision') return { preferredX: to.x - 14 }
  if ((graph.incoming.get(edge.to)?.length ?? 0) > 1) return { preferredX: to.x - 14 }
  if ((graph.outgoing.get(edge.from)?.length ?? 0) > 1) return { preferredX: rightOf(from) + 14 }
  return {}
}

const isMerge = (graph: ProcessGraph, id: string): boolean => graph.nodes.get(id)?.type === 'merge'

/** Into a merge, an arrow shows only from above or below: along the line it would be one arrow too many. */
const turnsIntoMerge = (route: Route): boolean => route.end.facing === 'up' || route.end.facing === 'down'

function arrowAtEnd(graph: ProcessGraph, edge: ProcessEdge, route: Route): Arrow {
  const tip = route.points.at(-1) ?? route.end.at
  return { tip: isMerge(graph, edge.to) ? tip : route.end.at, direction: OPPOSITE[route.end.facing] }
}

interface Meeting {
  readonly at: Point
  /** The connector that is drawn only up to here. */
  readonly joining: string
  /** The connector that turns here, into the line of the other one. null: the joining one arrives straight. */
  readonly turning: string | null
  readonly direction: Direction
  /** Length of its last straight piece before. */
  readonly approach: number
}

const arrowAtMeeting = ({ at, direction }: Meeting): Arrow => {
  const step = STEP_OF[direction]
  return { tip: { x: at.x - (step.x * MERGE_SIZE) / 2, y: at.y - (step.y * MERGE_SIZE) / 2 }, direction }
}

/** Where connectors of one kind come together on their way to the same port of the same node. */
function findMeetings(graph: ProcessGraph, routes: ReadonlyMap<string, Route>): Meeting[] {
  const bendsOf = (edge: ProcessEdge): number => routes.get(edge.id)?.points.length ?? 0
  const meetings: Meeting[] = []
  for (const incoming of graph.incoming.values()) {
    // The straightest carries the others.
    const edges = incoming.toSorted((a, b) => bendsOf(a) - bendsOf(b) || (a.id < b.id ? -1 : 1))
    edges.forEach((edge, index) => {
      for (const other of edges.slice(0, index)) {
        const [a, b] = [routes.get(edge.id), routes.get(other.id)]
        if (!a || !b || isRework(graph, edge) !== isRework(graph, other)) continue
        meetings.push(...meetingOf(edge.id, a, other.id, b))
      }
    })
  }
  return meetings
}

/** The first point of a connector from which another one is drawn anyway. */
function joinOf(id: string, route: Route, meetings: readonly Meeting[]): Point | null {
  const own = meetings.filter((meeting) => meeting.joining === id)
  for (const { from, to } of segmentsOf(route.points)) {
    const onIt = own.filter(({ at }) => liesOn(at, from, to)).map(({ at }) => at)
    const [first] = onIt.sort((a, b) => distance(from, a) - distance(from, b))
    if (first) return first
  }
  return null
}

function meetingOf(firstId: string, first: Route, secondId: string, second: Route): Meeting[] {
  const [a, b] = [first.points.toReversed(), second.points.toReversed()]
  const [end, otherEnd] = [a[0], b[0]]
  if (!end || !otherEnd || end.x !== otherEnd.x || end.y !== otherEnd.y) return []
  let [at, i, j] = [end, 1, 1]
  for (;;) {
    const [nextA, nextB] = [a[i], b[j]]
    if (!nextA || !nextB) break
    const [wayA, wayB] = [wayBetween(nextA, at), wayBetween(nextB, at)]
    if (wayA !== wayB) break
    const [lengthA, lengthB] = [distance(nextA, at), distance(nextB, at)]
    at = lengthA <= lengthB ? nextA : nextB
    if (lengthA <= lengthB) i++
    if (lengthB <= lengthA) j++
  }
  if (at === end) return []
  const onward = wayOfShared(at, a, b)
  const meetingFor = (id: string, next: Point | undefined): Meeting[] => {
    const direction = next ? wayBetween(next, at) : null
    if (!next || direction === null) return []
    return [
      {
        at,
        joining: firstId,
        turning: direction === onward ? null : id,
        direction,
        approach: distance(next, at),
      },
    ]
  }
  return [...meetingFor(firstId, a[i]), ...meetingFor(secondId, b[j])]
}

/** The direction in which the shared part leaves the meeting point. */
function wayOfShared(at: Point, a: readonly Point[], b: readonly Point[]): Direction | null {
  for (const line of [a, b]) {
    const index = line.findIndex((point, place) => {
      const before = line[place - 1]
      return before !== undefined && liesOn(at, point, before)
    })
    const before = line[index - 1]
    if (index > 0 && before) return wayBetween(at, before)
  }
  return null
}

const liesOn = (at: Point, a: Point, b: Point): boolean =>
  at.x >= Math.min(a.x, b.x) &&
  at.x <= Math.max(a.x, b.x) &&
  at.y >= Math.min(a.y, b.y) &&
  at.y <= Math.max(a.y, b.y)

const distance = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y)

/** The direction from one point to another on the same axis; null when they are the same. */
function wayBetween(from: Point, to: Point): Direction | null {
  if (to.x > from.x) return 'right'
  if (to.x < from.x) return 'left'
  if (to.y > from.y) return 'down'
  return to.y < from.y ? 'up' : null
}

const uniquePoints = (points: readonly Point[]): Point[] => [
  ...new Map(points.map((at) => [`${at.x} ${at.y}`, at])).values(),
]
