import { describe, expect, test } from 'vitest'
import type { SampleName } from '../../testing/samples.ts'
import type { ProcessNode, ThreePoint } from '../process/process-model.ts'
import { sketch } from '../process/process-sketch.test-helper.ts'
import { checkPromise, type PromiseCheck, type SimulatedPromise } from './feasibility-check.ts'
import {
  inputsHash,
  promiseInputs,
  type PromisedTime,
  type PromiseInputs,
  usualOf,
  withWhatIf,
} from './feasibility-inputs.ts'
import { deriveLevers } from './feasibility-levers.ts'
import { readSample } from './feasibility-sample.test-helper.ts'

const DAYS = [1, 2, 3, 4, 5]
const office = DAYS.map((day) => ({ day, from: '08:00', to: '16:00' }))

const promised: PromisedTime = {
  metricKind: 'time_within',
  operator: 'lte',
  threshold: 1,
  unit: 'working_day',
  clock: 'working',
  shareTargetBp: 8000,
  cutoffTime: null,
  dueTime: null,
  fromNodeId: 'start',
  toNodeId: 'end',
}

interface Case {
  readonly text?: string
  readonly nodes?: Record<string, Partial<ProcessNode>>
  readonly target?: Partial<PromisedTime>
  readonly more?: Partial<PromiseInputs>
}
function inputsOf({ text = 'start > a > end', nodes = {}, target, more }: Case): PromiseInputs {
  const model = sketch(text, { nodes })
  const inputs = promiseInputs({
    ...model,
    process: { arrival: null, calendarId: 'cal' },
    target: { ...promised, ...target, calendarId: null },
    calendarOf: (id) => (id === null ? undefined : { weekly: office }),
  })
  return { ...inputs, ...more }
}
const check = (given: Case): PromiseCheck | null => checkPromise(inputsOf(given))
function simulated(given: Case): SimulatedPromise {
  const found = check(given)
  if (found?.kind !== 'simulated') throw new Error(`not simulated: ${JSON.stringify(found)}`)
  return found
}
const work = (o: number | null, m: number, p: number): Partial<ProcessNode> => ({
  processTime: { o, m, p } as ThreePoint,
})
const findings = (given: Case) => {
  const found = check(given)
  return found?.kind === 'findings'
    ? found.findings.map(({ reason, nodeIds }) => [reason, ...nodeIds].join(' '))
    : found?.kind
}

describe('which reading', () => {
  test('three times and a share: simulated', () => {
    const found = simulated({ nodes: { a: work(60, 120, 480) } })
    expect(found).toMatchObject({
      verdict: 'feasible',
      probabilityBp: 10_000,
      runs: 10_000,
      measured: 10_000,
    })
  })
  test('[FEAS-3] no share, or only usual and worst known: sums', () => {
    expect(check({ nodes: { a: work(60, 120, 600) }, target: { shareTargetBp: null } })).toMatchObject({
      kind: 'sums',
      why: 'no-share',
      verdict: 'tight',
    })
    expect(check({ nodes: { a: work(null, 120, 480) } })).toMatchObject({
      kind: 'sums',
      why: 'no-best-case',
      verdict: 'feasible',
      promisedMin: 480,
    })
  })
  test('a step without a time: not checkable, with the lower bound', () => {
    const found = check({ text: 'start > a > b > end', nodes: { a: work(60, 120, 480) } })
    expect(found).toMatchObject({ kind: 'sums', why: 'times-missing', verdict: 'not_checkable' })
    expect(found?.kind === 'sums' && [found.sums.usualMin, found.sums.stepsWithoutTime]).toEqual([120, ['b']])
  })
  test('what is still open, and what is not about time', () => {
    expect(check({ target: { toNodeId: null } })).toEqual({ kind: 'open', missing: 'steps' })
    expect(check({ target: { threshold: null } })).toEqual({ kind: 'open', missing: 'threshold' })
    expect(check({ target: { metricKind: 'quality_ratio' } })).toBeNull()
    expect(check({ target: { operator: 'gte' } })).toBeNull()
    expect(check({ target: { unit: 'count' } })).toBeNull()
  })
})

