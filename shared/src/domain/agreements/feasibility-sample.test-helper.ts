/** Stored checks of the samples, with the records that they were reckoned from. */
import { sample, type SampleName } from '../../testing/samples.ts'
import { selectProcess, type ProcessCollections } from '../process/process-model.ts'
import type { Arrival } from '../process/reference-time.ts'
import type { CalendarRules } from '../calendar/working-calendar.ts'
import {
  promiseInputs,
  type PromisedTime,
  type PromiseInputs,
  type PromiseSources,
} from './feasibility-inputs.ts'

interface SampleRecords extends ProcessCollections {
  readonly processes: Record<string, { readonly arrival: Arrival; readonly calendarId: string }>
  readonly calendars: Record<string, CalendarRules>
  readonly targets: Record<string, PromisedTime & { readonly calendarId: string }>
  readonly feasibility: Record<
    string,
    { processId: string; targetId: string; threshold: number; probabilityBp: number }
  >
}

interface SampleCheck {
  readonly sources: PromiseSources
  readonly inputs: PromiseInputs
  readonly stored: SampleRecords['feasibility'][string]
}

/** @throws for an id that the sample does not have */
export function readSample(name: SampleName, feasibilityId: string): SampleCheck {
  const records = sample(name) as unknown as SampleRecords
  const stored = records.feasibility[feasibilityId]
  const process = records.processes[stored?.processId ?? '']
  const target = records.targets[stored?.targetId ?? '']
  if (!stored || !process || !target) throw new Error(`${name} has no ${feasibilityId}`)
  const { nodes, edges } = selectProcess(records, stored.processId)
  const sources: PromiseSources = {
    nodes,
    edges,
    process,
    target: { ...target, threshold: stored.threshold },
    calendarOf: (id) => records.calendars[id ?? ''],
  }
  return { sources, inputs: promiseInputs(sources), stored }
}
