/** A second, slow way to reckon: minute by minute. Both must agree for any hours, any holidays, any zone. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateOfDay, dayNumber, minutesOfDay, TimeZone, weekdayOfDay } from './time-zone.ts'
import { hasOpenHours, WorkingCalendar, type CalendarRules } from './working-calendar.ts'

/** The Friday before clocks change in Europe. */
const FIRST = dayNumber('2026-10-23')
const MINUTES_PER_DAY = 1440
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** Not between 1 and 4 o'clock: an end in an hour that comes twice could be meant either way. */
const windows = fc
  .tuple(
    fc.integer({ min: 1, max: 7 }),
    fc.oneof(fc.constant(0), fc.integer({ min: 16, max: 94 })),
    fc.integer({ min: 1, max: 40 }),
  )
  .map(([day, quarter, length]) => ({
    day,
    from: clock(quarter * 15),
    to: clock(Math.min(MINUTES_PER_DAY, Math.max(16, quarter + length) * 15)),
  }))
const rules: fc.Arbitrary<CalendarRules> = fc
  .record({
    timeZone: fc.constantFrom(
      'Europe/Berlin',
      'UTC',
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
    ),
    weekly: fc.array(windows, { minLength: 1, maxLength: 8 }),
    days: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 3 }),
  })
  .map(({ timeZone, weekly, days }) => ({
    timeZone,
    weekly,
    holidays: Object.fromEntries(days.map((day) => [dateOfDay(FIRST + day), 'frei'])),
  }))
  .filter(hasOpenHours)

/** Whether somebody is there during the minute that begins at an instant. */
function isOpen({ timeZone, weekly, holidays }: CalendarRules, zone: TimeZone, instant: number): boolean {
  const wall = zone.toWall(instant)
  const day = Math.floor(wall / MINUTES_PER_DAY)
  if (timeZone === null || dateOfDay(day) in holidays) return false
  const minute = wall - day * MINUTES_PER_DAY
  return weekly.some(
    (window) =>
      window.day === weekdayOfDay(day) &&
      minutesOfDay(window.from) <= minute &&
      minute < minutesOfDay(window.to),
  )
}

test('working time between two instants is the number of open minutes, also over a change of clocks', () => {
  let worked = 0
  fc.assert(
    fc.property(
      rules,
      fc.integer({ min: 0, max: 2 * 24 * 60 }),
      fc.integer({ min: 0, max: 3 * 24 * 60 }),
      (given, start, length) => {
        const zone = new TimeZone(given.timeZone ?? 'UTC')
        const calendar = new WorkingCalendar(given)
        const from = FIRST * MINUTES_PER_DAY + start
        let minutes = 0
        for (let at = from; at < from + length; at += 1) if (isOpen(given, zone, at)) minutes += 1
        worked += minutes
        expect(calendar.between(from, from + length)).toBe(minutes)
        expect(calendar.between(from, calendar.add(from, minutes))).toBe(minutes)
      },
    ),
    { numRuns: 40 },
  )
  expect(worked).toBeGreaterThan(1000)
})