describe('[FEAS-3] the table of cases, through the whole check', () => {
  const hours = (usual: number, worst: number): ThreePoint => ({ o: null, m: usual * 60, p: worst * 60 })
  const ab = 'start > a > b > end'
  const waiting: Case['nodes'] = {
    a: { processTime: hours(1, 2) },
    b: { processTime: hours(1, 2), waitTime: hours(2, 4), waitClock: 'working' },
  }
  const parallel = 'start > a > split > b > join > d > end\nsplit > c > join'
  const parallelTimes: Case['nodes'] = {
    a: { processTime: hours(1, 1) },
    b: { processTime: hours(2, 3) },
    c: { processTime: hours(6, 9) },
    d: { processTime: hours(1, 1) },
  }
  test.each<[number, string, Case['nodes'], Partial<PromisedTime>, string]>([
    [1, ab, waiting, {}, 'feasible'],
    [2, ab, waiting, { threshold: 0.5 }, 'tight'],
    [3, ab, waiting, { threshold: 3, unit: 'hour' }, 'not_feasible'],
    [4, ab, { a: { processTime: hours(1, 2) } }, {}, 'not_checkable'],
    [5, ab, { a: { processTime: hours(10, 12) } }, {}, 'not_feasible'],
    [6, parallel, parallelTimes, {}, 'tight'],
  ])('case %i', (_, text, nodes, target, verdict) => {
    expect(check({ text, nodes: nodes ?? {}, target })).toMatchObject({ kind: 'sums', verdict })
  })
})

describe('bad input gives a finding where it is, and no number', () => {
  const nodes = { a: work(60, 120, 480), b: work(60, 120, 480) }
  test.each<[string, Case, string]>([
    ['a threshold of 0', { nodes, target: { threshold: 0 } }, 'threshold-zero'],
    [
      'half a working day of the month',
      { nodes, target: { metricKind: 'by_working_day', threshold: 2.5 } },
      'threshold-not-whole',
    ],
    ['a calendar without a single open hour', { nodes, more: { hours: [] } }, 'never-open'],
    ['hours of the promise without one', { nodes, more: { serviceHours: [] } }, 'service-never-open'],
    ['worst below best', { nodes: { a: work(10, 5, 3) } }, 'times-out-of-order a'],
    ['an unreachable step', { text: 'start > a > end\nlost > end', nodes }, 'not-reachable lost'],
    ['a dead end', { text: 'start > d? 50> a > end\nd? 50> b', nodes }, 'end-not-reachable b'],
    ['a loop without an exit', { text: 'start > a > b > a\nx > end', nodes }, 'loop-without-exit a b'],
    [
      'a join that waits for ever',
      { text: 'start > d? 50> a > join > end\nd? 50> b > join', nodes },
      'join-starves join',
    ],
    [
      'a join that a way back leaves waiting',
      { text: 'start > split > a > ok? 90> join > end\nsplit > b > join\nok? 10> split', nodes },
      'join-starves join',
    ],
    [
      'no way from first to last',
      { text: 'start > a > end', nodes, target: { fromNodeId: 'end', toNodeId: 'a' } },
      'no-way end a',
    ],
    ['a step that is gone', { nodes, target: { toNodeId: 'gone' } }, 'no-way start'],
    [
      'a step that no case comes by',
      { text: 'start > d? 0> a > end\nd? 100> end', nodes, target: { toNodeId: 'a' } },
      'nobody-comes-by start a',
    ],
  ])('%s', (_, given, expected) => {
    expect(findings(given)).toContain(expected)
  })

  test('shares that do not add up: no probability, only sums, which do not depend on them', () => {
    const found = check({ text: 'start > d? 60> a > end\nd? 30> b > end', nodes })
    expect(found).toMatchObject({
      kind: 'sums',
      why: 'shares',
      findings: [{ reason: 'shares-not-100', nodeIds: ['d?'] }],
    })
  })

  test('nothing in a finding says a number', () => {
    const found = check({ nodes, target: { threshold: 0 } })
    expect(Object.keys(found ?? {})).toEqual(['kind', 'findings'])
  })
})

