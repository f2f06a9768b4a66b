import { describe, expect, test } from 'vitest'
import { dayNumber, weekdayOfDay } from './time-zone.ts'
import { FEDERAL_STATES, type FederalState } from './federal-states.ts'
import { germanHolidays } from './german-holidays.ts'

const dates = (state: FederalState, year: number) => Object.keys(germanHolidays(state, [year], 'de'))

/** Days that are holidays in all of Germany. */
const everywhere = ['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14', '2026-05-25']

describe('[CAT-6] public holidays', () => {
  test.each(FEDERAL_STATES)('%s has the days of all of Germany', (state) => {
    expect(dates(state, 2026)).toEqual(
      expect.arrayContaining([...everywhere, '2026-10-03', '2026-12-25', '2026-12-26']),
    )
  })

  test.each<[FederalState, string, string]>([
    ['NW', '2026-06-04', 'Fronleichnam'],
    ['BY', '2026-01-06', 'Heilige Drei Könige'],
    ['SN', '2026-11-18', 'Buß- und Bettag'],
    ['BE', '2026-03-08', 'Weltfrauentag'],
    ['TH', '2026-09-20', 'Weltkindertag'],
    ['HH', '2026-10-31', 'Reformationstag'],
    ['SL', '2026-08-15', 'Mariä Himmelfahrt'],
  ])('%s: %s is %s', (state, date, name) => {
    expect(germanHolidays(state, [2026], 'de')[date]).toBe(name)
  })

  test('not elsewhere', () => {
    expect(dates('HH', 2026)).not.toContain('2026-06-04')
    expect(dates('BE', 2026)).not.toContain('2026-10-31')
  })

  // Easter Sundays as published by the Physikalisch-Technische Bundesanstalt.
  test.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
  ])('Easter %i', (year, sunday) => {
    const easter = dayNumber(sunday)
    const days = dates('NW', year).map((date) => dayNumber(date) - easter)
    expect(weekdayOfDay(easter)).toBe(7)
    expect(days).toEqual(expect.arrayContaining([-2, 1, 39, 50, 60]))
  })

  test('several years, in order, in English', () => {
    const days = germanHolidays('NW', [2027, 2026], 'en')
    expect(days['2027-05-06']).toBe('Ascension Day')
    expect(Object.keys(days)).toEqual(Object.keys(days).toSorted())
  })
})
