import * as f from '../fields.ts'
import { metric } from './metric.ts'

/** The measurable form of an expectation: what – from when – until what – limit – share – source. */
export const requirement = f.record('req', {
  id: f.id(),
  ord: f.ord(),
  expectationId: f.owner('expectations'),
  driver: f.str(),
  measure: f.text(),
  startEvent: f.text(),
  stopEvent: f.text(),
  baseline: f.text(),
  ...metric(),
  ...f.traces,
})
export type Requirement = f.ViewOf<typeof requirement>
