/** Numbers, dates and plurals in the words of one language. Formatters are made once and kept. */
import type { Language } from './language.ts'

const locales: Record<Language, string> = { de: 'de-DE', en: 'en-GB' }

/** No-break space, between number and unit. */
export const NBSP = '\u00a0'

export type PluralWords = { one: string; other: string }

function createFormats(language: Language) {
  const locale = locales[language]
  const rules = new Intl.PluralRules(locale)
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const upToTwo = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' })
  const shortDay = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
  const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' })
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const listing = new Intl.ListFormat(locale, { type: 'conjunction' })
  /** "2026-04-21" is a day and not a moment: read it as local noon, so that no time zone moves it. */
  const asDate = (value: string | number | Date) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
      ? new Date(`${value}T12:00:00`)
      : new Date(value)

  return {
    locale,
    /** Whole number with the language's grouping. */
    number: (value: number) => whole.format(value),
    /** Number with at most two decimals. */
    decimal: (value: number) => upToTwo.format(value),
    /** The form for `count`; write the number into the words yourself: `plural(n, { one: '1 Karte', other: `${n} Karten` })`. */
    plural: (count: number, words: PluralWords) => (rules.select(count) === 'one' ? words.one : words.other),
    /** "21. April 2026", from a plain date, a time stamp or milliseconds. */
    date: (value: string | number | Date) => day.format(asDate(value)),
    /** "21.04.2026" */
    dateShort: (value: string | number | Date) => shortDay.format(asDate(value)),
    /** "14:05" */
    time: (value: string | number | Date) => clock.format(asDate(value)),
    /** "April 2026", from "2026-04" or a plain date. */
    month: (value: string) => month.format(new Date(`${value.slice(0, 7)}-15T00:00:00Z`)),
    /** "a, b und c" */
    list: (items: readonly string[]) => listing.format(items),
  }
}

export type Formats = ReturnType<typeof createFormats>

const made: Partial<Record<Language, Formats>> = {}

/** Formatters of a language, for catalogues and screens. */
export function formats(language: Language): Formats {
  made[language] ??= createFormats(language)
  return made[language]
}
