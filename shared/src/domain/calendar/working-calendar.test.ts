import { describe, expect, test } from 'vitest'
import { dateOfDay, dayNumber, toInstant, toMinutes } from './time-zone.ts'
import { hasOpenHours, WorkingCalendar, type CalendarRules } from './working-calendar.ts'

const everyDay = (from: string, to: string, days = [1, 2, 3, 4, 5, 6, 7]) =>
  days.map((day) => ({ day, from, to }))

/** DOMAIN 3.6: Mon–Thu 08–17, Fri 08–15. */
const office: CalendarRules = {
  timeZone: 'Europe/Berlin',
  weekly: [...everyDay('08:00', '17:00', [1, 2, 3, 4]), { day: 5, from: '08:00', to: '15:00' }],
  holidays: { '2026-12-24': '', '2026-12-25': '', '2026-12-31': '', '2027-01-01': '' },
}
const always: CalendarRules = { timeZone: 'Europe/Berlin', weekly: everyDay('00:00', '24:00'), holidays: {} }

const add = (rules: CalendarRules, from: string, minutes: number) =>
  toInstant(new WorkingCalendar(rules).add(toMinutes(from), minutes))
const between = (rules: CalendarRules, from: string, to: string) =>
  new WorkingCalendar(rules).between(toMinutes(from), toMinutes(to))
const utc = (instant: string) => new Date(instant).toISOString()

describe('adding working minutes', () => {
  test.each<[string, string, number, string]>([
    ['C1 over the night', '2026-11-23T16:30+01:00', 60, '2026-11-24T08:30+01:00'],
    ['C2 over the weekend', '2026-11-27T14:00+01:00', 120, '2026-11-30T09:00+01:00'],
    ['C3 from a Saturday', '2026-11-28T10:00+01:00', 30, '2026-11-30T08:30+01:00'],
    ['C5 closing time is reached', '2026-11-23T08:00+01:00', 540, '2026-11-23T17:00+01:00'],
    ['C6 from closing time on', '2026-11-23T17:00+01:00', 1, '2026-11-24T08:01+01:00'],
    ['over Christmas', '2026-12-23T16:00+01:00', 120, '2026-12-28T09:00+01:00'],
    ['nothing while open', '2026-11-23T09:15+01:00', 0, '2026-11-23T09:15+01:00'],
    ['nothing while closed', '2026-11-23T20:00+01:00', 0, '2026-11-24T08:00+01:00'],
  ])('%s', (_, from, minutes, expected) => expect(add(office, from, minutes)).toBe(utc(expected)))

  test('D1 around the clock, through the hour that is left out in spring', () => {
    expect(add(always, '2027-03-28T01:45+01:00', 30)).toBe(utc('2027-03-28T03:15+02:00'))
  })

  test('D1 and through the one that comes twice in autumn', () => {
    expect(add(always, '2026-10-25T02:45+02:00', 30)).toBe(utc('2026-10-25T02:15+01:00'))
  })
})

describe('working minutes between', () => {
  test.each<[string, string, string, number]>([
    ['B1 over the weekend', '2026-11-27T14:00+01:00', '2026-11-30T09:00+01:00', 120],
    ['B3 on the weekend', '2026-11-21T10:00+01:00', '2026-11-22T10:00+01:00', 0],
    ['B4 a week', '2026-11-23T07:00+01:00', '2026-11-27T20:00+01:00', 2580],
    ['backwards', '2026-11-24T09:00+01:00', '2026-11-23T09:00+01:00', 0],
  ])('%s', (_, from, to, minutes) => expect(between(office, from, to)).toBe(minutes))

  test('an earlier question after a later one', () => {
    const calendar = new WorkingCalendar(office)
    const week = (monday: string, friday: string) => calendar.between(toMinutes(monday), toMinutes(friday))
    expect(week('2026-11-23T07:00+01:00', '2026-11-27T20:00+01:00')).toBe(2580)
    expect(week('2020-11-23T07:00+01:00', '2020-11-27T20:00+01:00')).toBe(2580)
    expect(week('2031-11-24T07:00+01:00', '2031-11-28T20:00+01:00')).toBe(2580)
  })

  test('what was added lies between', () => {
    const calendar = new WorkingCalendar(office)
    for (let hour = 0; hour < 24 * 21; hour += 1) {
      const from = toMinutes('2026-12-14T00:10+01:00') + hour * 60
      for (const minutes of [0, 1, 59.5, 540, 1000, 6000]) {
        expect(calendar.between(from, calendar.add(from, minutes))).toBeCloseTo(minutes, 6)
      }
    }
  })
})

describe('days', () => {
  const calendar = new WorkingCalendar(office)
  const nth = (month: string, n: number) => dateOfDay(calendar.workingDayOfMonth(dayNumber(`${month}-15`), n))

  test('D3 a day with a change of clocks', () => {
    const length = (date: string) => new WorkingCalendar(always).lengthOf(dayNumber(date))
    expect([length('2027-03-28'), length('2026-10-25'), length('2026-11-01')]).toEqual([1380, 1500, 1440])
  })

  test('N1 the n-th working day of a month', () => {
    expect([nth('2026-12', 5), nth('2027-01', 5), nth('2027-01', 3)]).toEqual([
      '2026-12-07',
      '2027-01-08',
      '2027-01-06',
    ])
  })

  test('opening and closing', () => {
    const friday = dayNumber('2026-11-27')
    expect(toInstant(calendar.openingOf(friday))).toBe(utc('2026-11-27T08:00+01:00'))
    expect(toInstant(calendar.closingOf(friday))).toBe(utc('2026-11-27T15:00+01:00'))
    expect([friday, friday + 1].map((day) => calendar.isWorkingDay(day))).toEqual([true, false])
  })
})

describe('unusual calendars', () => {
  test('without a single open hour', () => {
    expect(hasOpenHours({ weekly: [] })).toBe(false)
    expect(hasOpenHours({ weekly: [{ day: 1, from: '09:00', to: '09:00' }] })).toBe(false)
    expect(() => new WorkingCalendar({ ...office, weekly: [] })).toThrow(RangeError)
  })

  test('holidays on every open day for years end in an error, not in a loop', () => {
    const mondays = Array.from({ length: 1200 }, (_, week) => dateOfDay(dayNumber('2026-01-05') + week * 7))
    const closed = {
      ...office,
      weekly: [{ day: 1, from: '08:00', to: '09:00' }],
      holidays: Object.fromEntries(mondays.map((date) => [date, ''])),
    }
    expect(() => new WorkingCalendar(closed).add(toMinutes('2026-01-06T00:00Z'), 5)).toThrow(RangeError)
  })

  test('a lunch break, and windows that overlap', () => {
    const weekly = [
      { day: 1, from: '13:00', to: '17:00' },
      { day: 1, from: '08:00', to: '12:00' },
      { day: 1, from: '16:00', to: '18:00' },
    ]
    const rules = { ...office, weekly }
    expect(add(rules, '2026-11-23T11:30+01:00', 60)).toBe(utc('2026-11-23T13:30+01:00'))
    expect(between(rules, '2026-11-23T00:00+01:00', '2026-11-23T23:00+01:00')).toBe(540)
  })

  test('another zone, and one that nobody knows', () => {
    const newYork = { ...office, timeZone: 'America/New_York' }
    expect(add(newYork, '2026-11-23T16:30-05:00', 60)).toBe(utc('2026-11-24T08:30-05:00'))
    expect(add({ ...office, timeZone: 'Nowhere/Land' }, '2026-11-23T16:30Z', 60)).toBe(
      utc('2026-11-24T08:30Z'),
    )
  })
})
