import type { Formats } from '../../locale/format.ts'
import type { Period } from './period-figures.ts'

/** "Oktober 2026", "2. Quartal 2026". */
export function periodName(period: Period, { locale, month }: Formats): string {
  if (period.kind === 'calendar_month') return month(period.from)
  const quarter = Math.ceil(Number(period.from.slice(5, 7)) / 3)
  const year = period.from.slice(0, 4)
  return locale === 'de-DE' ? `${String(quarter)}. Quartal ${year}` : `Q${String(quarter)} ${year}`
}

/** First day of the month before the given day; the month that figures are there for. */
export function lastMonthStart(today: Date): string {
  const start = new Date(Date.UTC(today.getFullYear(), today.getMonth() - 1, 1))
  return start.toISOString().slice(0, 10)
}

/** First day of the month or quarter that a month (`2026-05`) lies in. */
export function periodStart(month: string, kind: Period['kind']): string {
  const [year = '', number = '1'] = month.split('-')
  const first = kind === 'calendar_quarter' ? Math.floor((Number(number) - 1) / 3) * 3 + 1 : Number(number)
  return `${year}-${String(first).padStart(2, '0')}-01`
}
