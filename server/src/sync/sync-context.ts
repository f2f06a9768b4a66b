/** What every part of the sync server needs. Made once per server; there is no state in modules. */
import type { Limits } from '@servicewerkstatt/shared/protocol/limits.ts'
import type { Log } from '../observability/log.ts'
import type { SyncMetrics } from '../observability/metrics.ts'
import type { WorkshopStorage } from '../storage/workshop-storage.ts'
import type { DocumentRules } from './document-rules.ts'
import type { LogWriter } from './log-writer.ts'

export interface SyncContext {
  storage: WorkshopStorage
  writer: LogWriter
  rules: DocumentRules
  limits: Limits
  metrics: SyncMetrics
  log: Log
}
