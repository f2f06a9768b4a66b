/**
 * The search for one route on the grid: A* (P. Hart, N. Nilsson, B. Raphael, 1968) over crossings and the direction in which they are
 * reached. The estimate of what remains knows how many bends the rest needs at least, which keeps the search narrow.
 */
import { MinHeap } from './min-heap.ts'
import { STEP_OF, type Direction, type Point } from './point.ts'
import { lowerBound, type RouteGrid } from './route-grid.ts'
import { plainRoute } from './plain-route.ts'
import type { Port } from './route-ports.ts'
import { SHARED_DISCOUNT, type RouteTraffic } from './route-traffic.ts'

export interface FoundRoute {
  /** Neighbouring crossings of the grid, index j * xs.length + i. */
  readonly crossings: readonly number[]
  readonly start: Port
  readonly end: Port
}

export interface PricedPort {
  readonly port: Port
  readonly cost: number
}

const BEND_COST = 46
/** An arrow needs this much straight line before the box. */
const ARROW_ROOM = 12
const CRAMPED_COST = 60
/** Decides between routes that are otherwise equal; too small to matter else. */
const PREFERENCE_PER_UNIT = 0.05

/**
 * Crossings that one exact search may look at. Maps that the layout made need 5,000 at most; where people have piled steps on each other a search
 * would flood the whole grid, a hundred thousand crossings for each connector.
 */
const EXACT_STEPS = 7_500
/** The same for a hurried search, which trusts its estimate more than what it has found. (I. Pohl, weighted A*, 1970.) */
const HURRIED_STEPS = 1_200
const HURRY = 4
/** Crossings that all searches of one picture may look at, per connector and at least: about 0.1 s on a slow laptop for 60 steps. */
const STEPS_PER_CONNECTOR = 400
const LEAST_STEPS = 40_000
/** Part of them that is kept for hurried searches, so that the last connectors are not left without any. */
const HURRIED_PART = 0.4

const DIRECTIONS: readonly Direction[] = ['right', 'down', 'left', 'up']

export interface Wanted {
  /** Whose route it is, for the traffic. */
  readonly traveller: number
  readonly from: readonly PricedPort[]
  readonly to: readonly PricedPort[]
  /** Where an upright run is liked best. */
  readonly preferredX: number
  /** Whether others already run to the same target. */
  readonly mayShare: boolean
}

interface End {
  readonly priced: PricedPort
  readonly crossing: number
  readonly x: number
  readonly y: number
  /** Step out of the box. */
  readonly dx: number
  readonly dy: number
}

export class RouteSearch {
  private readonly grid: RouteGrid
  private readonly traffic: RouteTraffic
  private readonly heap = new MinHeap()
  private readonly best: Float64Array
  private readonly cameFrom: Int32Array
  /** The round in which `best` was written, or a state finished: saves clearing the whole grid for each connector. */
  private readonly writtenIn: Int32Array
  private readonly doneIn: Int32Array
  private round = 0
  private goals: readonly End[] = []
  private leastPerUnit = 1
  private hurry = 1
  private stepsLeft: number
  private readonly keptForHurry: number

  /** @param connectors how many are to be routed */
  constructor(grid: RouteGrid, traffic: RouteTraffic, connectors: number) {
    this.stepsLeft = Math.max(LEAST_STEPS, connectors * STEPS_PER_CONNECTOR)
    this.keptForHurry = this.stepsLeft * HURRIED_PART
    this.grid = grid
    this.traffic = traffic
    const states = grid.xs.length * grid.ys.length * 2
    this.best = new Float64Array(states)
    this.cameFrom = new Int32Array(states)
    this.writtenIn = new Int32Array(states)
    this.doneIn = new Int32Array(states)
  }

  private endOf(priced: PricedPort): End {
    const { at, facing } = priced.port
    const crossing = lowerBound(this.grid.ys, at.y) * this.grid.xs.length + lowerBound(this.grid.xs, at.x)
    return { priced, crossing, x: at.x, y: at.y, dx: STEP_OF[facing].x, dy: STEP_OF[facing].y }
  }

  /** What the rest of the way costs at least: length, bends, port. (Compare the bend counts of Wybrow et al. 2009, section 3.) */
  private remaining(x: number, y: number, arrivesAcross: boolean): number {
    let least = Number.POSITIVE_INFINITY
    for (const { priced, x: goalX, y: goalY, dx, dy } of this.goals) {
      const length = Math.abs(goalX - x) + Math.abs(goalY - y)
      const isAhead = (x - goalX) * dx + (y - goalY) * dy > 0
      const isInLine = dx === 0 ? x === goalX : y === goalY
      const bends =
        (dx !== 0) === arrivesAcross ? (isAhead ? (isInLine ? 0 : 2) : isInLine ? 4 : 2) : isAhead ? 1 : 3
      const cost = length * this.leastPerUnit + (length === 0 ? 0 : bends * BEND_COST) + priced.cost
      if (cost < least) least = cost
    }
    return least
  }

  private offer(crossing: number, x: number, y: number, isAcross: boolean, cost: number, from: number): void {
    const state = crossing * 2 + (isAcross ? 1 : 0)
    if (this.writtenIn[state] === this.round && (this.best[state] as number) <= cost) return
    this.writtenIn[state] = this.round
    this.best[state] = cost
    this.cameFrom[state] = from
    this.heap.push(state, cost + this.hurry * this.remaining(x, y, isAcross))
  }

