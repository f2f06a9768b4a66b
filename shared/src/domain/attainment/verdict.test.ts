import { describe, expect, test } from 'vitest'
import { readSample } from './read-sample.test-helper.ts'
import { deriveVerdict, isMiss, judgeCount, positionInForce, type VerdictTarget } from './verdict.ts'

const share = (shareTargetBp: number | null, amberMarginBp = 200): VerdictTarget => ({
  metricKind: 'time_within',
  shareTargetBp,
  amberMarginBp,
  operator: 'lte',
  threshold: 60,
  unit: 'minute',
})
const may = { from: '2026-05-01', to: '2026-05-31' }
const always = { validFrom: '2020-01-01', validUntil: null }

describe('k of n', () => {
  test('19 of 20 meets 95 % exactly, which 0.95 · 20 in floating point would miss', () => {
    expect(judgeCount(share(9500), { met: 19, total: 20 })).toBe('met')
  })

  test('a miss within the margin is narrow, and still a miss', () => {
    expect(judgeCount(share(9000), { met: 89, total: 100 })).toBe('near_miss')
    expect(judgeCount(share(9000), { met: 88, total: 100 })).toBe('near_miss')
    expect(judgeCount(share(9000), { met: 87, total: 100 })).toBe('missed')
    expect(isMiss('near_miss') && isMiss('missed')).toBe(true)
    expect(
      isMiss('met') || isMiss('no_cases') || isMiss('not_measurable_yet') || isMiss('not_in_force'),
    ).toBe(false)
  })

  test('without a margin every miss is a full one', () => {
    expect(judgeCount(share(10_000, 0), { met: 99, total: 100 })).toBe('missed')
  })

  test('nothing to count is neither met nor missed', () => {
    expect(judgeCount(share(9000), { met: 0, total: 0 })).toBe('no_cases')
    expect(judgeCount(share(9000), null)).toBe('not_measurable_yet')
    expect(judgeCount(share(9000), { met: 5, total: 5, notMeasurableReason: 'Quelle fehlt' })).toBe(
      'not_measurable_yet',
    )
    expect(judgeCount(share(null), { met: 5, total: 5 })).toBe('not_measurable_yet')
  })
})

describe('measured values', () => {
  const availability: VerdictTarget = {
    metricKind: 'availability',
    shareTargetBp: null,
    amberMarginBp: 20,
    operator: 'gte',
    threshold: 99.5,
    unit: 'share',
  }
  const contacts: VerdictTarget = {
    ...availability,
    metricKind: 'value_limit',
    operator: 'lte',
    threshold: 2,
    unit: 'count',
  }

  test('an availability is compared in percent, its margin in percentage points', () => {
    const judge = (value: number) => judgeCount(availability, { met: 0, total: 0, value })
    expect(judge(99.5)).toBe('met')
    expect(judge(99.3)).toBe('near_miss')
    expect(judge(99.29)).toBe('missed')
  })

  test('other limits have a margin relative to the limit', () => {
    const judge = (value: number) =>
      judgeCount({ ...contacts, amberMarginBp: 1000 }, { met: 0, total: 0, value })
    expect([judge(2), judge(2.2), judge(2.21)]).toEqual(['met', 'near_miss', 'missed'])
  })

  test('strict operators, a limit of zero and a missing value', () => {
    const judge = (value: number | null, operator: 'lt' | 'gt', threshold: number) =>
      judgeCount({ ...contacts, operator, threshold }, { met: 0, total: 1, value })
    expect(judge(2, 'lt', 2)).toBe('near_miss')
    expect(judge(2.1, 'gt', 2)).toBe('met')
    expect(judge(0, 'gt', 0)).toBe('missed')
    expect(judge(null, 'lt', 2)).toBe('not_measurable_yet')
  })
})

describe('before, during and after the agreement', () => {
  test('a period that ends before the first day is not in force, a started one is', () => {
    expect(positionInForce(may, { validFrom: '2026-06-01', validUntil: null })).toBe('before')
    expect(positionInForce(may, { validFrom: '2026-05-31', validUntil: null })).toBe('during')
    expect(positionInForce(may, { validFrom: '2026-01-01', validUntil: '2026-04-30' })).toBe('after')
    expect(positionInForce(may, { validFrom: null, validUntil: null })).toBe('before')
  })

  test('counts of a period before the agreement are not judged', () => {
    const later = { validFrom: '2026-06-01', validUntil: null }
    expect(deriveVerdict(share(9000), { met: 0, total: 10 }, may, later)).toBe('not_in_force')
    expect(deriveVerdict(share(9000), { met: 0, total: 10 }, may, always)).toBe('missed')
  })
})

test('the sample has a miss record for every missed period, and for no other', () => {
  const sample = readSample('it-servicedesk.de.json')
  const missed = Object.values(sample.attainments).filter((row) => {
    const target = sample.targets[row.targetId]
    const agreement = sample.agreements[target?.agreementId ?? '']
    const period = sample.periods[row.periodId]
    if (!target || !agreement || !period) throw new Error(`the sample is not complete around ${row.id}`)
    return isMiss(deriveVerdict(target, row, period, agreement))
  })
  expect(missed.map((row) => row.id).sort()).toEqual(Object.keys(sample.misses).sort())
})
