/**
 * What the server counts while it works: plain numbers, so that counting costs nothing beside the work itself. One set per server, so that
 * tests can run several in one process. `expose-metrics.ts` shows them to whoever asks.
 */

/** From a tenth of a millisecond to two and a half seconds. */
const SECONDS = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]

/** A number that only grows. */
export class Count {
  value = 0

  inc(by = 1): void {
    this.value += by
  }
}

/** Numbers that only grow, one for each reason. */
export class CountByReason {
  readonly values = new Map<string, number>()

  inc({ reason }: { reason: string }): void {
    this.values.set(reason, (this.values.get(reason) ?? 0) + 1)
  }
}

/** How often something took how long, in seconds. */
export class Durations {
  /** Upper bounds of the buckets; one more bucket holds what is above all of them. */
  readonly bounds: readonly number[] = SECONDS
  readonly buckets: number[] = Array.from({ length: SECONDS.length + 1 }, () => 0)
  sum = 0
  count = 0

  observe(seconds: number): void {
    let bucket = 0
    while (bucket < this.bounds.length && seconds > (this.bounds[bucket] ?? 0)) bucket += 1
    this.buckets[bucket] = (this.buckets[bucket] ?? 0) + 1
    this.sum += seconds
    this.count += 1
  }
}

/** Values that are read when somebody asks. */
export interface SyncGauges {
  connections(): Readonly<Record<string, number>>
  workshopsInMemory(): number
  documentsInMemory(): number
  queuedBytes(): number
  isStorageRefusing(): boolean
  backlogBytes(): number
}

export class SyncMetrics {
  /** From receiving an update until it was sent to everybody. */
  readonly updateLatency = new Durations()
  /** Commit of one round of updates, without full sync. */
  readonly appendLatency = new Durations()
  /** Full sync of the log. */
  readonly durableLatency = new Durations()
  /** Connections and updates refused. */
  readonly refusals = new CountByReason()
  /** Awareness entries for ids of other connections. */
  readonly foreignAwareness = new Count()
  /** Slow readers whose queue was replaced by one difference. */
  readonly catchUps = new Count()
  gauges: SyncGauges | null = null

  /** The values of the running server; called once. */
  watch(gauges: SyncGauges): void {
    this.gauges = gauges
  }
}
