import { useCallback } from 'react'
import { useCommand, useMe } from './use-workshop.ts'

/** So many objects at once are a bulk action (LOCK-4). */
const BULK_FROM = 6

/**
 * Before a facilitator changes many things at once the server keeps a version. Without an answer it goes on: the change can be taken back by undo.
 * @returns `beforeBulk(count, act)`: does `act` at once where it is about few things
 */
export function useBeforeBulk(): (count: number, act: () => void) => void {
  const send = useCommand()
  const { isFacilitator } = useMe()
  return useCallback(
    (count, act) => {
      if (isFacilitator && count >= BULK_FROM)
        void send('save-version', { reason: 'bulk', label: '' }).then(act)
      else act()
    },
    [send, isFacilitator],
  )
}
