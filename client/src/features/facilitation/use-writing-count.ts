import { activityOf } from '@servicewerkstatt/shared/domain/agenda/stage-activity.ts'
import { useEffect, useState } from 'react'
import { useCurrentStage } from '../../workshop/shown-stage.tsx'
import { usePresenceChannel } from '../../workshop/use-presence.ts'
import { useSingleton } from '../../workshop/use-record.ts'
import { useWriterCount } from '../../workshop/use-writer-count.ts'

/** A caret that has not moved for this long belongs to somebody who reads, in milliseconds. */
const WRITING_WITHIN_MS = 8000
/** Carets move 30 times a second; the figure beside the button need not. In milliseconds. */
const LOOK_EVERY_MS = 500

/**
 * How many people still write. Where cards are collected nobody sees a caret: there it is all who have not said to be done, unless that would name
 * somebody. Elsewhere it is those whose carets moved within the last seconds.
 */
export function useWritingCount(): number {
  const stage = useCurrentStage()
  const { counts } = useSingleton('run')
  const writers = useWriterCount()
  const carets = useMovingCarets()
  const isCollecting = stage !== undefined && activityOf(stage) === 'collect' && stage.revealedAt == null
  if (!isCollecting) return carets
  return counts.ready === null ? 0 : Math.max(0, writers - counts.ready)
}

function useMovingCarets(): number {
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
