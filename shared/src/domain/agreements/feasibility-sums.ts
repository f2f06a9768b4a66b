/** The limit of a promise as a sum of working minutes, for every kind of time promise (PRODUCT FEAS-3). */
import { minutesOfDay } from '../calendar/time-zone.ts'
import { dayNumber } from '../calendar/time-zone.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { promisedMinutes } from './feasibility.ts'
import type { PromisedTime } from './feasibility-inputs.ts'
import type { TimeKind } from './feasibility-rule.ts'

const WORKING_DAY_MIN = 480
/** A Monday without holidays in the four weeks after it. */
const MONDAY = dayNumber('2026-08-31')

/**
 * The working minutes that a promise leaves in the least favourable week: a day of the month may begin on a Thursday, a request may come just before closing
 * or at the cut-off.
 * @param calendar null without given hours: then a working day has 480 minutes (FEAS-9)
 */
export function sumsLimit(kind: TimeKind, target: PromisedTime, calendar: WorkingCalendar | null): number {
  const { threshold, cutoffTime, dueTime } = target
  const days = threshold ?? 0
  switch (kind) {
    case 'time_within':
      return promisedMinutes(target) ?? 0
    case 'within_working_days':
      return calendar
        ? leastOverAWeek(calendar, (day) =>
            calendar.between(
              calendar.closingOf(day),
              calendar.closingOf(calendar.workingDayAfter(day + 1, days - 1)),
            ),
          )
        : days * WORKING_DAY_MIN
    case 'by_working_day': {
      if (!calendar) return days * WORKING_DAY_MIN
      return leastOverAWeek(calendar, (day) => {
        const last = calendar.workingDayAfter(day, days - 1)
        const due = dueTime === null ? calendar.closingOf(last) : calendar.at(last, minutesOfDay(dueTime))
        return calendar.between(calendar.openingOf(day), due)
      })
    }
    case 'same_day': {
      // Without a cut-off the last request comes at closing time, and there is no time left at all.
      if (!calendar || cutoffTime === null) return 0
      return leastOverAWeek(calendar, (day) =>
        calendar.between(calendar.at(day, minutesOfDay(cutoffTime)), calendar.closingOf(day)),
      )
    }
  }
}

function leastOverAWeek(calendar: WorkingCalendar, minutesFrom: (day: number) => number): number {
  const week = Array.from({ length: 7 }, (_, index) => MONDAY + index)
  return Math.min(...week.filter((day) => calendar.isWorkingDay(day)).map(minutesFrom))
}
