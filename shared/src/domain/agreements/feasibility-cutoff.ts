/**
 * Every query answered the same day: without a cut-off no team can keep that, however fast, because a request five minutes before closing needs work, too
 * (DOMAIN 3.7, T8). From the simulated cases: the share that holds with and without a cut-off, and the latest one with which the promise is feasible.
 */
import { receiptDay } from '../calendar/deadlines.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { measuredCases } from './feasibility-distribution.ts'
import type { SimulatedCases } from '../process/simulate.ts'

export interface CutoffInsight {
  /** Cases of 10,000 that hold without any cut-off. */
  readonly withoutBp: number
  /** The latest cut-off (HH:MM) that makes the promise feasible, and what holds with it; null when none does. */
  readonly offer: { readonly time: string; readonly bp: number } | null
  /** It is feasible without one. */
  readonly isHeld: boolean
}

/** People agree on quarters of an hour. */
const STEP_MIN = 15
const HAIR = 1e-6

/** @param isFeasible what the light says with a cut-off, and so many cases of 10,000 that hold */
export function deriveCutoff(
  cases: SimulatedCases,
  calendar: WorkingCalendar,
  isFeasible: (cutoffTime: string | null, bp: number) => boolean,
): CutoffInsight {
  /** Minutes of the day of receipt → requests, those finished the same day, and those finished by the next. */
  const buckets = new Map<number, { count: number; sameDay: number; nextDay: number }>()
  let total = 0
  for (const [began, ended] of measuredCases(cases)) {
    const day = receiptDay(calendar, began)
    const bucket = Math.ceil(calendar.timeOf(began) / STEP_MIN) * STEP_MIN
    const found = buckets.get(bucket) ?? { count: 0, sameDay: 0, nextDay: 0 }
    const next = calendar.closingOf(calendar.workingDayAfter(day + 1, 0))
    found.count += 1
    if (ended <= calendar.closingOf(day) + HAIR) found.sameDay += 1
    if (ended <= next + HAIR) found.nextDay += 1
    buckets.set(bucket, found)
    total += 1
  }
  const holds = (cutoff: number) => {
    let kept = 0
    for (const [time, { sameDay, nextDay }] of buckets) kept += time <= cutoff ? sameDay : nextDay
    return Math.round((kept / Math.max(1, total)) * 10_000)
  }
  const times = [...buckets.keys()].sort((a, b) => b - a)
  const withoutBp = holds(times[0] ?? 0)
  if (isFeasible(null, withoutBp)) return { withoutBp, offer: null, isHeld: true }
  for (const minutes of times.slice(1)) {
    const [time, bp] = [clock(minutes), holds(minutes)]
    if (isFeasible(time, bp)) return { withoutBp, offer: { time, bp }, isHeld: false }
  }
  return { withoutBp, offer: null, isHeld: false }
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
