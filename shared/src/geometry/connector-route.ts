/**
 * Routes for connectors: right angles, few bends, around boxes, apart from each other. One search per connector over a shared grid, then a
 * second round in which every connector that met another one is routed anew, knowing all of them.
 */
import type { Point } from './point.ts'
import { simplify } from './polyline.ts'
import { buildRouteGrid, type RouteGrid, type RouteWorld } from './route-grid.ts'
import type { Port, Route, RouteRequest } from './route-ports.ts'
import { pointsOf, RouteSearch, type FoundRoute, type PricedPort } from './route-search.ts'
import { RouteTraffic } from './route-traffic.ts'

/** To leave where others arrive, or the other way round, looks as if the two were one. */
const OPPOSITE_FLOW_COST = 160

/** The plain case of two ports and nothing in between; used where a connector is being drawn by hand. */
export function routeConnector(from: Pick<Port, 'at' | 'facing'>, to: Pick<Port, 'at' | 'facing'>): Point[] {
  const port = (end: Pick<Port, 'at' | 'facing'>): Port => ({ ...end, cost: 0, costWhenTaken: 0 })
  const request: RouteRequest = {
    id: 'only',
    source: 'a',
    target: 'b',
    style: '',
    from: [port(from)],
    to: [port(to)],
  }
  const routes = routeConnectors([request], { walls: [], zones: [], avoidedYs: [] })
  return [...(routes.get('only')?.points ?? [from.at, to.at])]
}

/** @returns a route per request that has at least one port on both sides; the order of the requests is the order of their claims */
export function routeConnectors(requests: readonly RouteRequest[], world: RouteWorld): Map<string, Route> {
  const possible = requests.filter((request) => request.from.length > 0 && request.to.length > 0)
  const ports = possible.flatMap((request) => [...request.from, ...request.to].map((port) => port.at))
  const halfwayXs = possible.map(halfwayX)
  const router = new Router(buildRouteGrid(world, ports, halfwayXs), possible)
  possible.forEach((_, index) => router.route(index))
  possible.forEach((_, index) => router.improve(index))
  return router.routes()
}

const halfwayX = ({ from, to }: RouteRequest): number => ((from[0]?.at.x ?? 0) + (to[0]?.at.x ?? 0)) / 2

class Router {
  private readonly requests: readonly RouteRequest[]
  private readonly grid: RouteGrid
  private readonly traffic: RouteTraffic
  private readonly search: RouteSearch
  private readonly found: (FoundRoute | undefined)[] = []
  private readonly leaving = new Tally()
  private readonly arriving = new Tally()
  private readonly atTarget = new Tally()

  constructor(grid: RouteGrid, requests: readonly RouteRequest[]) {
    this.grid = grid
    this.requests = requests
    this.traffic = new RouteTraffic(grid, requests)
    this.search = new RouteSearch(grid, this.traffic, requests.length)
  }

  route(index: number): void {
    const request = this.requests[index]
    if (!request) return
    const found = this.search.find({
      traveller: index,
      from: request.from.map((port) => this.priced(port, true)),
      to: request.to.map((port) => this.priced(port, false)),
      preferredX: request.preferredX ?? halfwayX(request),
      mayShare: this.atTarget.of(request.target) > 0,
    })
    if (found) this.claim(index, found, 1)
  }

  /** Notes a route, or takes it back. */
  private claim(index: number, found: FoundRoute, by: 1 | -1): void {
    this.found[index] = by > 0 ? found : undefined
    this.leaving.change(placeOf(found.start), by)
    this.arriving.change(placeOf(found.end), by)
    this.atTarget.change(this.requests[index]?.target ?? '', by)
    if (by > 0) this.traffic.add(index, found.crossings)
    else this.traffic.remove(index, found.crossings)
  }

  /** Routes a connector again that meets others, now that all of them are there. */
  improve(index: number): void {
    const found = this.found[index]
    if (!found || !this.search.mayImprove || !this.traffic.isMet(index, found.crossings)) return
    this.claim(index, found, -1)
    this.route(index)
  }

  routes(): Map<string, Route> {
    const routes = new Map<string, Route>()
    this.requests.forEach((request, index) => {
      const found = this.found[index]
      if (!found) return
      const points = simplify(pointsOf(this.grid, found.crossings))
      routes.set(request.id, { points, start: found.start, end: found.end })
    })
    return routes
  }

  /** What it costs that others use the same port: to leave where others leave, or against the flow of others. */
  private priced(port: Port, isStart: boolean): PricedPort {
    const place = placeOf(port)
    const leaves = this.leaving.of(place)
    const against = isStart ? this.arriving.of(place) : leaves
    const cost = port.cost + against * OPPOSITE_FLOW_COST + (isStart ? leaves * port.costWhenTaken : 0)
    return { port, cost }
  }
}

const placeOf = ({ at }: Port): string => `${String(at.x)} ${String(at.y)}`

/** How often something was noted. */
class Tally {
  private readonly counts = new Map<string, number>()

  of(key: string): number {
    return this.counts.get(key) ?? 0
  }

  change(key: string, by: number): void {
    this.counts.set(key, this.of(key) + by)
  }
}