  /** @returns undefined when there is no start or no goal */
  find(wanted: Wanted): FoundRoute | undefined {
    return (
      this.search(wanted, 1, EXACT_STEPS) ??
      this.search(wanted, HURRY, HURRIED_STEPS) ??
      plainRoute(this.grid, wanted.from, wanted.to, wanted.preferredX)
    )
  }

  /** True while there is time to look for better ways. */
  get mayImprove(): boolean {
    return this.stepsLeft > this.keptForHurry
  }

  /** @returns undefined when no way was found with so many steps */
  private search(wanted: Wanted, hurry: number, mostSteps: number): FoundRoute | undefined {
    const { traveller, from, to, preferredX, mayShare } = wanted
    this.hurry = hurry
    const { xs, ys, acrossCost, downCost } = this.grid
    const width = xs.length
    this.round++
    this.heap.clear()
    this.leastPerUnit = mayShare ? 1 - SHARED_DISCOUNT : 1
    const starts = from.map((port) => this.endOf(port))
    this.goals = to.map((port) => this.endOf(port))
    for (const { crossing, x, y, dx, priced } of starts) this.offer(crossing, x, y, dx !== 0, priced.cost, -1)

    let endState = -1
    let endCost = Number.POSITIVE_INFINITY
    let end: Port | undefined
    const allowed = this.stepsLeft - (hurry === 1 ? this.keptForHurry : 0)
    for (let steps = Math.min(mostSteps, allowed); steps > 0 && this.heap.size > 0; ) {
      const state = this.heap.pop()
      if (this.doneIn[state] === this.round) continue
      steps--
      this.stepsLeft--
      this.doneIn[state] = this.round
      const cost = this.best[state] as number
      const crossing = state >> 1
      const arrivesAcross = (state & 1) === 1
      const i = crossing % width
      const j = (crossing - i) / width
      const x = xs[i] as number
      const y = ys[j] as number
      if (cost + hurry * this.remaining(x, y, arrivesAcross) >= endCost) break
      const origin = this.cameFrom[state] as number
      const previous = origin === -1 ? -1 : origin >> 1

      for (const direction of DIRECTIONS) {
        const stepX = STEP_OF[direction].x
        const stepY = STEP_OF[direction].y
        if (i + stepX < 0 || i + stepX >= width || j + stepY < 0 || j + stepY >= ys.length) continue
        const next = crossing + stepX + stepY * width
        if (next === previous) continue
        if (origin === -1 && !leavesHere(starts, crossing, stepX, stepY)) continue
        const leavesAcross = stepX !== 0
        const nextX = xs[i + stepX] as number
        const nextY = ys[j + stepY] as number
        const run = stepX + stepY > 0 ? crossing : next
        const perUnit = (leavesAcross ? acrossCost : downCost)[run] as number
        const length = Math.abs(nextX - x) + Math.abs(nextY - y)
        let total = cost + length * (perUnit + this.traffic.runCost(traveller, run, leavesAcross))
        if (origin !== -1) {
          total += this.traffic.crossingCost(traveller, crossing, arrivesAcross, leavesAcross)
          if (leavesAcross !== arrivesAcross) {
            total += BEND_COST + PREFERENCE_PER_UNIT * Math.abs(x - preferredX)
            total += this.crampedCost(starts, x, y) + this.crampedCost(this.goals, x, y)
          }
        }
        for (const goal of this.goals) {
          if (goal.crossing !== next || goal.dx !== -stepX || goal.dy !== -stepY) continue
          const whole = total + goal.priced.cost
          if (whole < endCost) {
            endCost = whole
            endState = state
            end = goal.priced.port
          }
        }
        this.offer(next, nextX, nextY, leavesAcross, total, state)
      }
    }
    return end ? this.trace(starts, endState, end) : undefined
  }

  private crampedCost(ends: readonly End[], x: number, y: number): number {
    let cost = 0
    for (const end of ends) if (Math.abs(end.x - x) + Math.abs(end.y - y) < ARROW_ROOM) cost += CRAMPED_COST
    return cost
  }

  private trace(starts: readonly End[], endState: number, end: Port): FoundRoute | undefined {
    const crossings = [this.endOf({ port: end, cost: 0 }).crossing]
    for (let state = endState; state !== -1; state = this.cameFrom[state] as number)
      crossings.push(state >> 1)
    crossings.reverse()
    const start = starts.find(({ crossing }) => crossing === crossings[0])?.priced.port
    return start && { crossings, start, end }
  }
}

const leavesHere = (starts: readonly End[], crossing: number, stepX: number, stepY: number): boolean => {
  for (const start of starts)
    if (start.crossing === crossing && start.dx === stepX && start.dy === stepY) return true
  return false
}

/** Crossings as points. */
export const pointsOf = ({ xs, ys }: RouteGrid, crossings: readonly number[]): Point[] =>
  crossings.map((crossing) => ({
    x: xs[crossing % xs.length] as number,
    y: ys[Math.floor(crossing / xs.length)] as number,
  }))
