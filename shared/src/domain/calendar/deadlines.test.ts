import { describe, expect, test } from 'vitest'
import { byWorkingDayOfMonth, receiptDay, withinWorkingDays } from './deadlines.ts'
import { dateOfDay, minutesOfDay, toInstant, toMinutes } from './time-zone.ts'
import { WorkingCalendar } from './working-calendar.ts'

const calendar = new WorkingCalendar({
  timeZone: 'Europe/Berlin',
  weekly: [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:00', to: day === 5 ? '15:00' : '17:00' })),
  holidays: { '2026-12-24': '', '2026-12-25': '', '2026-12-31': '', '2027-01-01': '' },
})
const utc = (instant: string) => new Date(instant).toISOString()

describe('within so many working days', () => {
  test.each<[string, number, string, string]>([
    ['W1', 2, '2026-11-26T10:00+01:00', '2026-11-30T17:00+01:00'],
    ['W3', 2, '2026-11-27T14:59+01:00', '2026-12-01T17:00+01:00'],
    ['W4 the same day, from a Saturday', 0, '2026-11-28T09:00+01:00', '2026-11-30T17:00+01:00'],
    ['the same day, before opening', 0, '2026-11-26T06:00+01:00', '2026-11-26T17:00+01:00'],
    ['the same day, at closing time', 0, '2026-11-27T15:00+01:00', '2026-11-27T15:00+01:00'],
    ['the same day, after closing', 0, '2026-11-27T15:01+01:00', '2026-11-30T17:00+01:00'],
    ['over Christmas', 1, '2026-12-23T09:00+01:00', '2026-12-28T17:00+01:00'],
  ])('%s', (_, count, from, expected) => {
    expect(toInstant(withinWorkingDays(calendar, toMinutes(from), count))).toBe(utc(expected))
  })
})

describe('the cut-off', () => {
  const day = (from: string) => dateOfDay(receiptDay(calendar, toMinutes(from), minutesOfDay('14:00')))
  test('until then the request is received today', () =>
    expect(day('2026-11-26T14:00+01:00')).toBe('2026-11-26'))
  test('after it, on the next working day', () => expect(day('2026-11-26T14:01+01:00')).toBe('2026-11-27'))
  test('on a Friday afternoon, on Monday', () => expect(day('2026-11-27T14:30+01:00')).toBe('2026-11-30'))
})

describe('by a working day of the month', () => {
  const due = (from: string, n: number, time: string | null) =>
    toInstant(byWorkingDayOfMonth(calendar, toMinutes(from), n, time === null ? null : minutesOfDay(time)))
  test('until closing', () =>
    expect(due('2026-12-01T08:00+01:00', 5, null)).toBe(utc('2026-12-07T17:00+01:00')))
  test('until noon', () =>
    expect(due('2027-01-04T08:00+01:00', 3, '12:00')).toBe(utc('2027-01-06T12:00+01:00')))
})
