/**
 * When somebody is there: weekly hours of a place minus its holidays (DOMAIN 3.6). Wall times are turned into instants once per day; all
 * reckoning is done on intervals of instants, never on wall clocks. Instants are minutes since 1970-01-01T00:00Z, fractions allowed.
 */
import { dateOfDay, dayNumber, minutesOfDay, TimeZone, weekdayOfDay } from './time-zone.ts'

/** The same shape as the records `calendars`. `weekly`: half-open windows in wall time, "24:00" ends a day. `holidays`: date → name. */
export interface CalendarRules {
  readonly timeZone: string | null
  readonly weekly: readonly { readonly day: number; readonly from: string; readonly to: string }[]
  readonly holidays: Readonly<Record<string, string>>
}

const MINUTES_PER_DAY = 1440
/** Days added to what is known when somebody asks beyond it. */
const CHUNK_DAYS = 56
/** A calendar whose holidays leave no open hour for this long counts as never open. */
const LONGEST_CLOSED_DAYS = 3660

interface Window {
  readonly fromMin: number
  readonly toMin: number
}

/** True when there is an hour to work in at all; without one nothing can be reckoned. */
export const hasOpenHours = ({ weekly }: Pick<CalendarRules, 'weekly'>): boolean =>
  windowsByWeekday(weekly).some((windows) => windows.length > 0)

export class WorkingCalendar {
  readonly #zone: TimeZone
  readonly #windows: readonly (readonly Window[])[]
  readonly #holidays: ReadonlySet<number>
  /** First and last known day (exclusive), and their open intervals in order. */
  #fromDay = 0
  #toDay = 0
  #starts: number[] = []
  #ends: number[] = []
  /** Working minutes before each interval. */
  #before: number[] = []
  #total = 0

  /** @throws RangeError for a calendar without a single open hour: ask `hasOpenHours` first */
  constructor(rules: CalendarRules) {
    if (!hasOpenHours(rules)) throw new RangeError('a calendar without a single open hour')
    this.#zone = new TimeZone(rules.timeZone ?? 'Europe/Berlin')
    this.#windows = windowsByWeekday(rules.weekly)
    this.#holidays = new Set(Object.keys(rules.holidays).map(dayNumber))
  }

