/**
 * Which connectors already run where, and what that costs the next one. Connectors to the same target may share their last part, those
 * from the same source their first part; strangers keep apart and cross at right angles only.
 */
import type { RouteGrid } from './route-grid.ts'

/** Who a connector belongs to: two may run on one line only when `target` and `style`, or `source` and `style`, are the same. */
export interface Traveller {
  readonly source: string
  readonly target: string
  /** Dashed and solid lines never share a run: the dashes would disappear. */
  readonly style: string
}

const CROSSING_COST = 32
/** A bend or an end on a foreign line looks like a junction that is not there. */
const TOUCH_COST = 110
const OVERLAP_COST_PER_UNIT = 8
const BESIDE_COST_PER_UNIT = 2
/** Lines closer than this count as beside each other. */
const BESIDE_DISTANCE = 8
/** Joining a connector to the same target early saves ink. A small part of the length only: the search is the slower the larger it is. */
export const SHARED_DISCOUNT = 0.15

/** Travellers per run of the grid. A large grid has millions of runs, of which a few thousand are used: a list is made only for those. */
class Users {
  private readonly slots: Int32Array
  private readonly lists: number[][] = []

  constructor(runs: number) {
    this.slots = new Int32Array(runs)
  }

  at(run: number): readonly number[] | undefined {
    const slot = this.slots[run]
    return slot ? this.lists[slot - 1] : undefined
  }

  add(run: number, traveller: number): void {
    const slot = this.slots[run]
    if (slot) this.lists[slot - 1]?.push(traveller)
    else this.slots[run] = this.lists.push([traveller])
  }

  remove(run: number, traveller: number): void {
    const list = this.lists[(this.slots[run] ?? 0) - 1]
    const index = list?.indexOf(traveller) ?? -1
    if (index >= 0) list?.splice(index, 1)
  }
}

export class RouteTraffic {
  private readonly grid: RouteGrid
  private readonly travellers: readonly Traveller[]
  private readonly across: Users
  private readonly down: Users
  private readonly besideAcross: Users
  private readonly besideDown: Users

  constructor(grid: RouteGrid, travellers: readonly Traveller[]) {
    this.grid = grid
    this.travellers = travellers
    const users = () => new Users(grid.xs.length * grid.ys.length)
    this.across = users()
    this.down = users()
    this.besideAcross = users()
    this.besideDown = users()
  }

  /** Notes that a connector runs through these crossings (indices j * xs.length + i, neighbours in line). */
  add(traveller: number, crossings: readonly number[]): void {
    this.change(crossings, (users, run) => users.add(run, traveller))
  }

  remove(traveller: number, crossings: readonly number[]): void {
    this.change(crossings, (users, run) => users.remove(run, traveller))
  }

  private change(crossings: readonly number[], apply: (users: Users, run: number) => void): void {
    const { xs, ys } = this.grid
    for (let index = 1; index < crossings.length; index++) {
      const a = Math.min(crossings[index - 1] as number, crossings[index] as number)
      const b = Math.max(crossings[index - 1] as number, crossings[index] as number)
      const isAcross = b - a === 1
      const [i, j] = [a % xs.length, Math.floor(a / xs.length)]
      apply(isAcross ? this.across : this.down, a)
      if (isAcross) {
        for (const other of neighbours(ys, j)) apply(this.besideAcross, other * xs.length + i)
      } else {
        for (const other of neighbours(xs, i)) apply(this.besideDown, j * xs.length + other)
      }
    }
  }

  /** Extra cost per unit for running along a line; negative where a connector to the same target already runs. */
  runCost(traveller: number, run: number, isAcross: boolean): number {
    let cost = 0
    let isShared = false
    const users = (isAcross ? this.across : this.down).at(run)
    if (users) {
      for (const user of users) {
        if (this.sharesTarget(traveller, user)) isShared = true
        else if (!this.sharesSource(traveller, user)) cost += OVERLAP_COST_PER_UNIT
      }
    }
    const beside = (isAcross ? this.besideAcross : this.besideDown).at(run)
    if (beside) {
      for (const user of beside) if (!this.isRelated(traveller, user)) cost += BESIDE_COST_PER_UNIT
    }
    return isShared ? cost - SHARED_DISCOUNT : cost
  }

  /** Extra cost for passing a crossing, straight on or with a bend. */
  crossingCost(traveller: number, crossing: number, arrivesAcross: boolean, leavesAcross: boolean): number {
    const width = this.grid.xs.length
    let cost = 0
    if (!(arrivesAcross && leavesAcross)) {
      cost += this.meet(
        traveller,
        this.across.at(crossing - 1),
        this.across.at(crossing),
        arrivesAcross !== leavesAcross,
      )
    }
    if (arrivesAcross || leavesAcross) {
      cost += this.meet(
        traveller,
        this.down.at(crossing - width),
        this.down.at(crossing),
        arrivesAcross !== leavesAcross,
      )
    }
    return cost
  }

  /** True when a connector runs along, crosses or touches one that is not related to it. */
  isMet(traveller: number, crossings: readonly number[]): boolean {
    const width = this.grid.xs.length
    return crossings.some((crossing, index) => {
      const [before, after] = [crossings[index - 1], crossings[index + 1]]
      if (after !== undefined) {
        const isAcross = Math.abs(after - crossing) === 1
        if (this.runCost(traveller, Math.min(crossing, after), isAcross) > 0) return true
      }
      if (before === undefined || after === undefined) return false
      const arrivesAcross = Math.abs(crossing - before) < width
      const leavesAcross = Math.abs(after - crossing) < width
      return this.crossingCost(traveller, crossing, arrivesAcross, leavesAcross) > 0
    })
  }

  private meet(
    traveller: number,
    before: readonly number[] | undefined,
    after: readonly number[] | undefined,
    isBend: boolean,
  ): number {
    if (!before?.length && !after?.length) return 0
    let cost = 0
    for (const user of before ?? []) {
      if (this.isRelated(traveller, user)) continue
      cost += !isBend && after?.includes(user) ? CROSSING_COST : TOUCH_COST
    }
    for (const user of after ?? []) {
      if (!this.isRelated(traveller, user) && !before?.includes(user)) cost += TOUCH_COST
    }
    return cost
  }

  private sharesTarget(a: number, b: number): boolean {
    const [first, second] = [this.travellers[a], this.travellers[b]]
    return first?.target === second?.target && first?.style === second?.style
  }

  private sharesSource(a: number, b: number): boolean {
    const [first, second] = [this.travellers[a], this.travellers[b]]
    return first?.source === second?.source && first?.style === second?.style
  }

  private isRelated(a: number, b: number): boolean {
    return this.sharesTarget(a, b) || this.sharesSource(a, b)
  }
}

/** Indices of the other lines within reach of one line. */
function neighbours(lines: Float64Array, index: number): number[] {
  const at = lines[index] as number
  const found: number[] = []
  for (let i = index - 1; i >= 0 && at - (lines[i] as number) < BESIDE_DISTANCE; i--) found.push(i)
  for (let i = index + 1; i < lines.length && (lines[i] as number) - at < BESIDE_DISTANCE; i++) found.push(i)
  return found
}
