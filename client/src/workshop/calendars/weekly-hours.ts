/** The opening hours of a week as they are edited: windows of a day in order, a day at a time. */
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'

export type Weekly = RecordView<'calendars'>['weekly']
export interface Window {
  readonly from: string
  readonly to: string
}

export const DAYS = [1, 2, 3, 4, 5, 6, 7] as const
const USUAL: Window = { from: '08:00', to: '17:00' }
const MIDNIGHT = '24:00'

export const windowsOf = (weekly: Weekly, day: number): readonly Window[] =>
  weekly
    .filter((window) => window.day === day)
    .map(({ from, to }) => ({ from, to }))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))

/** The browser's time field knows no 24:00; midnight as an end means it. */
export const asTyped = (to: string): string => (to === MIDNIGHT ? '00:00' : to)
export const asEnd = (typed: string): string => (typed === '00:00' ? MIDNIGHT : typed)

export type WindowProblem = 'order' | 'overlap'

/** Why windows of one day cannot stand like this; null when they can. */
export function problemOf(windows: readonly Window[]): WindowProblem | null {
  if (windows.some(({ from, to }) => from >= to)) return 'order'
  const sorted = windows.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return sorted.some(({ from }, index) => from < (sorted[index - 1]?.to ?? '')) ? 'overlap' : null
}

/** The same week with another day; days in order. */
export function withDay(weekly: Weekly, day: number, windows: readonly Window[]): Weekly {
  const others = weekly.filter((window) => window.day !== day)
  const own = windows.map(({ from, to }) => ({ day, from, to }))
  return [...others, ...own].toSorted((a, b) => a.day - b.day || (a.from < b.from ? -1 : 1))
}

/** One more window: the usual hours on a free day, else behind the last one. Null when the day is full. */
export function withAnother(windows: readonly Window[]): readonly Window[] | null {
  const last = windows.at(-1)
  if (!last) return [USUAL]
  const hour = Number(last.to.slice(0, 2)) + 1
  if (hour > 22) return null
  const at = (value: number) => `${String(value).padStart(2, '0')}:00`
  return [...windows, { from: at(hour), to: at(hour + 1) }]
}
