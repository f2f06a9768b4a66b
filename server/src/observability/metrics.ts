/** What `/metrics` shows. One registry per server, so that tests can run several in one process. */
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { readOpenFileLimit } from './open-files.ts'

/** From a tenth of a millisecond to two and a half seconds. */
const SECONDS = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]

/** Values that are read when somebody asks. */
export interface SyncGauges {
  connections(): Readonly<Record<string, number>>
  workshopsInMemory(): number
  queuedBytes(): number
  isStorageRefusing(): boolean
  backlogBytes(): number
}

export interface SyncMetrics {
  registry: Registry
  updateLatency: Histogram
  appendLatency: Histogram
  durableLatency: Histogram
  refusals: Counter<'reason'>
  foreignAwareness: Counter
  catchUps: Counter
  /** The values of the running server; called once. */
  watch(gauges: SyncGauges): void
}

export function createMetrics(): SyncMetrics {
  const registry = new Registry()
  const registers = [registry]
  const histogram = (name: string, help: string): Histogram =>
    new Histogram({ name, help, buckets: SECONDS, registers })
  const counter = <L extends string>(name: string, help: string, labelNames: L[] = []): Counter<L> =>
    new Counter({ name, help, labelNames, registers })
  return {
    registry,
    updateLatency: histogram(
      'sync_update_seconds',
      'From receiving an update until it was sent to everybody',
    ),
    appendLatency: histogram('storage_append_seconds', 'Commit of one round of updates, without full sync'),
    durableLatency: histogram('storage_durable_seconds', 'Full sync of the log'),
    refusals: counter('sync_refusals_total', 'Connections and updates refused', ['reason']),
    foreignAwareness: counter(
      'sync_foreign_awareness_total',
      'Awareness entries for ids of other connections',
    ),
    catchUps: counter('sync_catch_ups_total', 'Slow readers whose queue was replaced by one difference'),
    watch(gauges) {
      new Gauge({
        name: 'sync_connections',
        help: 'Open sync connections',
        labelNames: ['document'],
        registers,
        collect() {
          for (const [document, count] of Object.entries(gauges.connections())) this.set({ document }, count)
        },
      })
      const gauge = (name: string, help: string, read: () => number): Gauge =>
        new Gauge({
          name,
          help,
          registers,
          collect() {
            this.set(read())
          },
        })
      gauge('sync_workshops_in_memory', 'Workshops held in memory', () => gauges.workshopsInMemory())
      gauge('sync_queue_bytes', 'Bytes waiting to be sent to all connections', () => gauges.queuedBytes())
      gauge('storage_backlog_bytes', 'Updates in memory because the storage refuses them', () =>
        gauges.backlogBytes(),
      )
      const openFiles = readOpenFileLimit()
      if (openFiles !== null) gauge('process_max_fds', 'Files and sockets that may be open', () => openFiles)
      gauge('process_resident_memory_bytes', 'Memory in use', () => process.memoryUsage.rss())
      gauge('storage_refusing', '1 while the storage refuses writes', () =>
        Number(gauges.isStorageRefusing()),
      )
    },
  }
}
