/** The verdict by usual and worst sums, for every kind of time promise (PRODUCT FEAS-3): T and L, the limit, and whether the hours of the week allow it. */
import { minutesOfDay } from '../calendar/time-zone.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { PathSums } from '../process/path-sums.ts'
import type { ProcessGraph } from '../process/process-graph.ts'
import { judgePromise, type PromiseVerdict } from '../process/promise-verdict.ts'
import { arrivals, FIRST_WEEK } from '../process/reference-time.ts'
import type { PromisedTime } from './feasibility-inputs.ts'
import { longestWalk, momentsOf } from './feasibility-moments.ts'
import { limitMinutes, promiseRule, type TimeKind } from './feasibility-rule.ts'

/**
 * The minutes that a promise leaves in the least favourable week, on its own clock: a day of the month may begin on a Thursday, a request may come just before
 * closing or at the cut-off.
 */
export function sumsLimit(kind: TimeKind, target: PromisedTime, calendar: WorkingCalendar): number {
  const { threshold, cutoffTime, dueTime } = target
  const days = threshold ?? 0
  switch (kind) {
    case 'time_within':
      return limitMinutes(target)
    case 'within_working_days':
      return leastOverAWeek(calendar, (day) =>
        calendar.between(
          calendar.closingOf(day),
          calendar.closingOf(calendar.workingDayAfter(day + 1, days - 1)),
        ),
      )
    case 'by_working_day':
      return leastOverAWeek(calendar, (day) => {
        const last = calendar.workingDayAfter(day, days - 1)
        const due = dueTime === null ? calendar.closingOf(last) : calendar.at(last, minutesOfDay(dueTime))
        return calendar.between(calendar.openingOf(day), due)
      })
    case 'same_day': {
      // Without a cut-off the last request comes at closing time, and there is no time left at all.
      if (cutoffTime === null) return 0
      return leastOverAWeek(calendar, (day) =>
        calendar.between(calendar.at(day, minutesOfDay(cutoffTime)), calendar.closingOf(day)),
      )
    }
  }
}

function leastOverAWeek(calendar: WorkingCalendar, minutesFrom: (day: number) => number): number {
  const week = Array.from({ length: 7 }, (_, index) => FIRST_WEEK + index)
  return Math.min(...week.filter((day) => calendar.isWorkingDay(day)).map(minutesFrom))
}

/** Where nights and weekends say something else than the sums: `sometimes`, for requests that come late; `always`, whenever they come. */
export type HeldUp = 'sometimes' | 'always'

export interface SumsVerdict {
  readonly verdict: PromiseVerdict
  /** On the promise's clock. */
  readonly promisedMin: number
  readonly heldUp: HeldUp | null
}

export interface SumsQuestion {
  readonly kind: TimeKind
  readonly target: PromisedTime
  readonly graph: ProcessGraph
  readonly sums: PathSums
  readonly fromId: string
  readonly toId: string
  /** Hours of the work, and of the promise. */
  readonly work: WorkingCalendar
  readonly promise: WorkingCalendar
}

/** T and L against the limit; then the same estimates on the clock, so that no verdict is better than what cases can reach. */
export function judgeBySums(question: SumsQuestion): SumsVerdict {
  const { kind, target, graph, sums, fromId, toId, work, promise } = question
  const promisedMin = sumsLimit(kind, target, promise)
  const verdict = judgePromise(sums, promisedMin, target.operator === 'lt')
  if (verdict === 'not_feasible') return { verdict, promisedMin, heldUp: null }
  const rule = promiseRule(kind, target, promise)
  const ended = longestWalk(graph, { fromId, toId, calendar: work })
  const isKept = (time: 'm' | 'p') => (began: number) => rule.isKept(began, ended(began, time))
  const moments =
    kind === 'by_working_day'
      ? [arrivals('first_working_day', promise)(0)]
      : momentsOf(promise, kind !== 'time_within')
  if (!moments.some(isKept('m'))) return { verdict: 'not_feasible', promisedMin, heldUp: 'always' }
  if (verdict === 'feasible' && !moments.every(isKept('p')))
    return { verdict: 'tight', promisedMin, heldUp: 'sometimes' }
  return { verdict, promisedMin, heldUp: null }
}
