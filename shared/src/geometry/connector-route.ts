/**
 * Routes for connectors: right angles, few bends, around boxes, apart from each other. One search per connector over a shared grid
 * (A*: P. Hart, N. Nilsson, B. Raphael, 1968), then a second round in which every bent connector is routed anew, knowing all others.
 */
import { MinHeap } from './min-heap.ts'
import { STEP_OF, type Direction, type Point } from './point.ts'
import { simplify } from './polyline.ts'
import { buildRouteGrid, lowerBound, type RouteGrid, type RouteWorld } from './route-grid.ts'
import { RouteTraffic, type Traveller } from './route-traffic.ts'

/** A place on the edge of a box where a connector may leave or arrive. `facing` points away from the box. */
export interface Port {
  readonly at: Point
  readonly facing: Direction
  /** How unwelcome this port is, in canvas units of detour. */
  readonly cost: number
  /** On top of `cost` when another connector already leaves here. */
  readonly costWhenTaken: number
}

export interface RouteRequest extends Traveller {
  readonly id: string
  readonly from: readonly Port[]
  readonly to: readonly Port[]
  /** Where an upright run is liked best, when nothing else decides. Default: halfway. */
  readonly preferredX?: number
}

export interface Route {
  readonly points: readonly Point[]
  readonly start: Port
  readonly end: Port
}

const BEND_COST = 46
/** An arrow needs this much straight line before the box. */
const ARROW_ROOM = 12
const CRAMPED_COST = 60
/** Decides between routes that are otherwise equal; too small to matter else. */
const PREFERENCE_PER_UNIT = 0.02
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
  const halfways = possible.flatMap((request) => {
    const [from, to] = [request.from[0]?.at, request.to[0]?.at]
    return from && to ? [{ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }] : []
  })
  const search = new RouteSearch(buildRouteGrid(world, ports, halfways), possible)
  possible.forEach((_, index) => search.route(index))
  possible.forEach((_, index) => search.improve(index))
  return search.routes()
}

interface Found {
  readonly crossings: readonly number[]
  readonly start: Port
  readonly end: Port
}

class RouteSearch {
  private readonly requests: readonly RouteRequest[]
  private readonly grid: RouteGrid
  private readonly traffic: RouteTraffic
  private readonly found: (Found | undefined)[] = []
  private readonly heap = new MinHeap()
  private readonly best: Float64Array
  private readonly cameFrom: Int32Array
  /** The round in which `best` was written: saves clearing the whole grid for each connector. */
  private readonly writtenIn: Int32Array
  private readonly doneIn: Int32Array
  private round = 0

  constructor(grid: RouteGrid, requests: readonly RouteRequest[]) {
    this.grid = grid
    this.requests = requests
    this.traffic = new RouteTraffic(grid, requests)
    const states = grid.xs.length * grid.ys.length * 2
    this.best = new Float64Array(states)
    this.cameFrom = new Int32Array(states)
    this.writtenIn = new Int32Array(states)
    this.doneIn = new Int32Array(states)
  }

  route(index: number): void {
    const found = this.find(index)
    this.found[index] = found
    if (found) this.traffic.add(index, found.crossings)
  }

  /** Routes a bent connector again, now that all others are there. */
  improve(index: number): void {
    const found = this.found[index]
    if (!found || this.pointsOf(found).length <= 2) return
    this.traffic.remove(index, found.crossings)
    this.found[index] = undefined
    this.route(index)
  }

  routes(): Map<string, Route> {
    const routes = new Map<string, Route>()
    this.requests.forEach((request, index) => {
      const found = this.found[index]
      if (found) routes.set(request.id, { points: this.pointsOf(found), start: found.start, end: found.end })
    })
    return routes
  }

  private pointsOf(found: Found): Point[] {
    const { xs, ys } = this.grid
    return simplify(
      found.crossings.map((crossing) => ({
        x: xs[crossing % xs.length] as number,
        y: ys[Math.floor(crossing / xs.length)] as number,
      })),
    )
  }

  private crossingAt(at: Point): number {
    return lowerBound(this.grid.ys, at.y) * this.grid.xs.length + lowerBound(this.grid.xs, at.x)
  }

  /** What it costs that others use the same port: to leave where others leave, or against the flow of others. */
  private portCost(index: number, port: Port, isStart: boolean): number {
    let cost = port.cost
    this.found.forEach((other, otherIndex) => {
      if (!other || otherIndex === index) return
      const leaves = other.start.at.x === port.at.x && other.start.at.y === port.at.y
      const arrives = other.end.at.x === port.at.x && other.end.at.y === port.at.y
      if (isStart ? arrives : leaves) cost += OPPOSITE_FLOW_COST
      if (isStart && leaves) cost += port.costWhenTaken
    })
    return cost
  }

