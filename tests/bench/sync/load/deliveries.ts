/** Who has got which characters of whom, and how long each took. Everybody of a room gets what the others type. */
import type { Latencies } from './latencies.ts'

/** Times of one writer's characters, by clock. */
export class SentTimes {
  readonly #times: number[] = []

  get count(): number {
    return this.#times.length
  }

  /** @param isMeasured false: delivered, but not in the figures */
  add(now: number, isMeasured: boolean): void {
    this.#times.push(isMeasured ? now : Number.NaN)
  }

  at(clock: number): number {
    return this.#times[clock] ?? Number.NaN
  }
}

export class Reader {
  readonly #writers: ReadonlyMap<number, SentTimes>
  readonly #latencies: Latencies
  readonly #ownId: number
  /** Next clock that has not come, by writer. */
  readonly #next = new Map<number, number>()
  /** Characters that never came although later ones of the same writer did. */
  gaps = 0

  /** @param writers of the room, by client id */
  constructor(ownId: number, writers: ReadonlyMap<number, SentTimes>, latencies: Latencies) {
    this.#ownId = ownId
    this.#writers = writers
    this.#latencies = latencies
  }

  readonly receive = (clientId: number, from: number, to: number): void => {
    // Some servers send a writer's own characters back; nobody waits for those.
    if (clientId === this.#ownId) return
    const times = this.#writers.get(clientId)
    if (!times) return
    const next = this.#next.get(clientId) ?? 0
    if (to <= next) return
    if (from > next) this.gaps += from - next
    const now = performance.now()
    for (let clock = Math.max(from, next); clock < to; clock += 1) {
      const sentAt = times.at(clock)
      if (!Number.isNaN(sentAt)) this.#latencies.add(now - sentAt)
    }
    this.#next.set(clientId, to)
  }

  seenOf(clientId: number): number {
    return this.#next.get(clientId) ?? 0
  }

  /** Characters of the others that have not come yet. */
  get missing(): number {
    let missing = this.gaps
    for (const [clientId, { count }] of this.#writers) {
      if (clientId !== this.#ownId) missing += count - this.seenOf(clientId)
    }
    return missing
  }
}
