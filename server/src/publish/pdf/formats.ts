import { usableTimeZone } from '@servicewerkstatt/shared/domain/calendar-date.ts'
import type { AmountUnit, PdfWords } from '@servicewerkstatt/shared/locale/pdf-words.ts'

/** Dates, figures and durations as people read them, in the language of the workshop. */
export interface Formats {
  /** „5. November 2026“ from a date or a time; a text that is neither stays as it is. */
  readonly date: (value: string | null) => string
  readonly number: (value: number, digits?: number) => string
  /** A mean of answers, one digit. */
  readonly mean: (value: number) => string
  /** Basis points as „95 %“. */
  readonly percent: (bp: number) => string
  /** Minutes of a step or a wait, short: „15 min“, „8 h“, „2 Tage“. */
  readonly minutes: (value: number, clock: 'working' | 'elapsed') => string
  readonly money: (value: number, currency: string | null) => string
  /** „Oktober 2026“ or „4. Quartal 2026“. */
  readonly period: (period: { readonly id: string; readonly from: string; readonly kind: string }) => string
  /** Name of a period that may not exist (yet), from its id (`2026-11`, `2026-q4`). */
  readonly periodId: (id: string) => string
  /** Three letters or so, for the row of months. */
  readonly periodShort: (period: { readonly from: string; readonly kind: string }) => string
  /** A limit and its unit as it is said: 480 minutes become 8 hours. */
  readonly amount: (value: number, unit: AmountUnit) => { readonly value: string; readonly unit: AmountUnit }
}

const NB = '\u00a0'

export function createFormats(locale: 'de' | 'en', timeZone: string, words: PdfWords): Formats {
  const tag = locale === 'de' ? 'de-DE' : 'en-GB'
  const zone = usableTimeZone(timeZone)
  const day = (style: Intl.DateTimeFormatOptions, timeZoneOfDay: string) =>
    new Intl.DateTimeFormat(tag, { ...style, timeZone: timeZoneOfDay })
  const long: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' }

  const date = (value: string | null): string => {
    if (value === null || value === '') return ''
    const plain = /^\d{4}-\d{2}-\d{2}$/.test(value)
    const at = new Date(plain ? `${value}T12:00:00Z` : value)
    if (Number.isNaN(at.getTime())) return value
    // Day and month stay on one line.
    return day(long, plain ? 'UTC' : zone)
      .format(at)
      .replace(' ', NB)
  }
  const number = (value: number, digits = 2): string =>
    new Intl.NumberFormat(tag, { maximumFractionDigits: digits }).format(value)

  const monthOf = (from: string, month: 'long' | 'short'): string =>
    day(month === 'long' ? { month, year: 'numeric' } : { month }, 'UTC').format(
      new Date(`${from}T12:00:00Z`),
    )
  const quarterOf = (from: string): number => Math.ceil(Number(from.slice(5, 7)) / 3)
  const isDate = (value: string): boolean => /^\d{4}-\d{2}-\d{2}/.test(value)

  return {
    date,
    number,
    mean: (value) =>
      new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value),
    percent: (bp) => `${number(bp / 100)}${locale === 'de' ? '\u202f%' : '%'}`,
    minutes: (value, clock) => {
      if (clock === 'elapsed' && value >= 1440) return words.metric.days(number(value / 1440, 1))
      const asHours = value >= 600 || (value >= 240 && value % 30 === 0)
      return asHours
        ? `${number(value / 60, 1)}${NB}${words.metric.hoursShort}`
        : `${number(value)}${NB}${words.metric.minutesShort}`
    },
    money: (value, currency) => {
      const amount = number(value, 0)
      if (currency === null || currency === '') return amount
      const sign = currency === 'EUR' ? '€' : currency
      return locale === 'de' ? `${amount}${NB}${sign}` : `${sign}${sign.length === 1 ? '' : NB}${amount}`
    },
    period: ({ id, from, kind }) => {
      if (!isDate(from)) return id
      return kind === 'calendar_quarter'
        ? words.attainment.quarter(quarterOf(from), from.slice(0, 4))
        : monthOf(from, 'long').replace(' ', NB)
    },
    periodId: (id) => {
      const quarter = /^(\d{4})-q([1-4])$/.exec(id)
      if (quarter) return words.attainment.quarter(Number(quarter[2]), quarter[1] ?? '')
      return /^\d{4}-(0[1-9]|1[0-2])$/.test(id) ? monthOf(`${id}-01`, 'long').replace(' ', NB) : id
    },
    periodShort: ({ from, kind }) => {
      if (!isDate(from)) return from
      return kind === 'calendar_quarter'
        ? `Q${String(quarterOf(from))}`
        : monthOf(from, 'short').replace('.', '').slice(0, 4)
    },
    amount: (value, unit) => {
      if (unit === 'minute' && value >= 120 && value % 60 === 0)
        return { value: number(value / 60), unit: 'hour' }
      if (unit === 'hour' && value >= 72 && value % 24 === 0)
        return { value: number(value / 24), unit: 'day' }
      return { value: number(value), unit }
    },
  }
}
