/**
 * Many cases walk through a process, each with times and ways of its own (DOMAIN 3.5). The same seed gives the same cases on every machine, and a case
 * draws the same numbers in the same order whatever the times are: comparing two variants compares the same luck.
 */
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { SeededRandom } from './seeded-random.ts'
import type { SimulationModel, SimulationNode } from './simulation-model.ts'

export interface SimulationOptions {
  readonly runs: number
  readonly seed: number
  /** The clock of the work; without holidays and changes of clocks, see `reference-time.ts`. */
  readonly calendar: WorkingCalendar
  /** When a case begins, from a random number 0 ≤ … < 1; an instant in minutes. */
  readonly arrivalOf: (random: number) => number
}

export interface SimulatedCases {
  /** Instants at which the time of the promise began and ended; NaN for a case that does not come by both places. */
  readonly began: Float64Array
  readonly ended: Float64Array
  /** How many cases came by. */
  readonly measured: number
  /** Cases that were given up after 2,000 steps. They count as measured and never end: Infinity. */
  readonly capped: number
  /** A join at which a case waited for ever: then nothing above may be shown. */
  readonly stuckAt: string | null
}

/** Steps after which a case is given up (DOMAIN 3.5, item 7). */
const MOST_VISITS = 2000

interface Token {
  at: number
  input: number
  time: number
  /** Its time is being measured. */
  isCounting: boolean
}

interface Join {
  /** Per way in: when it was served, NaN while it was not. */
  readonly times: Float64Array
  served: number
  isCounting: boolean
}

interface Ended {
  readonly began: number
  readonly ended: number
  readonly isCapped: boolean
  readonly stuckAt: number | null
}

export function simulate(model: SimulationModel, options: SimulationOptions): SimulatedCases {
  const { runs, seed, arrivalOf } = options
  const random = new SeededRandom(seed)
  const walk = new Walk(model, random, options.calendar)
  const [began, ended] = [new Float64Array(runs), new Float64Array(runs)]
  let [measured, capped] = [0, 0]
  for (let run = 0; run < runs; run += 1) {
    random.begin(run)
    const result = walk.run(arrivalOf(random.next()))
    if (result.stuckAt !== null) {
      return { began, ended, measured, capped, stuckAt: model.nodes[result.stuckAt]?.id ?? null }
    }
    began[run] = result.began
    ended[run] = result.ended
    if (result.isCapped) capped += 1
    if (!Number.isNaN(result.ended)) measured += 1
  }
  return { began, ended, measured, capped, stuckAt: null }
}

/** One case after another through the same process. */
class Walk {
  readonly #model: SimulationModel
  readonly #random: SeededRandom
  readonly #calendar: WorkingCalendar
  readonly #joins: readonly (Join | null)[]
  readonly #joinIndexes: readonly number[]
  #tokens: Token[] = []

  constructor(model: SimulationModel, random: SeededRandom, calendar: WorkingCalendar) {
    this.#model = model
    this.#random = random
    this.#calendar = calendar
    this.#joins = model.nodes.map((node) =>
      node.kind === 'join'
        ? { times: new Float64Array(node.waysIn).fill(Number.NaN), served: 0, isCounting: false }
        : null,
    )
    this.#joinIndexes = this.#joins.flatMap((join, index) => (join ? [index] : []))
  }

  run(arrival: number): Ended {
    const { nodes, startAt, fromAt, toAt } = this.#model
    let [began, first, last] = [Number.NaN, Number.NaN, Number.NaN]
    for (const index of this.#joinIndexes) reset(this.#joins[index] as Join)
    this.#tokens = [{ at: startAt, input: 0, time: arrival, isCounting: false }]
    let visits = 0
    for (let token = this.#tokens.pop(); token; token = this.#tokens.pop()) {
      visits += 1
      if (visits > MOST_VISITS) return this.#capped(Number.isNaN(began) ? arrival : began)
      const node = nodes[token.at] as SimulationNode
      if (node.kind === 'join') {
        if (!arrive(this.#joins[token.at] as Join, token)) return stuck(token.at)
        if ((this.#joins[token.at] as Join).served < node.waysIn) continue
        leave(this.#joins[token.at] as Join, token)
      }
      if (token.at === fromAt && !token.isCounting) {
        token.isCounting = true
        began = Number.isNaN(began) ? token.time : Math.min(began, token.time)
      }
      this.#pass(node, token)
      if (token.isCounting && (token.at === toAt || (toAt === null && node.kind === 'end'))) {
        first = Number.isNaN(first) ? token.time : Math.min(first, token.time)
        last = Number.isNaN(last) ? token.time : Math.max(last, token.time)
        continue
      }
      this.#goOn(node, token)
    }
    if (Number.isNaN(first)) {
      const waiting = this.#joinIndexes.find((index) => (this.#joins[index] as Join).served > 0)
      if (waiting !== undefined) return stuck(waiting)
    }
    // A step is done the first time it is done; a case has ended when everything in it has.
    const isEnd = toAt === null || nodes[toAt]?.kind === 'end'
    const ended = isEnd ? last : first
    return { began: Number.isNaN(ended) ? Number.NaN : began, ended, isCapped: false, stuckAt: null }
  }

  #capped(began: number): Ended {
    return { began, ended: Number.POSITIVE_INFINITY, isCapped: true, stuckAt: null }
  }

  /** Waiting, then work. Waiting around the clock runs on at night; the work after it begins when somebody is there. */
  #pass(node: SimulationNode, token: Token): void {
    if (node.kind !== 'task' && node.kind !== 'wait') return
    const wait = node.wait.quantile(this.#random.next())
    token.time = node.isElapsedWait ? token.time + wait : this.#calendar.add(token.time, wait)
    if (node.kind === 'task')
      token.time = this.#calendar.add(token.time, node.work.quantile(this.#random.next()))
  }

  #goOn(node: SimulationNode, token: Token): void {
    const { ways } = node
    if (node.kind === 'split') {
      for (const way of ways) this.#tokens.push({ ...token, at: way.to, input: way.input })
      return
    }
    let [way] = ways
    if (node.kind === 'decision') {
      const random = this.#random.next()
      way = ways.find(({ until }) => random < until) ?? ways.at(-1)
    }
    if (!way) return
    token.at = way.to
    token.input = way.input
    this.#tokens.push(token)
  }
}

const stuck = (at: number): Ended => ({ began: Number.NaN, ended: Number.NaN, isCapped: false, stuckAt: at })

function reset(join: Join): void {
  if (join.served === 0) return
  join.times.fill(Number.NaN)
  join.served = 0
  join.isCounting = false
}

/** @returns false when this way in has brought one already: then another one is missing for ever */
function arrive(join: Join, token: Token): boolean {
  if (!Number.isNaN(join.times[token.input] as number)) return false
  join.times[token.input] = token.time
  join.served += 1
  join.isCounting ||= token.isCounting
  return true
}

/** The last one to come sets the time; then the join is as new. */
function leave(join: Join, token: Token): void {
  for (const time of join.times) token.time = Math.max(token.time, time)
  token.isCounting = join.isCounting
  reset(join)
}
