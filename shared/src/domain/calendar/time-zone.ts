/** Wall time in a place and instants, both ways. Minutes since 1970-01-01T00:00Z; no clock of our own, the rules of the zones are the platform's. */
import { usableTimeZone } from '../calendar-date.ts'

const MINUTE_MS = 60_000
const MINUTES_PER_DAY = 1440

/** The days since 1970-01-01 of a plain date. */
export const dayNumber = (date: string): number =>
  Date.parse(`${date}T00:00:00Z`) / (MINUTE_MS * MINUTES_PER_DAY)
export const dateOfDay = (day: number): string =>
  new Date(day * MINUTES_PER_DAY * MINUTE_MS).toISOString().slice(0, 10)

/** ISO weekday 1 (Monday) to 7 of a day number; 1970-01-01 was a Thursday. */
export const weekdayOfDay = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1

export const toMinutes = (instant: string): number => Date.parse(instant) / MINUTE_MS
export const toInstant = (minutes: number): string => new Date(Math.round(minutes * MINUTE_MS)).toISOString()

/** "24:00" is the end of the day. */
export const minutesOfDay = (time: string): number => {
  const [hours = '0', minutes = '0'] = time.split(':')
  return Number(hours) * 60 + Number(minutes)
}

/** One time zone. The rules are asked of `Intl` and kept, an hour being the finest that changes of offset are looked for. */
export class TimeZone {
  readonly #format: Intl.DateTimeFormat | null
  readonly #offsets = new Map<number, number>()

  /** @param name IANA name; an unknown one counts as UTC */
  constructor(name: string) {
    const timeZone = usableTimeZone(name)
    this.#format =
      timeZone === 'UTC'
        ? null
        : new Intl.DateTimeFormat('en-US', {
            timeZone,
            hourCycle: 'h23',
            year: 'numeric',
            month: 'numeric',
            day: 'numeric',
            hour: 'numeric',
            minute: 'numeric',
          })
  }

  /** Minutes that wall clocks are ahead of UTC at an instant. */
  offsetAt(instantMin: number): number {
    if (!this.#format) return 0
    // Every zone with daylight saving time changes at a full quarter of an hour of UTC.
    const quarter = Math.floor(instantMin / 15)
    const known = this.#offsets.get(quarter)
    if (known !== undefined) return known
    const offset = readOffset(this.#format, quarter * 15)
    this.#offsets.set(quarter, offset)
    return offset
  }

  /** The wall time of an instant, as minutes since the wall's own 1970-01-01T00:00. */
  toWall(instantMin: number): number {
    return instantMin + this.offsetAt(instantMin)
  }

  /**
   * The instant at which clocks show a wall time. A time that is skipped in spring is read with the offset before the change, one that comes twice
   * in autumn is the first of both; the same choice as `Temporal`'s "compatible".
   */
  fromWall(wallMin: number): number {
    const before = this.offsetAt(wallMin - MINUTES_PER_DAY)
    const after = this.offsetAt(wallMin + MINUTES_PER_DAY)
    const early = wallMin - before
    if (before === after || this.offsetAt(early) === before) return early
    const late = wallMin - after
    return this.offsetAt(late) === after ? late : early
  }
}

function readOffset(format: Intl.DateTimeFormat, instantMin: number): number {
  const parts: Record<string, number> = {}
  for (const { type, value } of format.formatToParts(instantMin * MINUTE_MS)) parts[type] = Number(value)
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute) / MINUTE_MS - instantMin
}
