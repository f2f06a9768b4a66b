/**
 * Exact distributions of how long something takes, on a grid of equal steps: one after another, either or, again, side by side (DOMAIN 3.4). For the
 * figures that need no simulation, and to check the simulation against.
 */
import { pertOf, type FullThreePoint } from './three-point.ts'

export class DurationGrid {
  /** Minutes from one point to the next. */
  readonly step: number
  /** Probability of each point 0, step, 2·step … */
  readonly masses: Float64Array

  constructor(step: number, masses: Float64Array) {
    this.step = step
    this.masses = masses
  }

  static of(time: FullThreePoint, step: number): DurationGrid {
    const pert = pertOf(time)
    const masses = new Float64Array(Math.round(time.p / step) + 1)
    let before = 0
    for (let index = 0; index < masses.length; index += 1) {
      const until = index === masses.length - 1 ? 1 : pert.cumulative((index + 0.5) * step)
      masses[index] = until - before
      before = until
    }
    return new DurationGrid(step, masses)
  }

  static nothing(step: number): DurationGrid {
    return new DurationGrid(step, Float64Array.of(1))
  }

  /** One after another: convolution. */
  followedBy(next: DurationGrid): DurationGrid {
    const masses = new Float64Array(this.masses.length + next.masses.length - 1)
    this.masses.forEach((mass, index) => {
      if (mass === 0) return
      next.masses.forEach((other, offset) => {
        masses[index + offset] = (masses[index + offset] as number) + mass * other
      })
    })
    return new DurationGrid(this.step, masses)
  }

  /** Either or: a mixture by shares that sum to 1. */
  static either(ways: readonly (readonly [share: number, way: DurationGrid])[]): DurationGrid {
    const length = Math.max(...ways.map(([, way]) => way.masses.length))
    const masses = new Float64Array(length)
    for (const [share, way] of ways) {
      way.masses.forEach((mass, index) => {
        masses[index] = (masses[index] as number) + share * mass
      })
    }
    return new DurationGrid(ways[0]?.[1].step ?? 1, masses)
  }

  /** Again with a probability r < 1: Σₖ (1 − r) rᵏ⁻¹ f*ᵏ, until what is left is below 10⁻⁹. */
  repeated(r: number): DurationGrid {
    const ways: (readonly [number, DurationGrid])[] = []
    let run = DurationGrid.nothing(this.step)
    for (let weight = 1 - r, left = 1; left > 1e-9; left *= r, weight *= r) {
      run = run.followedBy(this)
      ways.push([weight, run])
    }
    return DurationGrid.either(ways)
  }

  /** Side by side: the longest counts, the product of the distribution functions. The largest of the means would be too short. */
  beside(other: DurationGrid): DurationGrid {
    const masses = new Float64Array(Math.max(this.masses.length, other.masses.length))
    let [own, others, before] = [0, 0, 0]
    for (let index = 0; index < masses.length; index += 1) {
      own += this.masses[index] ?? 0
      others += other.masses[index] ?? 0
      masses[index] = own * others - before
      before = own * others
    }
    return new DurationGrid(this.step, masses)
  }

  mean(): number {
    return this.masses.reduce((sum, mass, index) => sum + mass * index * this.step, 0)
  }

  variance(): number {
    const mean = this.mean()
    return this.masses.reduce((sum, mass, index) => sum + mass * (index * this.step - mean) ** 2, 0)
  }

  /** P(time ≤ minutes); the mass of a point is spread evenly around it. */
  cumulative(minutes: number): number {
    const place = minutes / this.step + 0.5
    const whole = Math.floor(place)
    let sum = 0
    for (let index = 0; index < whole && index < this.masses.length; index += 1)
      sum += this.masses[index] as number
    return Math.min(1, sum + (place - whole) * (this.masses[whole] ?? 0))
  }

  /** The time that is kept with a probability. */
  quantile(probability: number): number {
    let sum = 0
    for (let index = 0; index < this.masses.length; index += 1) {
      const mass = this.masses[index] as number
      if (sum + mass >= probability)
        return Math.max(0, (index - 0.5 + (mass > 0 ? (probability - sum) / mass : 0)) * this.step)
      sum += mass
    }
    return (this.masses.length - 1) * this.step
  }
}

/**
 * Share of requests that are finished on the day they come, when they come evenly over the first `cutoffMin` minutes of a day of `dayMin` and nothing is
 * queued: P = 1/c · ∫ F(u) du from L − c to L (DOMAIN 3.7). Without a cut-off (c = L) no team keeps it, however fast: a request five minutes before
 * closing needs work, too.
 */
export function sameDayShare(work: DurationGrid, dayMin: number, cutoffMin: number): number {
  const parts = Math.max(1, Math.round(cutoffMin / work.step))
  let sum = 0
  for (let part = 0; part < parts; part += 1)
    sum += work.cumulative(dayMin - cutoffMin + ((part + 0.5) / parts) * cutoffMin)
  return sum / parts
}
