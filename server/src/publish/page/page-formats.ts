/** Dates, periods and numbers as they stand on a published page. */
import { usableTimeZone } from '@servicewerkstatt/shared/domain/calendar-date.ts'
import type { AttainmentPage } from './published-page.ts'
import { pageWordsDe, type PageWords } from './page-words.de.ts'
import { pageWordsEn } from './page-words.en.ts'

export type PageLocale = 'de' | 'en'
type Period = AttainmentPage['period']

/** British order of day and month, because the samples and the PDF use it as well. */
const TAG = { de: 'de-DE', en: 'en-GB' } as const

export interface PageFormats {
  readonly words: PageWords
  /** "5. November 2026"; takes plain dates and instants. */
  readonly date: (value: string) => string
  /** "Oktober 2026", "4. Quartal 2026". */
  readonly period: (period: Pick<Period, 'kind' | 'from'>) => string
  /** "Okt", "Q4": heads of narrow columns. */
  readonly periodShort: (period: Pick<Period, 'kind' | 'from'>) => string
  /** "Dezember 2026". */
  readonly month: (date: string) => string
  /** Month or quarter by its id, for periods that nobody has opened yet; the id itself when it is neither. */
  readonly periodOfId: (id: string) => string
  readonly number: (value: number) => string
}

export function pageFormats(locale: PageLocale, timeZone: string): PageFormats {
  const words = locale === 'de' ? pageWordsDe : pageWordsEn
  const tag = TAG[locale]
  const inUtc = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options })
  const day = { day: 'numeric', month: 'long', year: 'numeric' } as const
  const formats = {
    date: inUtc(day),
    instant: new Intl.DateTimeFormat(tag, { timeZone: usableTimeZone(timeZone), ...day }),
    month: inUtc({ month: 'long', year: 'numeric' }),
    short: inUtc({ month: 'short' }),
    number: new Intl.NumberFormat(tag, { maximumFractionDigits: 2 }),
  }
  const quarterOf = (from: string): number => Math.floor((Number(from.slice(5, 7)) - 1) / 3) + 1
  const isPlain = (value: string): boolean => value.length === 10
  // What an imported copy calls a date may be none; the page shows it as it is.
  const said = (format: Intl.DateTimeFormat, value: string): string =>
    Number.isNaN(new Date(value).getTime()) ? value : format.format(new Date(value))
  const month = (date: string): string => said(formats.month, date)
  const period = ({ kind, from }: Pick<Period, 'kind' | 'from'>): string =>
    kind === 'calendar_quarter' ? words.quarter(quarterOf(from), Number(from.slice(0, 4))) : month(from)
  return {
    words,
    date: (value) => said(isPlain(value) ? formats.date : formats.instant, value),
    period,
    periodShort: ({ kind, from }) =>
      kind === 'calendar_quarter'
        ? words.quarterShort(quarterOf(from))
        : said(formats.short, from).replace(/\.$/u, ''),
    month,
    periodOfId: (id) => {
      const [, year, quarter] = /^(\d{4})-q([1-4])$/u.exec(id) ?? []
      if (year && quarter) return words.quarter(Number(quarter), Number(year))
      return /^\d{4}-(?:0[1-9]|1[0-2])$/u.test(id) ? month(`${id}-01`) : id
    },
    number: (value) => formats.number.format(value),
  }
}