describe('kinds of promises', () => {
  const oneHour = { nodes: { a: work(60, 60, 60) } }
  test('T8a the same day: a quarter of the day is too late for two hours of work', () => {
    const given: Case = {
      nodes: { a: work(120, 120, 120) },
      target: { metricKind: 'same_day', threshold: null },
    }
    const without = simulated({ ...given, target: { ...given.target, shareTargetBp: 9500 } })
    expect(Math.abs(without.probabilityBp - 7500)).toBeLessThanOrEqual(150)
    expect(without).toMatchObject({ verdict: 'not_feasible', cutoff: { withoutBp: without.probabilityBp } })
    const withCutoff = simulated({ ...given, target: { ...given.target, cutoffTime: '14:00' } })
    expect(withCutoff).toMatchObject({ probabilityBp: 10_000, verdict: 'feasible' })
  })

  test('the latest cut-off that makes it feasible is offered, and holds what it says', () => {
    const given: Case = {
      nodes: { a: work(30, 90, 240) },
      target: { metricKind: 'same_day', threshold: null, shareTargetBp: 9500 },
    }
    const { cutoff } = simulated(given)
    expect(cutoff?.offer?.time).toMatch(/^1[1-5]:(00|15|30|45)$/)
    const held = simulated({ ...given, target: { ...given.target, cutoffTime: cutoff?.offer?.time ?? null } })
    expect(held).toMatchObject({ verdict: 'feasible', probabilityBp: cutoff?.offer?.bp })
  })

  test('no cut-off helps where the work is longer than a day', () => {
    const given: Case = {
      nodes: { a: work(900, 960, 1200) },
      target: { metricKind: 'same_day', threshold: null },
    }
    expect(simulated(given).cutoff).toEqual({ withoutBp: 0, offer: null, isHeld: false })
  })

  test('where it holds without one, none is offered', () => {
    const target = { metricKind: 'same_day', threshold: null, shareTargetBp: 5000 }
    const found = simulated({ nodes: { a: work(5, 10, 20) }, target })
    expect(found).toMatchObject({ verdict: 'feasible', cutoff: { offer: null, isHeld: true } })
  })

  test('where every case is promised, the offer is one with which the light is green', () => {
    const given: Case = {
      nodes: { a: work(30, 90, 240) },
      target: { metricKind: 'same_day', threshold: null, shareTargetBp: 10_000 },
    }
    const time = simulated(given).cutoff?.offer?.time
    expect(time).toBe('12:00')
    const held = simulated({ ...given, target: { ...given.target, cutoffTime: time ?? null } })
    expect(held.verdict).toBe('feasible')
  })

  test('within working days, and the distribution counts days', () => {
    const target = { metricKind: 'within_working_days', threshold: 1 }
    const found = simulated({ nodes: { a: work(480, 480, 480) }, target })
    expect(found).toMatchObject({ probabilityBp: 10_000, distribution: { unit: 'days', promised: 1 } })
    expect(found.distribution.bars.reduce((sum, bar) => sum + bar.kept + bar.late, 0)).toBe(10_000)
  })

  test('by a working day of the month', () => {
    const target = { metricKind: 'by_working_day', threshold: 2, dueTime: '09:00' }
    expect(simulated({ ...oneHour, target })).toMatchObject({ probabilityBp: 10_000 })
    expect(simulated({ nodes: { a: work(540, 540, 540) }, target })).toMatchObject({ probabilityBp: 10_000 })
    expect(simulated({ nodes: { a: work(541, 541, 541) }, target })).toMatchObject({ probabilityBp: 0 })
  })

  test('around the clock the night counts', () => {
    const elapsed: Partial<PromisedTime> = { threshold: 2, unit: 'hour', clock: 'elapsed' }
    const found = simulated({ ...oneHour, target: elapsed })
    // Only what comes in the last hour of the day has to wait for the morning.
    expect(Math.abs(found.probabilityBp - 8750)).toBeLessThanOrEqual(150)
    expect(found.isElapsed).toBe(true)
  })

  test('at 100 % the sums decide, and the probability stands beside', () => {
    const target = { shareTargetBp: 10_000 }
    expect(simulated({ nodes: { a: work(60, 120, 480) }, target })).toMatchObject({
      verdict: 'feasible',
      probabilityBp: 10_000,
    })
    expect(simulated({ nodes: { a: work(60, 120, 481) }, target })).toMatchObject({ verdict: 'tight' })
    expect(simulated({ nodes: { a: work(60, 500, 600) }, target })).toMatchObject({ verdict: 'not_feasible' })
  })

  describe('waiting around the clock', () => {
    const fiveHours: Case['nodes'] = { wait: { waitTime: { o: 240, m: 300, p: 360 }, waitClock: 'elapsed' } }
    const within = (threshold: number, clock: 'working' | 'elapsed', shareTargetBp: number | null) =>
      check({
        text: 'start > wait > end',
        nodes: fiveHours,
        target: { threshold, unit: 'hour', clock, shareTargetBp },
      })

    test.each(['working', 'elapsed'] as const)('five hours are more than two, on the %s clock', (clock) => {
      expect(within(2, clock, null)).toMatchObject({
        kind: 'sums',
        verdict: 'not_feasible',
        promisedMin: 120,
      })
      const whole = within(2, clock, 10_000)
      expect(whole).toMatchObject({ kind: 'simulated', verdict: 'not_feasible', sums: { usualMin: 300 } })
    })

    test('two days hold at most two of the days that the hours have', () => {
      const nineHours = DAYS.map((day) => ({ day, from: '08:00', to: '17:00' }))
      const given: Case = {
        text: 'start > wait > end',
        nodes: { wait: { waitTime: { o: null, m: 2880, p: 2880 }, waitClock: 'elapsed' } },
      }
      expect(check(given)).toMatchObject({ sums: { conversions: [{ elapsedMin: 2880, workingMin: 960 }] } })
      expect(check({ ...given, more: { hours: nineHours } })).toMatchObject({ sums: { usualMin: 1080 } })
    })

    test('nights and weekends: sums alone are no reason to call it feasible', () => {
      const hour = { nodes: { a: work(null, 60, 60) } }
      const elapsed = (threshold: number): Partial<PromisedTime> => ({
        ...{ threshold, unit: 'hour', clock: 'elapsed' },
      })
      expect(check({ ...hour, target: elapsed(2) })).toMatchObject({ verdict: 'tight', heldUp: 'sometimes' })
      // Friday 15:01 is done on Monday at 8:01.
      expect(check({ ...hour, target: elapsed(65) })).toMatchObject({ verdict: 'feasible', heldUp: null })
      const twoDays = { nodes: { a: work(null, 960, 960) } }
      expect(check({ ...twoDays, target: elapsed(24) })).toMatchObject({
        verdict: 'not_feasible',
        heldUp: 'always',
      })
    })
  })

  test('at 100 % a case that fails in a loop is enough to say that not all hold', () => {
    const found = simulated({
      text: 'start > a > ok? 90> end\nok? 10> a',
      nodes: { a: work(60, 120, 240) },
      target: { shareTargetBp: 10_000 },
    })
    expect(found.probabilityBp).toBeLessThan(10_000)
    expect(found.verdict).toBe('tight')
  })

  test('less than an hour is not an hour, by sums too', () => {
    const target: Partial<PromisedTime> = { threshold: 1, unit: 'hour', operator: 'lt', shareTargetBp: null }
    expect(check({ ...oneHour, target })).toMatchObject({ verdict: 'not_feasible' })
    expect(check({ ...oneHour, target: { ...target, operator: 'lte' } })).toMatchObject({
      verdict: 'feasible',
    })
  })

  test('the same day until noon, without given hours: half a day is left', () => {
    const target: Partial<PromisedTime> = {
      metricKind: 'same_day',
      threshold: null,
      cutoffTime: '12:00',
      shareTargetBp: null,
    }
    expect(check({ ...oneHour, target, more: { hours: null } })).toMatchObject({
      verdict: 'feasible',
      promisedMin: 240,
    })
  })

  test('[DOMAIN 3.6] hours in different time zones give no number; two names for one time do', () => {
    const zones = (work: string, promise: string) => {
      const model = sketch('start > a > end', { nodes: { a: work5 } })
      const inputs = promiseInputs({
        ...model,
        process: { arrival: null, calendarId: work },
        target: { ...promised, calendarId: promise },
        calendarOf: (id) => (id === null ? undefined : { weekly: office, timeZone: id }),
      })
      const found = checkPromise(inputs)
      return found?.kind === 'findings' ? found.findings.map(({ reason }) => reason) : found?.kind
    }
    const work5 = work(5, 5, 5)
    expect(zones('Europe/Berlin', 'America/New_York')).toEqual(['zones-differ'])
    expect(zones('Europe/Berlin', 'Europe/Vienna')).toBe('simulated')
  })

  test('without any hours eight hours a day are assumed, and it is said', () => {
    expect(simulated({ ...oneHour, more: { hours: null } }).hoursAssumed).toBe(true)
    expect(simulated(oneHour).hoursAssumed).toBe(false)
  })
})

