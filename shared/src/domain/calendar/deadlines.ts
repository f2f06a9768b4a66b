/** Day-based promises: until when a request has to be finished (DOMAIN 3.5, item 5). */
import type { WorkingCalendar } from './working-calendar.ts'

/**
 * The working day that a request counts as received on: the day itself, or the next working day when it comes on a day off, after closing or
 * after the cut-off.
 * @param cutoffMin minutes after midnight on wall clocks, or null
 */
export function receiptDay(
  calendar: WorkingCalendar,
  instant: number,
  cutoffMin: number | null = null,
): number {
  const day = calendar.dayOf(instant)
  if (!calendar.isWorkingDay(day)) return calendar.workingDayAfter(day, 0)
  const isLate =
    instant > calendar.closingOf(day) || (cutoffMin !== null && calendar.timeOf(instant) > cutoffMin)
  return isLate ? calendar.workingDayAfter(day + 1, 0) : day
}

/** Closing time of the n-th working day after the one of receipt; 0 = the same day. */
export function withinWorkingDays(
  calendar: WorkingCalendar,
  instant: number,
  count: number,
  cutoffMin: number | null = null,
): number {
  return calendar.closingOf(calendar.workingDayAfter(receiptDay(calendar, instant, cutoffMin), count))
}

/** Closing time, or the given time, of the n-th working day of the month that an instant lies in. @param dueMin minutes after midnight */
export function byWorkingDayOfMonth(
  calendar: WorkingCalendar,
  instant: number,
  n: number,
  dueMin: number | null = null,
): number {
  const day = calendar.workingDayOfMonth(calendar.dayOf(instant), n)
  return dueMin === null ? calendar.closingOf(day) : calendar.at(day, dueMin)
}
