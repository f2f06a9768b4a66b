/** What a route may use. */
import type { Authenticate } from './access/authenticate.ts'
import type { Sealer } from './access/sealer.ts'
import type { Config } from './config.ts'
import type { Log } from './observability/log.ts'
import type { SyncMetrics } from './observability/metrics.ts'
import type { WorkshopStorage } from './storage/workshop-storage.ts'
import type { Hub } from './sync/hub.ts'

export interface ServerContext {
  config: Config
  storage: WorkshopStorage
  hub: Hub
  authenticate: Authenticate
  sealer: Sealer
  metrics: SyncMetrics
  log: Log
  now: () => Date
  /** Address under which people reach this server, without a slash at the end. Known once it listens. */
  publicUrl: () => string
}
