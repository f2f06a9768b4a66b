import { useDeferredValue } from 'react'
import { othersInTurn } from '../../workshop/others-in-turn.ts'

/**
 * A value read from the board: at once after what this person did, and when the page has time for it after what others did, so that a key or a press of one's own
 * always comes first (CANV-12).
 */
export function useOwnFirst<T>(now: T): T {
  const later = useDeferredValue(now)
  return othersInTurn.isOwn ? now : later
}
