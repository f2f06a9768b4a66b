/** Shares, limits and units in words, in both languages. Used by the promise sentence, the PDF, the published page and the interface alike. */
export type WordLocale = 'de' | 'en'

const NBSP = '\u00A0'

const number = (value: number, locale: WordLocale): string =>
  new Intl.NumberFormat(locale === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: 2 }).format(value)

/** 8000 → "80 von 100"; shares finer than a hundredth are said per thousand or ten thousand. @param shareBp basis points */
export function shareWords(shareBp: number, locale: WordLocale): string {
  const of = locale === 'de' ? 'von' : 'of'
  const [count, base] =
    shareBp % 100 === 0 ? [shareBp / 100, 100] : shareBp % 10 === 0 ? [shareBp / 10, 1000] : [shareBp, 10_000]
  return `${number(count, locale)} ${of} ${number(base, locale)}`
}

export interface Limit {
  readonly threshold: number | null
  readonly unit: string | null
  readonly clock: string | null
}

type Noun = { readonly one: string; readonly many: string; readonly dative?: string }

const NOUNS: Readonly<Record<WordLocale, Readonly<Record<string, Noun>>>> = {
  de: {
    minute: { one: 'Minute', many: 'Minuten' },
    hour: { one: 'Stunde', many: 'Stunden' },
    working_minute: { one: 'Arbeitsminute', many: 'Arbeitsminuten' },
    working_hour: { one: 'Arbeitsstunde', many: 'Arbeitsstunden' },
    working_day: { one: 'Arbeitstag', many: 'Arbeitstage', dative: 'Arbeitstagen' },
    day: { one: 'Tag', many: 'Tage', dative: 'Tagen' },
    score: { one: 'Punkt', many: 'Punkte', dative: 'Punkten' },
  },
  en: {
    minute: { one: 'minute', many: 'minutes' },
    hour: { one: 'hour', many: 'hours' },
    working_minute: { one: 'working minute', many: 'working minutes' },
    working_hour: { one: 'working hour', many: 'working hours' },
    working_day: { one: 'working day', many: 'working days' },
    day: { one: 'day', many: 'days' },
    score: { one: 'point', many: 'points' },
  },
}

/** Whole hours and days read better than many minutes: 480 working minutes are 8 working hours. */
function readable({ threshold, unit, clock }: Limit): { value: number; noun: string } | undefined {
  if (threshold === null) return undefined
  const prefix = clock === 'working' ? 'working_' : ''
  if (unit === 'minute') {
    if (clock === 'elapsed' && threshold % 1440 === 0 && threshold > 0)
      return { value: threshold / 1440, noun: 'day' }
    if (threshold % 60 === 0 && threshold > 60) return { value: threshold / 60, noun: `${prefix}hour` }
    return { value: threshold, noun: `${prefix}minute` }
  }
  if (unit === 'hour') return { value: threshold, noun: `${prefix}hour` }
  if (unit === 'working_day') return { value: threshold, noun: 'working_day' }
  if (unit === 'score') return { value: threshold, noun: 'score' }
  return undefined
}

/**
 * "8 Arbeitsstunden", "2 working days", "5. Arbeitstag", "99,5 %"; '' while there is no limit yet.
 * @param form German needs "innerhalb von 2 Arbeitstagen" (dative) beside "höchstens 2 Arbeitstage"
 */
export function limitWords(limit: Limit, locale: WordLocale, form: 'plain' | 'dative' = 'plain'): string {
  const { threshold, unit } = limit
  if (threshold === null) return ''
  const said = readable(limit)
  const noun = said ? NOUNS[locale][said.noun] : undefined
  if (said && noun) {
    const word = said.value === 1 ? noun.one : form === 'dative' ? (noun.dative ?? noun.many) : noun.many
    return `${number(said.value, locale)}${NBSP}${word}`
  }
  if (unit === 'working_day_of_month') return ordinalWorkingDay(threshold, locale)
  if (unit === 'share') return `${number(threshold, locale)}\u202F%`
  return number(threshold, locale)
}

function ordinalWorkingDay(day: number, locale: WordLocale): string {
  if (locale === 'de') return `${number(day, locale)}.${NBSP}Arbeitstag`
  const suffix = { one: 'st', two: 'nd', few: 'rd', other: 'th', many: 'th', zero: 'th' }
  const rule = new Intl.PluralRules('en-GB', { type: 'ordinal' }).select(day)
  return `${number(day, locale)}${suffix[rule]}${NBSP}working day`
}

/** "14:00" → "14 Uhr", "14:30" → "14:30 Uhr"; English keeps the 24-hour clock of the input. */
export function timeWords(time: string, locale: WordLocale): string {
  if (locale === 'en') return time
  const [hours = '', minutes = ''] = time.split(':')
  return `${minutes === '00' ? String(Number(hours)) : `${String(Number(hours))}:${minutes}`}${NBSP}Uhr`
}

export interface LabelledTarget extends Limit {
  readonly name: string | null
  readonly metricKind: string | null
}

const KIND_LABELS: Readonly<Record<WordLocale, Readonly<Record<string, (limit: string) => string>>>> = {
  de: {
    time_within: (limit) => `In höchstens ${limit}`,
    same_day: () => 'Am selben Arbeitstag',
    within_working_days: (limit) => `Innerhalb von ${limit}`,
    by_working_day: (limit) => `Bis zum ${limit}`,
    quality_ratio: () => 'Ohne Mangel',
    availability: (limit) => `Verfügbar zu ${limit}`,
    value_limit: (limit) => `Grenzwert ${limit}`,
  },
  en: {
    time_within: (limit) => `Within ${limit}`,
    same_day: () => 'On the same working day',
    within_working_days: (limit) => `Within ${limit}`,
    by_working_day: (limit) => `By the ${limit}`,
    quality_ratio: () => 'Without a flaw',
    availability: (limit) => `Available ${limit}`,
    value_limit: (limit) => `Limit ${limit}`,
  },
}

/** What a target is called in lists: its own name, else what it promises. @returns '' while neither is known */
export function targetLabel(target: LabelledTarget, locale: WordLocale): string {
  const name = target.name?.trim() ?? ''
  if (name !== '') return name
  const label = KIND_LABELS[locale][target.metricKind ?? '']
  return label?.(limitWords(target, locale, 'dative') || '…') ?? ''
}
