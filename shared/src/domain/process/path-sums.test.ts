import { describe, expect, test } from 'vitest'
import { sample } from '../../testing/samples.ts'
import { derivePathSums, type PathSumOptions, type PathSums } from './path-sums.ts'
import { buildProcessGraph } from './process-graph.ts'
import { selectProcess, type ProcessCollections, type ProcessNode } from './process-model.ts'
import { sketch, task, times } from './process-sketch.test-helper.ts'
import { judgePromise, type PromiseVerdict } from './promise-verdict.ts'
import { workingMinutesWithin } from './wait-clock.ts'

const HOUR = 60
const DAY = 480
const hours = (usual: number, worst: number) => times(usual * HOUR, worst * HOUR)

function sums(text: string, nodes: Record<string, Partial<ProcessNode>>, options?: PathSumOptions): PathSums {
  const found = derivePathSums(buildProcessGraph(sketch(text, { nodes })), options)
  if (!found) throw new Error('no way from start to end')
  return found
}

describe('[FEAS-3] the table of cases', () => {
  const ab = 'start > a > b > end'
  const waiting = { a: task(hours(1, 2)), b: task(hours(1, 2), hours(2, 4)) }
  const parallel = 'start > a > split > b > join > d > end\nsplit > c > join'
  const parallelTimes = {
    a: task(hours(1, 1)),
    b: task(hours(2, 3)),
    c: task(hours(6, 9)),
    d: task(hours(1, 1)),
  }
  const cases: [
    number,
    string,
    Record<string, Partial<ProcessNode>>,
    number,
    PromiseVerdict,
    [number, number],
  ][] = [
    [1, ab, waiting, DAY, 'feasible', [4, 8]],
    [2, ab, waiting, DAY / 2, 'tight', [4, 8]],
    [3, ab, waiting, 3 * HOUR, 'not_feasible', [4, 8]],
    [4, ab, { a: task(hours(1, 2)), b: task(null) }, DAY, 'not_checkable', [1, 2]],
    [5, ab, { a: task(hours(10, 12)), b: task(null) }, DAY, 'not_feasible', [10, 12]],
    [6, parallel, parallelTimes, DAY, 'tight', [8, 11]],
  ]
  test.each(cases)('case %i', (_, text, nodes, promiseMin, verdict, [usualHours, cautiousHours]) => {
    const found = sums(text, nodes)
    expect(found.usualMin / HOUR).toBe(usualHours)
    expect(found.cautiousMin / HOUR).toBe(cautiousHours)
    expect(judgePromise(found, promiseMin)).toBe(verdict)
  })

  test('case 4 says how many steps lack a time', () => {
    const found = sums(ab, { a: task(hours(1, 2)), b: task(null) })
    expect([found.stepsWithoutTime.length, found.steps.length]).toEqual([1, 2])
  })
})

describe('[FEAS-1] ways', () => {
  test('[FEAS-9] of alternatives the longest counts, whatever its share', () => {
    const found = sums('start > d? 99> a > end\nd? 1> b > end', {
      a: task(times(5, 9)),
      b: task(times(50, 60)),
    })
    expect([found.usualMin, found.cautiousMin, found.path]).toEqual([50, 60, ['start', 'd?', 'b', 'end']])
  })

  test('the usual and the cautious sum may take different ways', () => {
    const found = sums('start > d? > a > end\nd? > b > end', {
      a: task(times(10, 11)),
      b: task(times(5, 90)),
    })
    expect([found.usualMin, found.cautiousMin]).toEqual([10, 90])
  })

  /*  start → a → ok? → end
              └─ fix ←┘         the correction is passed once, a is not repeated */
  test('a loop counts once, with its own steps, and is named', () => {
    const found = sums('start > a > ok? > end\nok? > fix ~> a', {
      a: task(times(10, 20)),
      fix: task(times(3, 6)),
    })
    expect([found.usualMin, found.cautiousMin]).toEqual([13, 26])
    expect(found.loops).toEqual(['fix>a'])
    expect(found.path).toEqual(['start', 'a', 'ok?', 'fix', 'end'])
  })

  test('a part of the way: from one step to another, both included, and no further', () => {
    const nodes = { a: task(times(1, 1)), b: task(times(2, 2)), c: task(times(4, 4)), x: task(times(8, 8)) }
    const found = sums('start > a > b > c? > end\nc? > x ~> a', nodes, { fromId: 'a', toId: 'b' })
    expect([found.usualMin, found.steps]).toEqual([3, ['a', 'b']])
  })

  test('no way is no sum', () => {
    expect(derivePathSums(buildProcessGraph(sketch('start > a\nb > end')))).toBeNull()
    expect(derivePathSums(buildProcessGraph(sketch('start > a > end')), { toId: 'gone' })).toBeNull()
    expect(derivePathSums(buildProcessGraph({ lanes: [], nodes: [], edges: [] }))).toBeNull()
  })
})

