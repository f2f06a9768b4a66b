/** The numbers of `metrics.ts` in the text format of Prometheus. Loaded with the HTTP API, so that a start does not wait for the library. */
import { type Metric, Registry } from 'prom-client'
import type { Durations, SyncMetrics } from './metrics.ts'
import { readOpenFileLimit } from './open-files.ts'

type Kind = 'counter' | 'gauge' | 'histogram'

interface Sample {
  metricName?: string
  labels: Readonly<Record<string, string | number>>
  value: number
}

/**
 * A metric whose counting happens elsewhere. The library's own kinds count by themselves, one observation at a time; its registry asks
 * every metric for its samples with `get`.
 */
class CountedMetric {
  readonly name: string
  readonly #help: string
  readonly #type: Kind
  readonly #samples: () => Sample[]

  constructor(type: Kind, name: string, help: string, samples: () => Sample[]) {
    this.name = name
    this.#help = help
    this.#type = type
    this.#samples = samples
  }

  async get(): Promise<object> {
    return { name: this.name, help: this.#help, type: this.#type, aggregator: 'sum', values: this.#samples() }
  }
}

function samplesOf(name: string, { bounds, buckets, sum, count }: Durations): Sample[] {
  let upTo = 0
  const cumulative = buckets.map((inBucket, index) => {
    upTo += inBucket
    return { metricName: `${name}_bucket`, labels: { le: bounds[index] ?? '+Inf' }, value: upTo }
  })
  return [
    ...cumulative,
    { metricName: `${name}_sum`, labels: {}, value: sum },
    { metricName: `${name}_count`, labels: {}, value: count },
  ]
}

const by = (label: string, values: Iterable<[string, number]>): Sample[] =>
  Array.from(values, ([key, value]) => ({ labels: { [label]: key }, value }))

const one = (value: number): Sample[] => [{ labels: {}, value }]

/** @returns a registry that reads the metrics whenever somebody asks */
export function exposeMetrics(metrics: SyncMetrics): Registry {
  const registry = new Registry()
  const add = (type: Kind, name: string, help: string, samples: () => Sample[]): void => {
    // The registry wants nothing of a metric but its name and `get`; the library's type asks for all of its own class.
    registry.registerMetric(new CountedMetric(type, name, help, samples) as unknown as Metric)
  }
  const durations = (name: string, help: string, of: Durations): void =>
    add('histogram', name, help, () => samplesOf(name, of))

  durations(
    'sync_update_seconds',
    'From receiving an update until it was sent to everybody',
    metrics.updateLatency,
  )
  durations(
    'storage_append_seconds',
    'Commit of one round of updates, without full sync',
    metrics.appendLatency,
  )
  durations('storage_durable_seconds', 'Full sync of the log', metrics.durableLatency)
  add('counter', 'sync_refusals_total', 'Connections and updates refused', () =>
    by('reason', metrics.refusals.values),
  )
  add('counter', 'sync_foreign_awareness_total', 'Awareness entries for ids of other connections', () =>
    one(metrics.foreignAwareness.value),
  )
  add('counter', 'sync_catch_ups_total', 'Slow readers whose queue was replaced by one difference', () =>
    one(metrics.catchUps.value),
  )
  const openFiles = readOpenFileLimit()
  if (openFiles !== null)
    add('gauge', 'process_max_fds', 'Files and sockets that may be open', () => one(openFiles))
  add('gauge', 'process_resident_memory_bytes', 'Memory in use', () => one(process.memoryUsage.rss()))
  const { gauges } = metrics
  if (!gauges) return registry
  add('gauge', 'sync_connections', 'Open sync connections', () =>
    by('document', Object.entries(gauges.connections())),
  )
  add('gauge', 'sync_workshops_in_memory', 'Workshops held in memory', () => one(gauges.workshopsInMemory()))
  add('gauge', 'sync_documents_in_memory', 'Documents held in memory', () => one(gauges.documentsInMemory()))
  add('gauge', 'sync_queue_bytes', 'Bytes waiting to be sent to all connections', () =>
    one(gauges.queuedBytes()),
  )
  add('gauge', 'storage_backlog_bytes', 'Updates in memory because the storage refuses them', () =>
    one(gauges.backlogBytes()),
  )
  add('gauge', 'storage_refusing', '1 while the storage refuses writes', () =>
    one(Number(gauges.isStorageRefusing())),
  )
  return registry
}
