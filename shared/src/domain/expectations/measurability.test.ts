import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  deriveMeasurability,
  hasPart,
  MEASURABLE_PARTS,
  operatorOf,
  unitsOf,
  type MeasurableForm,
} from './measurability.ts'

const empty: MeasurableForm = {
  measure: '',
  startEvent: '',
  stopEvent: '',
  metricKind: null,
  threshold: null,
  unit: null,
  shareTargetBp: null,
  dataSource: '',
}
const full: MeasurableForm = {
  measure: 'Zeit bis zum Rückruf',
  startEvent: 'Anruf in der Rufbereitschaft',
  stopEvent: 'Rückruf mit erstem Schritt',
  metricKind: 'time_within',
  threshold: 30,
  unit: 'minute',
  shareTargetBp: 9000,
  dataSource: 'Protokoll der Rufbereitschaft',
}

test('no form is 0 of 6 and asks what one would notice it by', () => {
  expect(deriveMeasurability(undefined)).toMatchObject({ value: 0, isMeasurable: false, next: 'measure' })
  expect(deriveMeasurability(empty)).toMatchObject({ value: 0, next: 'measure' })
})

test('all six parts are 6 of 6 and ask nothing more', () => {
  expect(deriveMeasurability(full)).toEqual({ value: 6, isMeasurable: true, missing: [], next: null })
})

test.each([
  ['measure', { measure: '  ' }],
  ['start', { startEvent: '' }],
  ['stop', { stopEvent: '\n' }],
  ['limit', { threshold: null }],
  ['limit', { unit: null }],
  ['share', { shareTargetBp: null }],
  ['source', { dataSource: '' }],
] as const)('without its %s a form has 5 of 6 and asks for it', (part, change) => {
  expect(deriveMeasurability({ ...full, ...change })).toEqual({
    value: 5,
    isMeasurable: false,
    missing: [part],
    next: part,
  })
})

test.each(['quality_ratio', 'same_day'])('%s needs no limit', (metricKind) => {
  expect(deriveMeasurability({ ...full, metricKind, threshold: null, unit: null }).isMeasurable).toBe(true)
})

test.each(['time_within', 'within_working_days', 'by_working_day', 'availability', 'value_limit', null])(
  '%s needs a limit',
  (metricKind) => {
    expect(deriveMeasurability({ ...full, metricKind, threshold: null }).missing).toEqual(['limit'])
  },
)

test('a limit of zero and a share of zero are answers', () => {
  expect(deriveMeasurability({ ...full, threshold: 0, shareTargetBp: 0 }).value).toBe(6)
})

test('measurable means 6 of 6, whatever stands in the form', () => {
  const text = fc.constantFrom('', ' ', 'Eingang')
  const forms = fc.record<MeasurableForm>({
    measure: text,
    startEvent: text,
    stopEvent: text,
    metricKind: fc.constantFrom(
      null,
      'time_within',
      'same_day',
      'quality_ratio',
      'value_limit',
      'unheard_of',
    ),
    threshold: fc.option(fc.integer()),
    unit: fc.option(fc.constantFrom('minute', 'share')),
    shareTargetBp: fc.option(fc.integer({ min: 0, max: 10_000 })),
    dataSource: text,
  })
  let whole = 0
  fc.assert(
    fc.property(forms, (form) => {
      const { value, isMeasurable, missing, next } = deriveMeasurability(form)
      if (isMeasurable) whole += 1
      expect(isMeasurable).toBe(value === 6)
      expect(value + missing.length).toBe(6)
      expect(next).toBe(missing[0] ?? null)
      expect(value).toBe(MEASURABLE_PARTS.filter((part) => hasPart(form, part)).length)
    }),
    { numRuns: 2000 },
  )
  expect(whole).toBeGreaterThan(0)
})

test('each kind offers units and a direction that fit it', () => {
  expect(unitsOf('by_working_day')).toEqual(['working_day_of_month'])
  expect(unitsOf(null)[0]).toBe('minute')
  expect(unitsOf('unheard_of').length).toBeGreaterThan(0)
  expect(operatorOf('availability')).toBe('gte')
  expect(operatorOf('time_within')).toBe('lte')
})