describe('T10 the samples, as their stored checks say', () => {
  const cases: [SampleName, string, number, number, number, number, number][] = [
    ['it-servicedesk.de', 'feas-it-first', 9526, 28, 47, 59, 31],
    ['it-servicedesk.de', 'feas-it-fix', 8204, 185, 525, 1063, 315],
    ['finance-month-end.de', 'feas-fin-flash', 6654, 1184, 1743, 2222, 1333],
    ['finance-month-end.de', 'feas-fin-report', 7630, 2759, 3337, 3817, 2863],
    ['finance-month-end.de', 'feas-fin-report-5', 3098, 2759, 3337, 3817, 2863],
    ['finance-month-end.de', 'feas-fin-report-8', 9790, 2759, 3337, 3817, 2863],
  ]
  test.each(cases)('%s %s', (name, id, probabilityBp, p50, p85, p95, mean) => {
    const { inputs, stored } = readSample(name, id)
    expect(stored.probabilityBp).toBe(probabilityBp)
    const found = checkPromise(inputs)
    if (found?.kind !== 'simulated') throw new Error('not simulated')
    expect(Math.abs(found.probabilityBp - probabilityBp)).toBeLessThanOrEqual(150)
    const expected = { p50, p85, p95, mean }
    for (const key of ['p50', 'p85', 'p95', 'mean'] as const)
      expect(Math.abs((found.workMin[key] ?? 0) / expected[key] - 1)).toBeLessThan(0.05)
  })

  test('both languages of a sample give the same number', () => {
    const [de, en] = (['it-servicedesk.de', 'it-servicedesk.en'] as const).map(
      (name) => readSample(name, 'feas-it-fix').inputs,
    )
    expect(de && inputsHash(de)).toBe(en && inputsHash(en))
    expect(de && checkPromise(de)).toEqual(en && checkPromise(en))
  })

  test('the light of the IT desk: first answer feasible, mended tight', () => {
    const verdictOf = (id: string) => {
      const found = checkPromise(readSample('it-servicedesk.de', id).inputs)
      return found?.kind === 'simulated' ? found.verdict : found?.kind
    }
    expect([verdictOf('feas-it-first'), verdictOf('feas-it-fix')]).toEqual(['feasible', 'tight'])
  })
})

