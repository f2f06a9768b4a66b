/**
 * How often somebody may ask. Wrong links, codes and passcodes are counted on their own: ten in a minute, and then nothing is answered from that
 * address for the rest of the minute, right or wrong, so that a pause tells nothing (JOIN-4).
 */

const WINDOW_MS = 60_000
/** Addresses remembered at once; the oldest are forgotten first, so that a flood from many addresses fills no memory. */
const MAX_KEYS = 50_000

interface Count {
  startedAt: number
  count: number
}

/** Counts events per key in windows of a minute. */
export class MinuteCounter {
  readonly #limit: number
  readonly #now: () => number
  readonly #counts = new Map<string, Count>()

  /** @param limit events per minute and key  @param now milliseconds; only differences count */
  constructor(limit: number, now: () => number = () => performance.now()) {
    this.#limit = limit
    this.#now = now
  }

  /** Seconds until the key may go on, or 0. */
  waitSeconds(key: string): number {
    const known = this.#current(key)
    if (!known || known.count < this.#limit) return 0
    return Math.max(1, Math.ceil((known.startedAt + WINDOW_MS - this.#now()) / 1000))
  }

  add(key: string): void {
    const known = this.#current(key)
    if (known) {
      known.count += 1
      return
    }
    // Deleted first, so that the key stands at the end of the order in which keys are forgotten.
    this.#counts.delete(key)
    this.#counts.set(key, { startedAt: this.#now(), count: 1 })
    const [oldest] = this.#counts.keys()
    if (this.#counts.size > MAX_KEYS && oldest !== undefined) this.#counts.delete(oldest)
  }

  #current(key: string): Count | null {
    const known = this.#counts.get(key)
    return known && this.#now() - known.startedAt < WINDOW_MS ? known : null
  }
}
