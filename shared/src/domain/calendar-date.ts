/** Plain dates (YYYY-MM-DD) without time or zone; comparing them as text compares them in time. */

const DAY_MS = 86_400_000

const toUtc = (date: string): Date => new Date(`${date}T00:00:00Z`)
const fromUtc = (date: Date): string => date.toISOString().slice(0, 10)

export const isAfter = (a: string, b: string): boolean => a > b

export const addDays = (date: string, days: number): string =>
  fromUtc(new Date(toUtc(date).getTime() + days * DAY_MS))
export const previousDay = (date: string): string => addDays(date, -1)

/** First day of the month that lies so many months later. */
export function firstOfMonthAfter(date: string, months: number): string {
  const start = toUtc(date)
  return fromUtc(new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, 1)))
}

/** The time zone itself when this machine knows it, else UTC: anybody in the team can write anything there. */
export function usableTimeZone(timeZone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return timeZone
  } catch {
    return 'UTC'
  }
}

/**
 * The date that people in a time zone have at an instant.
 * @param instant RFC 3339   @param timeZone IANA name; an unknown one counts as UTC
 */
export function dateIn(timeZone: string, instant: string): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: usableTimeZone(timeZone),
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  return format.format(new Date(instant))
}

export interface CalendarPeriod {
  readonly id: string
  readonly kind: 'calendar_month' | 'calendar_quarter'
  readonly from: string
  readonly to: string
}

/** The month or quarter that begins on a day, or null when none begins there. Ids: `2026-05`, `2026-q2`. */
export function periodFrom(kind: CalendarPeriod['kind'], from: string): CalendarPeriod | null {
  const [year = '', month = '', day = ''] = from.split('-')
  const isQuarter = kind === 'calendar_quarter'
  if (Number.isNaN(toUtc(from).getTime()) || day !== '01') return null
  if (isQuarter && (Number(month) - 1) % 3 !== 0) return null
  const id = isQuarter ? `${year}-q${String((Number(month) - 1) / 3 + 1)}` : `${year}-${month}`
  return { id, kind, from, to: previousDay(firstOfMonthAfter(from, isQuarter ? 3 : 1)) }
}
