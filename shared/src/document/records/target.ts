import * as f from '../fields.ts'
import { metric } from './metric.ts'

/** What an agreement promises in figures. `threshold` is null for same_day and quality_ratio. */
export const target = f.record('tgt', {
  id: f.id(),
  ord: f.ord(),
  agreementId: f.owner('agreements'),
  name: f.str(),
  measure: f.text(),
  ...metric(),
  calendarId: f.ref('calendars'),
  cutoffTime: f.time(),
  dueTime: f.time(),
  fromNodeId: f.ref('nodes'),
  toNodeId: f.ref('nodes'),
  amberMarginBp: f.bp(),
  window: f.choice('calendar_month', 'calendar_quarter', 'rolling_periods'),
  windowLength: f.int(1, 120),
  minN: f.int(),
  collection: f.choice('manual', 'import', 'automatic'),
  requirementIds: f.setOf('requirements'),
  ...f.traces,
})
export type Target = f.ViewOf<typeof target>
