import { useEffect, useState } from 'react'
import { usePresenceChannel } from '../../workshop/use-presence.ts'

/** A caret that has not moved for this long belongs to somebody who reads, in milliseconds. */
const WRITING_WITHIN_MS = 8000
/** Carets move 30 times a second; the figure beside the button need not. In milliseconds. */
const LOOK_EVERY_MS = 500

/** How many people wrote something within the last seconds: their carets move. Nothing is known in stages without carets. */
export function useWritingCount(): number {
  const { carets } = usePresenceChannel()
  const [count, setCount] = useState(0)
  useEffect(() => {
    const seen = new Map<string, { readonly caret: object; readonly at: number }>()
    const look = () => {
      const now = performance.now()
      const writing = new Set<string>()
      for (const { participantId, caret } of carets.get()) {
        const known = seen.get(participantId)
        const at = known?.caret === caret ? known.at : now
        seen.set(participantId, { caret, at })
        if (now - at < WRITING_WITHIN_MS) writing.add(participantId)
      }
      setCount(writing.size)
    }
    const timer = setInterval(look, LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [carets])
  return count
}
