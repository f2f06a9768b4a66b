import { describe, expect, test } from 'vitest'
import { sample } from '../../testing/samples.ts'
import { buildProcessGraph } from '../process/process-graph.ts'
import { selectProcess, type ProcessCollections } from '../process/process-model.ts'
import { checkFeasibility, promisedMinutes, type TimeTarget, workingMinutesWithin } from './feasibility.ts'

const target = (values: Partial<TimeTarget> = {}): TimeTarget => ({
  metricKind: 'time_within',
  threshold: 8,
  unit: 'hour',
  clock: 'working',
  fromNodeId: 'n-start',
  toNodeId: 'n-end',
  ...values,
})

describe('[FEAS-4] the limit in working minutes', () => {
  test.each<[string, Partial<TimeTarget>, number | null]>([
    ['hours of work', {}, 480],
    ['minutes of work', { threshold: 90, unit: 'minute' }, 90],
    ['working days, whatever the clock', { threshold: 2, unit: 'working_day', clock: 'elapsed' }, 960],
    ['half an hour around the clock', { threshold: 30, unit: 'minute', clock: 'elapsed' }, 30],
    ['two days around the clock', { threshold: 48, clock: 'elapsed' }, 960],
    [
      'within working days',
      { metricKind: 'within_working_days', threshold: 3, unit: 'working_day', clock: null },
      1440,
    ],
    ['a day of the month is no length of time', { metricKind: 'by_working_day', threshold: 5 }, null],
    ['a number of things is no length of time', { unit: 'count' }, null],
    ['no limit yet', { threshold: null }, null],
  ])('%s', (_, values, minutes) => {
    expect(promisedMinutes(target(values))).toBe(minutes)
  })

  test('of a span around the clock at most eight hours a day are work', () => {
    expect([0, 300, 600, 1440, 1500].map(workingMinutesWithin)).toEqual([0, 300, 480, 480, 540])
  })
})

describe('the light on the sample of the IT desk', () => {
  const data = sample('it-servicedesk.de')
  const graph = buildProcessGraph(selectProcess(data as ProcessCollections, 'proc-incident'))

  test('[FEAS-3] the first answer within an hour is tight: usually 20 minutes, at worst 100', () => {
    const check = checkFeasibility(target({ threshold: 60, unit: 'minute', toNodeId: 'n-log' }), graph)
    expect(check).toMatchObject({
      verdict: 'tight',
      promisedMin: 60,
      sums: { usualMin: 20, cautiousMin: 100 },
    })
  })

  test('[FEAS-3] with the longest way through the vendor, eight hours are not feasible', () => {
    const check = checkFeasibility(target({ threshold: 480, unit: 'minute' }), graph)
    expect(check?.verdict).toBe('not_feasible')
    expect(check?.sums?.contributions[0]?.id).toBe('n-vendor')
  })

  test('without a way between the steps nothing can be checked', () => {
    expect(checkFeasibility(target({ fromNodeId: 'n-end', toNodeId: 'n-log' }), graph)).toEqual({
      verdict: 'not_checkable',
      promisedMin: 480,
      sums: null,
    })
  })

  test('without both steps or a limit there is no light', () => {
    expect(checkFeasibility(target({ toNodeId: null }), graph)).toBeNull()
    expect(checkFeasibility(target({ threshold: null }), graph)).toBeNull()
  })
})