  private find(index: number): Found | undefined {
    const request = this.requests[index]
    if (!request) return undefined
    const { xs, ys } = this.grid
    const width = xs.length
    this.round++
    this.heap.clear()
    const goals = request.to.map((port) => ({
      port,
      crossing: this.crossingAt(port.at),
      cost: this.portCost(index, port, false),
    }))
    const starts = request.from.map((port) => ({ port, crossing: this.crossingAt(port.at) }))
    const hasCompany = this.found.some(
      (other, at) => other && at !== index && this.requests[at]?.target === request.target,
    )
    const perUnit = hasCompany ? 0.55 : 1
    const [firstStart, firstGoal] = [request.from[0]?.at, request.to[0]?.at]
    const preferredX = request.preferredX ?? ((firstStart?.x ?? 0) + (firstGoal?.x ?? 0)) / 2

    const remaining = (x: number, y: number): number => {
      let least = Number.POSITIVE_INFINITY
      for (const { port, cost } of goals) {
        const [dx, dy] = [Math.abs(port.at.x - x), Math.abs(port.at.y - y)]
        least = Math.min(least, (dx + dy) * perUnit + cost + (dx > 0 && dy > 0 ? BEND_COST : 0))
      }
      return least
    }
    const offer = (crossing: number, isAcross: boolean, cost: number, from: number): void => {
      const state = crossing * 2 + (isAcross ? 1 : 0)
      if (this.writtenIn[state] === this.round && (this.best[state] as number) <= cost) return
      this.writtenIn[state] = this.round
      this.best[state] = cost
      this.cameFrom[state] = from
      const [x, y] = [xs[crossing % width] as number, ys[Math.floor(crossing / width)] as number]
      this.heap.push(state, cost + remaining(x, y))
    }

    for (const { port, crossing } of starts) {
      offer(crossing, port.facing === 'left' || port.facing === 'right', this.portCost(index, port, true), -1)
    }
    let bestEnd: { state: number; port: Port; cost: number } | undefined
    while (this.heap.size > 0) {
      const state = this.heap.pop()
      if (this.doneIn[state] === this.round) continue
      this.doneIn[state] = this.round
      const cost = this.best[state] as number
      const crossing = state >> 1
      const arrivesAcross = (state & 1) === 1
      const [i, j] = [crossing % width, Math.floor(crossing / width)]
      const [x, y] = [xs[i] as number, ys[j] as number]
      if (bestEnd && cost + remaining(x, y) >= bestEnd.cost) break
      const isStart = this.cameFrom[state] === -1
      const previous = isStart ? -1 : (this.cameFrom[state] as number) >> 1

      for (const direction of DIRECTIONS) {
        const step = STEP_OF[direction]
        const next = crossing + step.x + step.y * width
        if (next === previous) continue
        if (i + step.x < 0 || i + step.x >= width || j + step.y < 0 || j + step.y >= ys.length) continue
        const leavesAcross = step.x !== 0
        if (isStart) {
          if (!starts.some((start) => start.crossing === crossing && start.port.facing === direction))
            continue
        }
        const run = step.x + step.y > 0 ? crossing : next
        const length = leavesAcross
          ? Math.abs((xs[i + step.x] as number) - x)
          : Math.abs((ys[j + step.y] as number) - y)
        const runCost = (leavesAcross ? this.grid.acrossCost : this.grid.downCost)[run] as number
        let total = cost + length * Math.max(0.5, runCost + this.traffic.runCost(index, run, leavesAcross))
        if (!isStart) total += this.traffic.crossingCost(index, crossing, arrivesAcross, leavesAcross)
        if (!isStart && leavesAcross !== arrivesAcross) {
          total += BEND_COST + PREFERENCE_PER_UNIT * Math.abs(x - preferredX)
          for (const { port } of starts) if (isCramped(port.at, x, y)) total += CRAMPED_COST
          for (const { port } of goals) if (isCramped(port.at, x, y)) total += CRAMPED_COST
        }
        for (const goal of goals) {
          if (goal.crossing !== next || !entersPort(direction, goal.port)) continue
          const whole = total + goal.cost
          if (!bestEnd || whole < bestEnd.cost) {
            bestEnd = { state, port: goal.port, cost: whole }
          }
        }
        offer(next, leavesAcross, total, state)
      }
    }
    if (!bestEnd) return undefined
    const crossings = [this.crossingAt(bestEnd.port.at)]
    let state = bestEnd.state
    while (state !== -1) {
      crossings.push(state >> 1)
      state = this.cameFrom[state] as number
    }
    crossings.reverse()
    const start = starts.find(({ crossing }) => crossing === crossings[0])?.port
    return start ? { crossings, start, end: bestEnd.port } : undefined
  }
}

const DIRECTIONS: readonly Direction[] = ['right', 'down', 'left', 'up']
const entersPort = (direction: Direction, port: Port): boolean =>
  STEP_OF[direction].x === -STEP_OF[port.facing].x && STEP_OF[direction].y === -STEP_OF[port.facing].y
const isCramped = (port: Point, x: number, y: number): boolean =>
  Math.abs(port.x - x) + Math.abs(port.y - y) < ARROW_ROOM
