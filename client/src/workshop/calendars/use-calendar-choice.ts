import { addRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { onlyOf } from '@servicewerkstatt/shared/domain/agreements/feasibility-inputs.ts'
import { hasOpenHours } from '@servicewerkstatt/shared/domain/calendar/working-calendar.ts'
import { useWords } from '../../locale/use-words.ts'
import { useAll, useSingleton } from '../use-record.ts'
import { useBoard } from '../use-workshop.ts'
import type { Calendar } from './CalendarFields.tsx'

const WEEKDAYS = [1, 2, 3, 4, 5]

/** Makes a calendar with usual hours, where the workshop is. @returns its id; null when it was not written */
export function useAddCalendar(): () => string | null {
  const words = useWords('calendars')
  const board = useBoard()
  const { timeZone } = useSingleton('workshop')
  return () => {
    const made = addRecord(board, 'calendars', {
      name: words.newName,
      timeZone,
      weekly: WEEKDAYS.map((day) => ({ day, from: '08:00', to: '17:00' })),
    })
    return made.ok ? made.id : null
  }
}

export interface CalendarChoice {
  readonly calendars: readonly Calendar[]
  /** The chosen one; a calendar that is gone counts as none. */
  readonly chosen: Calendar | null
  /** What is reckoned with: the chosen one, else the only one there is. */
  readonly used: Calendar | null
  readonly isNeverOpen: boolean
}

/** Which calendar counts where one may be named. */
export function useCalendarChoice(id: string | null): CalendarChoice {
  const calendars = useAll('calendars')
  const chosen = calendars.find((calendar) => calendar.id === id) ?? null
  const used = chosen ?? onlyOf(calendars)
  return { calendars, chosen, used, isNeverOpen: used !== null && !hasOpenHours(used) }
}
