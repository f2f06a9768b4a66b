/**
 * What three estimated times say as a distribution: PERT with λ = 4, a Beta distribution stretched over best to worst (DOMAIN 3.3). Everything
 * here uses only operations that IEEE 754 rounds alike on every machine (no `Math.pow`, `Math.exp`), so that all screens and the server agree to the
 * last bit.
 */
import type { ThreePoint } from './process-model.ts'

/** A three-point time whose best case is known; what the simulation needs. */
export interface FullThreePoint {
  readonly o: number
  readonly m: number
  readonly p: number
}

export const isFull = (time: ThreePoint | null | undefined): time is FullThreePoint =>
  time !== null && time !== undefined && time.o !== null

/** Shape of the Beta distribution; α + β = 6. Only for a worst case above the best. */
export const pertShape = ({
  o,
  m,
  p,
}: FullThreePoint): { readonly alpha: number; readonly beta: number } => ({
  alpha: 1 + (4 * (m - o)) / (p - o),
  beta: 1 + (4 * (p - m)) / (p - o),
})

export const pertMean = ({ o, m, p }: FullThreePoint): number => (o + 4 * m + p) / 6
/** Exact; the classic ((p − o) / 6)² is an approximation. */
export const pertVariance = (time: FullThreePoint): number => {
  const mean = pertMean(time)
  return ((mean - time.o) * (time.p - mean)) / 7
}

/** Cells that the unit interval is cut into for the distribution function. */
const CELLS = 2048
/** Binary digits of an exponent behind the point; the rest changes no probability by more than 10⁻⁸. */
const EXPONENT_DIGITS = 32

/** base ^ exponent for 0 < base ≤ 1 and exponent ≥ 0, out of products and square roots, which are rounded exactly everywhere. */
function power(base: number, exponent: number): number {
  let result = 1
  const whole = Math.floor(exponent)
  for (let count = 0; count < whole; count += 1) result *= base
  let rest = exponent - whole
  let root = base
  for (let digit = 0; digit < EXPONENT_DIGITS && rest > 0; digit += 1) {
    root = Math.sqrt(root)
    rest *= 2
    if (rest >= 1) {
      result *= root
      rest -= 1
    }
  }
  return result
}

/** The regularised incomplete Beta function at the CELLS + 1 ends of the cells, by the midpoint rule; normed by its own sum. */
function betaTable(alpha: number, beta: number): Float64Array {
  const table = new Float64Array(CELLS + 1)
  let sum = 0
  for (let cell = 0; cell < CELLS; cell += 1) {
    const x = (cell + 0.5) / CELLS
    sum += power(x, alpha - 1) * power(1 - x, beta - 1)
    table[cell + 1] = sum
  }
  for (let cell = 1; cell <= CELLS; cell += 1) table[cell] = (table[cell] as number) / sum
  return table
}

/** One three-point time: its distribution function and the times for given probabilities. */
export class PertDistribution {
  readonly time: FullThreePoint
  readonly #cumulative: Float64Array | null
  /** Cell in which the k-th of CELLS equal probabilities is reached: where to begin to look. */
  readonly #guide: Uint16Array

  /** @param time 0 ≤ o ≤ m ≤ p; o = p is a constant */
  constructor(time: FullThreePoint) {
    this.time = time
    this.#guide = new Uint16Array(CELLS)
    if (time.p <= time.o) {
      this.#cumulative = null
      return
    }
    const { alpha, beta } = pertShape(time)
    const cumulative = betaTable(alpha, beta)
    let cell = 0
    for (let part = 0; part < CELLS; part += 1) {
      while ((cumulative[cell + 1] as number) < part / CELLS) cell += 1
      this.#guide[part] = cell
    }
    this.#cumulative = cumulative
  }

  /** P(time ≤ minutes). */
  cumulative(minutes: number): number {
    const { o, p } = this.time
    if (minutes >= p) return 1
    if (minutes < o || !this.#cumulative) return 0
    const place = ((minutes - o) / (p - o)) * CELLS
    const cell = Math.min(CELLS - 1, Math.floor(place))
    const [low, high] = [this.#cumulative[cell] as number, this.#cumulative[cell + 1] as number]
    return low + (high - low) * (place - cell)
  }

  /** The time that is kept with a probability, in minutes. @param probability 0 ≤ … < 1; a uniform random number makes it a sample */
  quantile(probability: number): number {
    const table = this.#cumulative
    const { o, p } = this.time
    if (!table) return o
    let cell = this.#guide[Math.floor(probability * CELLS)] as number
    while (cell < CELLS - 1 && (table[cell + 1] as number) < probability) cell += 1
    const [low, high] = [table[cell] as number, table[cell + 1] as number]
    const within = high > low ? (probability - low) / (high - low) : 0
    return o + ((p - o) * (cell + within)) / CELLS
  }
}

const known = new Map<string, PertDistribution>()
const MOST_KNOWN = 2000

/** The distribution of a time, made once: a change of one step leaves the tables of all others as they are. */
export function pertOf(time: FullThreePoint): PertDistribution {
  const key = `${time.o} ${time.m} ${time.p}`
  const found = known.get(key)
  if (found) return found
  if (known.size >= MOST_KNOWN) known.clear()
  const made = new PertDistribution({ o: time.o, m: time.m, p: time.p })
  known.set(key, made)
  return made
}