describe('[FEAS-6] what if', () => {
  const { inputs } = readSample('it-servicedesk.de', 'feas-it-fix')
  test('the largest levers, each better than today', () => {
    const now = checkPromise(inputs)
    const nowBp = now?.kind === 'simulated' ? now.probabilityBp : 0
    const levers = deriveLevers(inputs, nowBp)
    expect(levers.length).toBeGreaterThan(2)
    expect(levers.map(({ gainBp }) => gainBp)).toEqual(
      levers.map(({ gainBp }) => gainBp).toSorted((a, b) => b - a),
    )
    expect(levers[0]).toMatchObject({ nodeId: 'n-second', part: 'wait', usualMin: 150, bestMin: 30 })
    expect(levers.every(({ probabilityBp, gainBp }) => probabilityBp - gainBp === nowBp)).toBe(true)
  })

  test('a shorter usual time takes best and worst along, and touches nothing else', () => {
    const half = withWhatIf(inputs, { nodeId: 'n-ask', part: 'wait', usualMin: 45 })
    expect(half.nodes.find(({ id }) => id === 'n-ask')).toMatchObject({
      waitTime: { o: 8, m: 45, p: 240 },
      processTime: { o: 2, m: 4, p: 8 },
    })
    expect(usualOf(inputs, 'n-ask', 'wait')).toBe(90)
    expect(usualOf(inputs, 'n-first', 'wait')).toBeNull()
    expect(inputsHash(half)).not.toBe(inputsHash(inputs))
  })

  test('names, places and lanes change no hash; times, shares and hours do', () => {
    const { sources } = readSample('it-servicedesk.de', 'feas-it-fix')
    const hash = (change: (node: ProcessNode) => ProcessNode) =>
      inputsHash(promiseInputs({ ...sources, nodes: sources.nodes.map(change) }))
    const now = inputsHash(promiseInputs(sources))
    expect(hash((node) => ({ ...node, name: 'x', pos: null, laneId: null, pccaBp: 1 }))).toBe(now)
    expect(hash((node) => ({ ...node, waitTime: { o: 1, m: 2, p: 3 } }))).not.toBe(now)
    expect(inputsHash(promiseInputs({ ...sources, calendarOf: () => ({ weekly: [] }) }))).not.toBe(now)
  })
})
