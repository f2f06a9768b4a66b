import { expect, test } from 'vitest'
import { formats } from '../../locale/format.ts'
import { lastMonthStart, periodName, periodShort, periodStart, periodsToOpen } from './period-words.ts'

const [de, en] = [formats('de'), formats('en')]
const month = { kind: 'calendar_month', from: '2026-09-01' } as const
const quarter = { kind: 'calendar_quarter', from: '2026-04-01' } as const

test('months and quarters in words', () => {
  expect(periodName(month, de)).toBe('September 2026')
  expect(periodName(quarter, de)).toBe('2. Quartal 2026')
  expect(periodName(quarter, en)).toBe('Q2 2026')
  expect([periodShort(month, en), periodShort(quarter, de)]).toEqual(['Sep', 'Q2'])
})

test('figures are there for the month before, also in January', () => {
  expect(lastMonthStart(new Date(2026, 10, 23))).toBe('2026-10-01')
  expect(lastMonthStart(new Date(2027, 0, 1))).toBe('2026-12-01')
})

test('a period starts on its first day', () => {
  expect(periodStart('2026-05-17', 'calendar_month')).toBe('2026-05-01')
  expect(periodStart('2026-05', 'calendar_quarter')).toBe('2026-04-01')
  expect(periodStart('2026-12', 'calendar_quarter')).toBe('2026-10-01')
})

test('offers what is not open yet, from now backwards', () => {
  const today = new Date(2026, 1, 10)
  expect(periodsToOpen('calendar_month', today, [], 3)).toEqual(['2026-02-01', '2026-01-01', '2025-12-01'])
  const known = [
    { kind: 'calendar_month', from: '2026-01-01' },
    { kind: 'calendar_quarter', from: '2026-01-01' },
  ] as const
  expect(periodsToOpen('calendar_month', today, known, 3)).toEqual(['2026-02-01', '2025-12-01'])
  expect(periodsToOpen('calendar_quarter', today, known, 3)).toEqual(['2025-10-01', '2025-07-01'])
})
