/** What sums call feasible must hold in every simulated case; what they call impossible at all hours, in none. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ProcessNode, ThreePoint } from '../process/process-model.ts'
import { sketch } from '../process/process-sketch.test-helper.ts'
import { checkPromise } from './feasibility-check.ts'
import { promiseInputs, type PromisedTime, type PromiseInputs } from './feasibility-inputs.ts'

const DAYS = [1, 2, 3, 4, 5]
const HOURS = {
  office: DAYS.map((day) => ({ day, from: '08:00', to: '16:00' })),
  long: DAYS.map((day) => ({ day, from: '07:10', to: day === 5 ? '13:00' : '18:30' })),
  lunch: DAYS.flatMap((day) => [
    { day, from: '08:00', to: '12:00' },
    { day, from: '13:00', to: '17:00' },
  ]),
  always: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '24:00' })),
}
const SHAPES = [
  'start > a > wait > b > end',
  'start > a > d? 50> wait > end\nd? 50> b > end',
  'start > split > a > join > b > end\nsplit > wait > join',
]

const time = (most: number) =>
  fc
    .tuple(
      fc.integer({ min: 0, max: most }),
      fc.integer({ min: 0, max: most }),
      fc.integer({ min: 0, max: most }),
    )
    .map((values): ThreePoint => {
      const [o = 0, m = 0, p = 0] = values.toSorted((a, b) => a - b)
      return { o, m, p }
    })
const clock = fc.constantFrom('working' as const, 'elapsed' as const)
const step = (most: number) =>
  fc.record({ processTime: time(most), waitTime: fc.option(time(most)), waitClock: clock })
const waiting = fc.record({ waitTime: time(2000), waitClock: fc.option(clock) })

const promise = fc.oneof(
  fc.record({
    metricKind: fc.constant('time_within'),
    threshold: fc.integer({ min: 1, max: 60 }),
    unit: fc.constantFrom('minute', 'hour', 'working_day'),
    clock,
    operator: fc.constantFrom('lte', 'lt'),
  }),
  fc.record({ metricKind: fc.constant('within_working_days'), threshold: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ metricKind: fc.constant('by_working_day'), threshold: fc.integer({ min: 1, max: 9 }) }),
  fc.record({
    metricKind: fc.constant('same_day'),
    cutoffTime: fc.constantFrom('09:00', '10:30', '12:00', null),
  }),
)
const hoursKey = fc.constantFrom(
  'office' as const,
  'long' as const,
  'lunch' as const,
  'always' as const,
  null,
)

const cases = fc
  .record({
    text: fc.constantFrom(...SHAPES),
    nodes: fc.record({ a: step(400), b: step(60), wait: waiting }),
    target: promise,
    hours: hoursKey,
    serviceHours: hoursKey,
  })
  .map(({ text, nodes, target, hours, serviceHours }): PromiseInputs => {
    const weekly = { ...HOURS }
    return promiseInputs({
      ...sketch(text, { nodes: nodes as Record<string, Partial<ProcessNode>> }),
      process: { arrival: null, calendarId: hours },
      target: { ...EMPTY, ...target, calendarId: serviceHours },
      calendarOf: (id) => (id === null ? undefined : { weekly: weekly[id as keyof typeof weekly] }),
    })
  })
const EMPTY: PromisedTime = {
  metricKind: null,
  operator: 'lte',
  threshold: null,
  unit: null,
  clock: null,
  shareTargetBp: null,
  cutoffTime: null,
  dueTime: null,
  fromNodeId: 'start',
  toNodeId: 'end',
}

test('[FEAS-3] sums never promise what simulated cases do not hold', () => {
  const seen = { feasible: 0, tight: 0, not_feasible: 0, heldUp: 0 }
  fc.assert(
    fc.property(cases, (inputs) => {
      const bySums = checkPromise(inputs)
      if (bySums?.kind !== 'sums' || bySums.verdict === 'not_checkable') throw new Error('sums expected')
      seen[bySums.verdict] += 1
      if (bySums.heldUp) seen.heldUp += 1
      const promised = { ...inputs, target: { ...inputs.target, shareTargetBp: 10_000 } }
      const found = checkPromise(promised, { runs: 200 })
      if (found?.kind !== 'simulated') throw new Error('a simulation expected')
      if (bySums.verdict === 'feasible') expect(found.probabilityBp).toBe(10_000)
      expect(found.verdict).toBe(bySums.verdict)
    }),
    { numRuns: 150 },
  )
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0)
}, 30_000)
