/** Working calendars: the days on which nobody is there. */
import * as Y from 'yjs'
import { toPlainText } from '../../domain/plain-text.ts'
import { done, refused, type BoardDocument, type OperationResult } from '../board-document.ts'
import { shapeOf } from '../schema.ts'
import type { YRecord } from '../yjs-record.ts'

/** The shared map of a calendar's holidays; a plain object of the first days is turned into one. */
function holidaysOf(calendar: YRecord): Y.Map<unknown> {
  const stored = calendar.get('holidays')
  if (stored instanceof Y.Map) return stored
  const entries = typeof stored === 'object' && stored !== null ? Object.entries(stored) : []
  return calendar.set('holidays', new Y.Map<unknown>(entries))
}

/**
 * Adds days off; what is there already keeps its name. Two people adding different days keep both.
 * @param days date (YYYY-MM-DD) → name
 * @returns reason `missing` for a calendar that is gone, `invalid-value` for what is no date; then nothing is written
 */
export function addHolidays(
  board: BoardDocument,
  calendarId: string,
  days: Readonly<Record<string, string>>,
): OperationResult {
  const named = Object.entries(days).map(([date, name]) => [date, toPlainText(name)] as const)
  const { schema } = shapeOf('calendars').fields.holidays
  if (!schema.safeParse(Object.fromEntries(named)).success) return refused('invalid-value')
  return board.transact(() => {
    const calendar = board.live('calendars', calendarId)
    if (!calendar) return refused('missing')
    const holidays = holidaysOf(calendar)
    for (const [date, name] of named) if (!holidays.has(date)) holidays.set(date, name)
    return done
  })
}

/** Names a day off, or opens it again (`null`). The same reasons. */
export function setHoliday(
  board: BoardDocument,
  calendarId: string,
  date: string,
  name: string | null,
): OperationResult {
  const { schema } = shapeOf('calendars').fields.holidays
  if (!schema.safeParse({ [date]: name ?? '' }).success) return refused('invalid-value')
  return board.transact(() => {
    const calendar = board.live('calendars', calendarId)
    if (!calendar) return refused('missing')
    if (name === null) holidaysOf(calendar).delete(date)
    else holidaysOf(calendar).set(date, toPlainText(name))
    return done
  })
}
