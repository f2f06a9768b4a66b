/** When a case has kept its promise, for every kind of promise that is about time (DOMAIN 3.5, item 5). */
import { byWorkingDayOfMonth, receiptDay, withinWorkingDays } from '../calendar/deadlines.ts'
import { minutesOfDay } from '../calendar/time-zone.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { PromisedTime } from './feasibility-inputs.ts'

const TIME_KINDS = ['time_within', 'same_day', 'within_working_days', 'by_working_day'] as const
export type TimeKind = (typeof TIME_KINDS)[number]

/** The kind of a promise about time; null for all else, and for "at least so long". */
export function timeKindOf({ metricKind, operator, unit }: PromisedTime): TimeKind | null {
  const kind = TIME_KINDS.find((known) => known === metricKind)
  if (!kind || operator === 'gte' || operator === 'gt') return null
  return kind === 'time_within' && !['minute', 'hour', 'working_day'].includes(unit ?? '') ? null : kind
}

/** Whether a limit has to be given at all. */
export const needsThreshold = (kind: TimeKind): boolean => kind !== 'same_day'

/** About time, and with a limit where one is needed: there is something to reckon. */
export function isCheckable(target: PromisedTime): boolean {
  const kind = timeKindOf(target)
  return kind !== null && (!needsThreshold(kind) || target.threshold !== null)
}

/** Days are whole. */
export const countsDays = (kind: TimeKind): boolean =>
  kind === 'within_working_days' || kind === 'by_working_day'

/** Elapsed minutes run on wall clocks, also at night; all else is working time. */
export const isElapsed = (target: PromisedTime): boolean =>
  target.metricKind === 'time_within' && target.clock === 'elapsed' && target.unit !== 'working_day'

/** FEAS-9: a working day has 480 minutes. */
const MINUTES: Readonly<Record<string, number>> = { minute: 1, hour: 60, working_day: 480 }

/** The limit of `time_within` in minutes of its own clock. */
export const limitMinutes = ({ threshold, unit }: Pick<PromisedTime, 'threshold' | 'unit'>): number =>
  (threshold ?? 0) * (MINUTES[unit ?? ''] ?? 1)

export interface PromiseRule {
  /** How long a case takes, in minutes of the promise's clock. */
  readonly takes: (began: number, ended: number) => number
  readonly isKept: (began: number, ended: number) => boolean
}

/** Float sums of many parts miss a boundary by a hair; a millionth of a minute is none. */
const HAIR = 1e-6

/**
 * @param target complete, with a limit above 0   @param calendar hours that the promise counts in
 * `by_working_day` and all promises about days end at closing time, so that "by the 3rd working day" includes that day.
 */
export function promiseRule(kind: TimeKind, target: PromisedTime, calendar: WorkingCalendar): PromiseRule {
  const takes = isElapsed(target)
    ? (began: number, ended: number) => ended - began
    : (began: number, ended: number) => calendar.between(began, ended)
  const deadline = deadlineOf(kind, target, calendar)
  if (deadline) return { takes, isKept: (began, ended) => ended <= deadline(began) + HAIR }
  const limit = limitMinutes(target)
  const isStrict = target.operator === 'lt'
  return {
    takes,
    isKept: (began, ended) => {
      const minutes = takes(began, ended)
      return isStrict ? minutes < limit - HAIR : minutes <= limit + HAIR
    },
  }
}

/** Until when a request has to be finished; null for a promise that counts minutes. */
export function deadlineOf(
  kind: TimeKind,
  { threshold, cutoffTime, dueTime }: PromisedTime,
  calendar: WorkingCalendar,
): ((began: number) => number) | null {
  const days = threshold ?? 0
  switch (kind) {
    case 'time_within':
      return null
    case 'same_day': {
      const cutoff = cutoffTime === null ? null : minutesOfDay(cutoffTime)
      return (began) => withinWorkingDays(calendar, began, 0, cutoff)
    }
    case 'within_working_days':
      return (began) => withinWorkingDays(calendar, began, days)
    case 'by_working_day': {
      const due = dueTime === null ? null : minutesOfDay(dueTime)
      return (began) => byWorkingDayOfMonth(calendar, began, days, due)
    }
  }
}

/** The working day on which a case is finished: counted from the day of receipt (0), or within the month (1 = the first). */
export function dayReached(
  kind: TimeKind,
  target: PromisedTime,
  calendar: WorkingCalendar,
  began: number,
  ended: number,
): number {
  const isInMonth = kind === 'by_working_day'
  const cutoff = kind === 'same_day' && target.cutoffTime !== null ? minutesOfDay(target.cutoffTime) : null
  let day = isInMonth
    ? calendar.workingDayOfMonth(calendar.dayOf(began), 1)
    : receiptDay(calendar, began, cutoff)
  let count = isInMonth ? 1 : 0
  const most = Math.max(MOST_DAYS, 2 * (target.threshold ?? 0))
  while (count < most && ended > calendar.closingOf(day) + HAIR) {
    day = calendar.workingDayAfter(day + 1, 0)
    count += 1
  }
  return count
}
/** Days later than this, or than twice what is promised, are told as "later". */
export const MOST_DAYS = 60
