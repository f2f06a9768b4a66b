import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import type { Content } from './context.ts'

type Opening = RecordView<'calendars'>['weekly'][number]

/** „Montag bis Donnerstag 8 bis 17 Uhr, Freitag 8 bis 15 Uhr“ from the weekly windows; '' without any. */
export function hoursInWords({ words }: Content, calendar: RecordView<'calendars'>): string {
  const w = words.catalogue
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, hours: hoursOf(calendar.weekly, day) }))
  if (days.every(({ hours }) => hours === '00:00-24:00')) return w.aroundTheClock
  const spans: Array<{ from: number; to: number; hours: string }> = []
  for (const { day, hours } of days) {
    const last = spans.at(-1)
    if (hours === '') continue
    if (last && last.to === day - 1 && last.hours === hours) last.to = day
    else spans.push({ from: day, to: day, hours })
  }
  return spans
    .map(({ from, to, hours }) => {
      const name = (day: number): string => w.weekdays[day - 1] ?? String(day)
      const dayNames =
        from === 1 && to === 7 ? w.daily : from === to ? name(from) : w.dayRange(name(from), name(to))
      return `${dayNames} ${windowsInWords(hours, words.catalogue.hours, words.metric.oClock)}`
    })
    .join(', ')
}

const hoursOf = (weekly: readonly Opening[], day: number): string =>
  weekly
    .filter((opening) => opening.day === day)
    .map(({ from, to }) => `${from}-${to}`)
    .toSorted()
    .join(' ')

function windowsInWords(
  hours: string,
  range: (from: string, to: string) => string,
  oClock: (time: string) => string,
): string {
  return hours
    .split(' ')
    .map((window) => {
      const [from = '', to = ''] = window.split('-')
      // „8 bis 17 Uhr“ says the unit once; in English each time carries am or pm.
      return range(oClock(from).replace(/\u00a0Uhr$/, ''), oClock(to).replace(/\u00a0Uhr$/, ''))
    })
    .join(', ')
}