describe('what stands beside the sum', () => {
  test('[FEAS-4] waiting around the clock is counted as working time, and shown', () => {
    const nodes = { wait: { waitTime: times(2880, 7200), waitClock: 'elapsed' as const } }
    const found = sums('start > wait > end', nodes)
    expect([found.usualMin, found.cautiousMin]).toEqual([960, 2400])
    expect(found.conversions).toEqual([{ id: 'wait', elapsedMin: 2880, workingMin: 960 }])
    const onWallClock = sums('start > wait > end', nodes, { toWorkingMinutes: (minutes) => minutes })
    expect([onWallClock.usualMin, onWallClock.conversions]).toEqual([2880, []])
  })

  test('[FEAS-4] what is shorter than a working day may fall into it as a whole', () => {
    const nodes = { wait: { waitTime: times(300, 1500), waitClock: 'elapsed' as const } }
    expect(sums('start > wait > end', nodes)).toMatchObject({
      usualMin: 300,
      cautiousMin: 540,
      conversions: [],
    })
    expect([0, 300, 600, 1440, 1500].map(workingMinutesWithin)).toEqual([0, 300, 480, 480, 540])
  })

  test('a wait of which nobody has said the clock runs around it, waiting before a step does not', () => {
    const wait = {
      wait: { waitTime: times(2880, 2880) },
      a: { processTime: times(0, 0), waitTime: times(960, 960) },
    }
    expect(sums('start > wait > a > end', wait).usualMin).toBe(960 + 960)
  })

  test('[FEAS-5] the longest steps, the waiting, and what is not ours', () => {
    const found = sums('start > a > b > end', {
      a: task(times(10, 20)),
      b: { ...task(times(5, 10), times(100, 200)), ownedBy: 'others' },
    })
    expect(found.contributions).toEqual([
      { id: 'b', usualMin: 105 },
      { id: 'a', usualMin: 10 },
    ])
    expect(found.usualWaitingMin).toBe(100)
    expect(found.ofOthers).toEqual({ steps: ['b'], usualMin: 105 })
  })

  test('a task that does not say how long it waits does not wait; a wait without a time lacks one', () => {
    const found = sums('start > a > wait > end', { a: task(times(1, 2)), wait: { waitTime: null } })
    expect(found.stepsWithoutTime).toEqual(['wait'])
  })
})

test('[FEAS-2] the samples: T and L of the whole process', () => {
  const of = (name: 'it-servicedesk.de' | 'finance-month-end.de', processId: string) =>
    derivePathSums(buildProcessGraph(selectProcess(sample(name) as unknown as ProcessCollections, processId)))
  // By hand, usual: 20 + 94 + 12 + 195 + 2880/3 + 25; worst: 100 + 488 + 30 + 900 + 7200/3 + 190.
  expect(of('it-servicedesk.de', 'proc-incident')).toMatchObject({ usualMin: 1306, cautiousMin: 4108 })
  // 540 (stock) + 300 + 210 (differences, once) + 90 + 480 + 630 + 210; worst 1320 + 720 + 720 + 270 + 960 + 1380 + 660.
  expect(of('finance-month-end.de', 'proc-close')).toMatchObject({ usualMin: 2460, cautiousMin: 6030 })
})
