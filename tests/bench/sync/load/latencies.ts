/**
 * Latencies of all deliveries in buckets that grow by one per cent, so that millions fit into some kilobytes, several runs
 * can be put together, and every percentile is right to one per cent.
 */

const GROWTH = Math.log(1.01)
/** Upper end of the first bucket, in milliseconds. */
const FIRST_MS = 0.001

/** Number of latencies per bucket, as it travels between processes. */
export type LatencyCounts = Record<number, number>

export interface Percentiles {
  count: number
  p50: number
  p95: number
  p99: number
  max: number
}

export class Latencies {
  readonly #counts = new Map<number, number>()
  #total = 0

  static from(parts: readonly LatencyCounts[]): Latencies {
    const sum = new Latencies()
    for (const part of parts) {
      for (const [bucket, count] of Object.entries(part)) sum.#count(Number(bucket), count)
    }
    return sum
  }

  get total(): number {
    return this.#total
  }

  add(milliseconds: number): void {
    this.#count(Math.max(0, Math.ceil(Math.log(milliseconds / FIRST_MS) / GROWTH)), 1)
  }

  #count(bucket: number, count: number): void {
    this.#counts.set(bucket, (this.#counts.get(bucket) ?? 0) + count)
    this.#total += count
  }

  toCounts(): LatencyCounts {
    return Object.fromEntries(this.#counts)
  }

  /** @param share from 0 to 1 @returns milliseconds, NaN when there are none */
  percentile(share: number): number {
    const buckets = [...this.#counts].sort(([a], [b]) => a - b)
    let seen = 0
    for (const [bucket, count] of buckets) {
      seen += count
      if (seen >= share * this.#total) return FIRST_MS * Math.exp(bucket * GROWTH)
    }
    return Number.NaN
  }

  percentiles(): Percentiles {
    return {
      count: this.#total,
      p50: this.percentile(0.5),
      p95: this.percentile(0.95),
      p99: this.percentile(0.99),
      max: this.percentile(1),
    }
  }
}
