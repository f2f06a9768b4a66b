import { expect, test } from 'vitest'
import { wilsonInterval } from './evidence.ts'
import { readSample } from './read-sample.test-helper.ts'
import { judgeCount } from './verdict.ts'
import { deriveLeeway, periodsOfWindow, poolCounts } from './window.ts'

const it_de = readSample('it-servicedesk.de.json')
const finance = readSample('finance-month-end.de.json')

test('[A1] counts are pooled, percentages are not averaged', () => {
  const pooled = poolCounts([
    { met: 10, total: 10 },
    { met: 45, total: 50, excluded: 2 },
    { met: 88, total: 100, excluded: 1 },
  ])
  expect(pooled).toEqual({ met: 143, total: 160, excluded: 3 })
  const target = {
    metricKind: 'quality_ratio',
    shareTargetBp: 9000,
    amberMarginBp: 0,
    operator: null,
    threshold: null,
    unit: null,
  } as const
  expect(pooled && judgeCount(target, pooled)).toBe('missed')
})

test('a period that could not be measured is not pooled', () => {
  expect(poolCounts([{ met: 1, total: 2, notMeasurableReason: 'Umzug' }])).toBeNull()
  expect(poolCounts([])).toBeNull()
})

test('[A2] leeway of 240 expected cases at 95 %', () => {
  expect(deriveLeeway(240, { total: 120, missed: 9 }, 9500)).toEqual({
    allowed: 12,
    used: 9,
    left: 3,
    usedBp: 7500,
    burnRate: 1.5,
  })
})

test('at 100 % there is no leeway to use', () => {
  expect(deriveLeeway(240, { total: 120, missed: 1 }, 10_000)).toEqual({
    allowed: 0,
    used: 1,
    left: 0,
    usedBp: null,
    burnRate: null,
  })
})

test.each([
  [it_de, 'tgt-it-fix', 1226, 1556, 76.69, 80.75],
  [it_de, 'tgt-it-day1', 21, 23, 73.2, 97.58],
  [finance, 'tgt-fin-report', 4, 6, 30.0, 90.32],
])('[A3] six months of the sample, pooled', (sample, targetId, met, total, low, high) => {
  const pooled = poolCounts(Object.values(sample.attainments).filter((row) => row.targetId === targetId))
  expect(pooled).toMatchObject({ met, total })
  const interval = wilsonInterval(met, total)
  expect((interval?.low ?? 0) * 100).toBeCloseTo(low, 2)
  expect((interval?.high ?? 0) * 100).toBeCloseTo(high, 2)
})

test('a rolling window takes the last periods, as many as there are', () => {
  const periods = Object.values(it_de.periods)
  const ids = (last: string, length: number) =>
    periodsOfWindow(periods, last, length).map((period) => period.id)
  expect(ids('2026-08', 3)).toEqual(['2026-06', '2026-07', '2026-08'])
  expect(ids('2026-05', 3)).toEqual(['2026-05'])
  expect(ids('2030-01', 3)).toEqual([])
})