  /** The instant after so many working minutes; closing time counts as reached, and zero minutes move to the next opening only when it is closed. */
  add(instant: number, minutes: number): number {
    let index = this.#firstEndingAfter(instant)
    let at = Math.max(instant, this.#starts[index] as number)
    if (minutes <= 0) return at
    let left = minutes
    for (;;) {
      const room = (this.#ends[index] as number) - at
      if (left <= room) return at + left
      left -= room
      index += 1
      while (index >= this.#starts.length) this.#extend()
      at = this.#starts[index] as number
    }
  }

  /** Working minutes from one instant to a later one; 0 when the second is not later. */
  between(from: number, to: number): number {
    return to <= from ? 0 : this.#workedUntil(to, from) - this.#workedUntil(from, from)
  }

  /** The next instant at which somebody is there; the instant itself when it is open. */
  nextOpen(instant: number): number {
    return this.add(instant, 0)
  }

  /** The day number of the wall date at an instant. */
  dayOf(instant: number): number {
    return Math.floor(this.#zone.toWall(instant) / MINUTES_PER_DAY)
  }

  /** Minutes since midnight on wall clocks at an instant. */
  timeOf(instant: number): number {
    const wall = this.#zone.toWall(instant)
    return wall - Math.floor(wall / MINUTES_PER_DAY) * MINUTES_PER_DAY
  }

  /** The instant at which clocks on a day show so many minutes since midnight. */
  at(day: number, minutes: number): number {
    return this.#zone.fromWall(day * MINUTES_PER_DAY + minutes)
  }

  isWorkingDay(day: number): boolean {
    return this.#windowsOn(day).length > 0
  }

  /** Opening time of a working day. */
  openingOf(day: number): number {
    return this.at(day, this.#windowsOn(day)[0]?.fromMin ?? 0)
  }

  /** The last closing time of a working day. */
  closingOf(day: number): number {
    return this.at(day, this.#windowsOn(day).at(-1)?.toMin ?? 0)
  }

  /** Elapsed minutes of a day: 1380 or 1500 when clocks are changed. */
  lengthOf(day: number): number {
    return this.at(day + 1, 0) - this.at(day, 0)
  }

  /** The working day so many working days after a day; 0 = the day itself, or the next working day. */
  workingDayAfter(day: number, count: number): number {
    let found = this.#nextWorkingDay(day)
    for (let left = count; left > 0; left -= 1) found = this.#nextWorkingDay(found + 1)
    return found
  }

  /** The n-th working day of the month that a day lies in, counted on into the next month when the month has fewer. @param n from 1 */
  workingDayOfMonth(day: number, n: number): number {
    const first = dayNumber(`${dateOfDay(day).slice(0, 7)}-01`)
    return this.workingDayAfter(first, n - 1)
  }

  #nextWorkingDay(day: number): number {
    for (let found = day; found < day + LONGEST_CLOSED_DAYS; found += 1)
      if (this.isWorkingDay(found)) return found
    throw new RangeError('no open hour within ten years')
  }

  #windowsOn(day: number): readonly Window[] {
    return this.#holidays.has(day) ? [] : (this.#windows[weekdayOfDay(day)] ?? [])
  }

  #workedUntil(instant: number, from: number): number {
    // Both ends of a span are counted from the same beginning.
    this.#cover(from)
    const index = this.#firstEndingAfter(instant)
    return (this.#before[index] as number) + Math.max(0, instant - (this.#starts[index] as number))
  }

  /** Index of the first interval that is not over at an instant. */
  #firstEndingAfter(instant: number): number {
    this.#cover(instant)
    while ((this.#ends.at(-1) ?? Number.NEGATIVE_INFINITY) <= instant) this.#extend()
    let [low, high] = [0, this.#ends.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#ends[middle] as number) > instant) high = middle
      else low = middle + 1
    }
    return low
  }

  /** Starts over when somebody asks for an instant before everything known. */
  #cover(instant: number): void {
    const day = Math.floor(instant / MINUTES_PER_DAY) - 2
    if (this.#toDay > this.#fromDay && day >= this.#fromDay) return
    this.#fromDay = day
    this.#toDay = day
    this.#starts = []
    this.#ends = []
    this.#before = []
    this.#total = 0
    this.#extend()
  }

  #extend(): void {
    const limit = this.#toDay + LONGEST_CLOSED_DAYS
    const known = this.#starts.length
    while (this.#toDay < limit) {
      const end = this.#toDay + CHUNK_DAYS
      for (; this.#toDay < end; this.#toDay += 1) {
        for (const { fromMin, toMin } of this.#windowsOn(this.#toDay)) {
          const [start, stop] = [this.at(this.#toDay, fromMin), this.at(this.#toDay, toMin)]
          if (stop <= start) continue
          this.#starts.push(start)
          this.#ends.push(stop)
          this.#before.push(this.#total)
          this.#total += stop - start
        }
      }
      if (this.#starts.length > known) return
    }
    throw new RangeError('no open hour within ten years')
  }
}

/** Windows per ISO weekday (index 1–7), in order, overlapping ones joined. */
function windowsByWeekday(weekly: CalendarRules['weekly']): Window[][] {
  return Array.from({ length: 8 }, (_, day) => {
    const windows = weekly
      .filter((window) => window.day === day)
      .map(({ from, to }) => ({ fromMin: minutesOfDay(from), toMin: minutesOfDay(to) }))
      .filter(({ fromMin, toMin }) => toMin > fromMin)
      .sort((a, b) => a.fromMin - b.fromMin)
    const joined: Window[] = []
    for (const window of windows) {
      const last = joined.at(-1)
      if (last && window.fromMin <= last.toMin)
        joined[joined.length - 1] = { fromMin: last.fromMin, toMin: Math.max(last.toMin, window.toMin) }
      else joined.push(window)
    }
    return joined
  })
}
