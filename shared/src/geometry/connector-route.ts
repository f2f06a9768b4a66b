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

  constructor(grid: RouteGrid, requests: readonly RouteRequest[]) {
    this.grid = grid
    this.requests = requests
    this.traffic = new RouteTraffic(grid, requests)
    this.search = new RouteSearch(grid, this.traffic)
  }

  route(index: number): void {
    const request = this.requests[index]
    if (!request) return
    const found = this.search.find(
      index,
      request.from.map((port) => this.priced(index, port, true)),
      request.to.map((port) => this.priced(index, port, false)),
      request.preferredX ?? halfwayX(request),
      this.found.some((other, at) => other && at !== index && this.requests[at]?.target === request.target),
    )
    this.found[index] = found
    if (found) this.traffic.add(index, found.crossings)
  }

  /** Routes a connector again that meets others, now that all of them are there. */
  improve(index: number): void {
    const found = this.found[index]
    if (!found || !this.traffic.isMet(index, found.crossings)) return
    this.traffic.remove(index, found.crossings)
    this.found[index] = undefined
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
  private priced(index: number, port: Port, isStart: boolean): PricedPort {
    let { cost } = port
    this.found.forEach((other, otherIndex) => {
      if (!other || otherIndex === index) return
      const leaves = isSamePlace(other.start, port)
      const arrives = isSamePlace(other.end, port)
      if (isStart ? arrives : leaves) cost += OPPOSITE_FLOW_COST
      if (isStart && leaves) cost += port.costWhenTaken
    })
    return { port, cost }
  }
}

const isSamePlace = (a: Port, b: Port): boolean => a.at.x === b.at.x && a.at.y === b.at.y
