import { METRIC_KINDS } from '@servicewerkstatt/shared/document/records/metric.ts'
import { describe, expect, test } from 'vitest'
import { needs, unitOf, unitsOf, valuesOfKind } from './metric-fields.ts'

describe('a target that becomes another kind', () => {
  test.each(METRIC_KINDS)('%s gets a unit that fits', (kind) => {
    const { unit = null } = valuesOfKind(kind)
    const units = unitsOf(kind)
    expect(unit).not.toBeNull()
    expect(units.length === 0 || (unit !== null && units.includes(unit))).toBe(true)
  })

  test('keeps its limit where it can still be one', () => {
    const hours = { unit: 'hour', threshold: 8 } as const
    expect(valuesOfKind('time_within', hours)).toMatchObject({ unit: 'hour', threshold: 8 })
    expect(valuesOfKind('within_working_days', hours)).toMatchObject({ unit: 'working_day', threshold: null })
    expect(valuesOfKind('quality_ratio', { unit: 'share', threshold: 95 })).toMatchObject({ threshold: null })
  })

  test('counts from below where more is better', () => {
    expect([valuesOfKind('availability').operator, valuesOfKind('time_within').operator]).toEqual([
      'gte',
      'lte',
    ])
  })
})

test('a kind that says its unit itself is not asked for it', () => {
  expect(unitsOf('by_working_day')).toEqual([])
  expect(unitOf({ metricKind: 'by_working_day', unit: 'hour' })).toBe('working_day_of_month')
  expect(unitOf({ metricKind: 'time_within', unit: 'hour' })).toBe('hour')
})

test('an open kind is asked like a length of time', () => {
  expect(needs(null, 'threshold')).toBe(true)
  expect(needs('same_day', 'threshold')).toBe(false)
  expect(needs('same_day', 'cutoff')).toBe(true)
})
