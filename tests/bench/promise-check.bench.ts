/**
 * Ten thousand cases of the IT sample are simulated within a second, so that a what-if answers while somebody still looks at it. Finding the levers takes a
 * handful of such checks; it happens behind the number, which is on screen by then.
 */
import {
  promiseInputs,
  type PromisedTime,
  type PromiseInputs,
} from '@servicewerkstatt/shared/domain/agreements/feasibility-inputs.ts'
import { checkPromise } from '@servicewerkstatt/shared/domain/agreements/feasibility-check.ts'
import { deriveLevers } from '@servicewerkstatt/shared/domain/agreements/feasibility-levers.ts'
import type { CalendarRules } from '@servicewerkstatt/shared/domain/calendar/working-calendar.ts'
import {
  selectProcess,
  type ProcessCollections,
} from '@servicewerkstatt/shared/domain/process/process-model.ts'
import type { Arrival } from '@servicewerkstatt/shared/domain/process/reference-time.ts'
import { sample, type SampleName } from '@servicewerkstatt/shared/testing/samples.ts'
import { expect, test } from 'vitest'
import { note } from './figure.ts'

interface Records extends ProcessCollections {
  readonly processes: Record<string, { readonly arrival: Arrival; readonly calendarId: string }>
  readonly calendars: Record<string, CalendarRules>
  readonly targets: Record<string, PromisedTime & { readonly calendarId: string }>
}

function inputsOf(name: SampleName, processId: string, targetId: string): PromiseInputs {
  const records = sample(name) as unknown as Records
  const [process, target] = [records.processes[processId], records.targets[targetId]]
  if (!process || !target) throw new Error(`${name} has no ${targetId}`)
  const { nodes, edges } = selectProcess(records, processId)
  const calendarOf = (id: string | null) => records.calendars[id ?? '']
  return promiseInputs({ nodes, edges, process, target, calendarOf })
}

const it = inputsOf('it-servicedesk.de', 'proc-incident', 'tgt-it-fix')
const finance = inputsOf('finance-month-end.de', 'proc-close', 'tgt-fin-report')

const CHECK_BUDGET_MS = 1000
const LEVERS_BUDGET_MS = 5000

test('10,000 cases of the IT sample', async ({ bench }) => {
  const { latency } = await bench('IT, 10,000 cases', () => {
    checkPromise(it)
  }).run()
  const { ms, goalMs } = note({
    what: '10,000 cases of the IT sample',
    figure: 'mean',
    ms: latency.mean,
    goalMs: CHECK_BUDGET_MS,
  })
  expect(ms).toBeLessThan(goalMs)
})

test('10,000 cases of the finance sample, three branches side by side', async ({ bench }) => {
  const { latency } = await bench('finance, 10,000 cases', () => {
    checkPromise(finance)
  }).run()
  const { ms, goalMs } = note({
    what: '10,000 cases of the finance sample, three branches side by side',
    figure: 'mean',
    ms: latency.mean,
    goalMs: CHECK_BUDGET_MS,
  })
  expect(ms).toBeLessThan(goalMs)
})

test('the levers of the IT sample', async ({ bench }) => {
  const { latency } = await bench('IT, levers', () => {
    deriveLevers(it, 8200)
  }).run()
  const { ms, goalMs } = note({
    what: 'the levers of the IT sample',
    figure: 'mean',
    ms: latency.mean,
    goalMs: LEVERS_BUDGET_MS,
  })
  expect(ms).toBeLessThan(goalMs)
})
