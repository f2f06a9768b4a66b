/**
 * The time that the simulation plays in: weeks like any other, without holidays and without changes of clocks. So a promise does not look better or worse
 * with the season, and everybody gets the same number on every day of the year. That holidays are left out is a limit of the model, and it is said.
 */
import { dayNumber } from '../calendar/time-zone.ts'
import { WorkingCalendar, type CalendarRules } from '../calendar/working-calendar.ts'

export type Arrival = 'uniform_service_hours' | 'first_working_day'

const MINUTES_PER_DAY = 1440
const WEEKS = 4
/** The Monday with which these weeks begin, in days since 1970-01-01. In a reference calendar every week is the same. */
export const FIRST_WEEK = dayNumber('2026-08-31')
/** A month without a holiday anywhere in Germany but in Thuringia; it begins on a Tuesday. */
const MONTH = dayNumber('2026-09-01')

export const referenceCalendar = ({ weekly }: Pick<CalendarRules, 'weekly'>): WorkingCalendar =>
  new WorkingCalendar({ timeZone: 'UTC', weekly, holidays: {} })

/**
 * When cases come.
 * `uniform_service_hours`: evenly over the working minutes of four weeks. `first_working_day`: at opening time of the first working day of the month.
 */
export function arrivals(arrival: Arrival, calendar: WorkingCalendar): (random: number) => number {
  if (arrival === 'first_working_day') {
    const opening = calendar.openingOf(calendar.workingDayOfMonth(MONTH, 1))
    return () => opening
  }
  const begin = FIRST_WEEK * MINUTES_PER_DAY
  const minutes = calendar.between(begin, begin + WEEKS * 7 * MINUTES_PER_DAY)
  return (random) => calendar.add(begin, random * minutes)
}
