import { useRecord, useSingleton } from './use-record.ts'
import { useServerNow } from './use-timer.ts'

/** How often the seconds are looked at, in milliseconds. */
const EVERY_MS = 250

export interface Upcoming {
  /** Null: the workshop ends. */
  readonly stageId: string | null
  /** Empty when the workshop ends. */
  readonly title: string
  /** When it was announced for; tells one announcement from the next. */
  readonly at: string
  readonly secondsLeft: number
}

/** Where it goes on in a few seconds; null while nothing is announced. */
export function useUpcoming(): Upcoming | null {
  const { upcoming } = useSingleton('run')
  const stage = useRecord('stages', upcoming?.stageId ?? null)
  const nowMs = useServerNow(EVERY_MS)
  if (!upcoming) return null
  const secondsLeft = Math.max(0, Math.ceil((Date.parse(upcoming.at) - nowMs) / 1000))
  return { stageId: upcoming.stageId, title: stage?.title ?? '', at: upcoming.at, secondsLeft }
}
