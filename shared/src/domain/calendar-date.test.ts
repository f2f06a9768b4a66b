import { expect, test } from 'vitest'
import { addDays, dateIn, firstOfMonthAfter, periodFrom, previousDay } from './calendar-date.ts'

test('days and months over the edges of years, and through a leap day', () => {
  expect(previousDay('2027-01-01')).toBe('2026-12-31')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(firstOfMonthAfter('2026-11-30', 3)).toBe('2027-02-01')
})

test('the date hangs on the place', () => {
  expect(dateIn('Europe/Berlin', '2026-11-23T23:30:00Z')).toBe('2026-11-24')
  expect(dateIn('America/New_York', '2026-11-24T02:00:00Z')).toBe('2026-11-23')
  expect(dateIn('No/Where', '2026-11-24T02:00:00Z')).toBe('2026-11-24')
})

test.each([
  ['calendar_month', '2026-02-01', { id: '2026-02', to: '2026-02-28' }],
  ['calendar_month', '2028-02-01', { id: '2028-02', to: '2028-02-29' }],
  ['calendar_quarter', '2026-04-01', { id: '2026-q2', to: '2026-06-30' }],
  ['calendar_quarter', '2026-10-01', { id: '2026-q4', to: '2026-12-31' }],
] as const)('%s from %s', (kind, from, expected) => expect(periodFrom(kind, from)).toMatchObject(expected))

test.each([
  ['calendar_month', '2026-02-02'],
  ['calendar_quarter', '2026-02-01'],
  ['calendar_month', '2026-13-01'],
] as const)('no %s begins on %s', (kind, from) => expect(periodFrom(kind, from)).toBeNull())
