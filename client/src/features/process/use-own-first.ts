import { useDeferredValue, useEffect, useState } from 'react'
import type { Transaction } from 'yjs'
import { useBoard } from '../../workshop/use-workshop.ts'

/**
 * A value read from the board: at once after what this person did, and when the page has time for it after what others did, so that a key or a press of one's own
 * always comes first (CANV-12).
 */
export function useOwnFirst<T>(now: T): T {
  const { doc } = useBoard()
  const [latest] = useState(() => new LatestChange())
  useEffect(() => {
    doc.on('beforeTransaction', latest.note)
    return () => doc.off('beforeTransaction', latest.note)
  }, [doc, latest])
  const later = useDeferredValue(now)
  return latest.isOwn ? now : later
}

class LatestChange {
  isOwn = true
  readonly note = ({ local }: Transaction): void => {
    this.isOwn = local
  }
}
