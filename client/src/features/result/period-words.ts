import type { Formats } from '../../locale/format.ts'
import type { Period } from './period-figures.ts'

type Kind = Period['kind']

/** "Oktober 2026", "2. Quartal 2026". */
export function periodName(
  { kind, from }: Pick<Period, 'kind' | 'from'>,
  { locale, month }: Formats,
): string {
  if (kind === 'calendar_month') return month(from)
  const quarter = Math.ceil(Number(from.slice(5, 7)) / 3)
  const year = from.slice(0, 4)
  return locale === 'de-DE' ? `${String(quarter)}. Quartal ${year}` : `Q${String(quarter)} ${year}`
}

/** "Okt", "Q2": over a column of glyphs. */
export function periodShort({ kind, from }: Pick<Period, 'kind' | 'from'>, { locale }: Formats): string {
  if (kind === 'calendar_quarter') return `Q${String(Math.ceil(Number(from.slice(5, 7)) / 3))}`
  const name = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }).format(new Date(from))
  // Columns of months are narrow, and "Sept" is the only one that is longer.
  return name.slice(0, 3)
}

/** First day of the month that figures are there for: the one before the given day. */
export function lastMonthStart(today: Date): string {
  const start = new Date(Date.UTC(today.getFullYear(), today.getMonth() - 1, 1))
  return start.toISOString().slice(0, 10)
}

/** First day of the month or quarter that a day lies in. @param day `2026-05` or `2026-05-17` */
export function periodStart(day: string, kind: Kind): string {
  const [year = '', number = '1'] = day.split('-')
  const first = kind === 'calendar_quarter' ? Math.floor((Number(number) - 1) / 3) * 3 + 1 : Number(number)
  return `${year}-${String(first).padStart(2, '0')}-01`
}

/**
 * Periods that can be opened, the newest first: the current one and those before it, without the ones that are there.
 * @param count how far back
 */
export function periodsToOpen(
  kind: Kind,
  today: Date,
  known: readonly Pick<Period, 'kind' | 'from'>[],
  count: number,
): readonly string[] {
  const step = kind === 'calendar_quarter' ? 3 : 1
  const starts = Array.from({ length: count }, (_, index) => {
    const month = new Date(Date.UTC(today.getFullYear(), today.getMonth() - index * step, 1))
    return periodStart(month.toISOString().slice(0, 7), kind)
  })
  return starts.filter((from) => !known.some((period) => period.kind === kind && period.from === from))
}
