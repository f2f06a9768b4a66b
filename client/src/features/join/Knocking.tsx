import { useEffect, useState } from 'react'
import { type JoinAnswer, readMembership } from '../../app/api.ts'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { JoinFrame } from './JoinFrame.tsx'

/** How often the door is looked at. A facilitator's click is answered within this time. */
const ASK_EVERY_MS = 2500

export type KnockingProps = {
  workshopId: string
  token: string
  onAdmitted: (seat: Extract<JoinAnswer, { state: 'in' }>) => void
  onStop: () => void
}

/** Waiting at the door until the facilitator lets in or refuses. */
export function Knocking({ workshopId, token, onAdmitted, onStop }: KnockingProps) {
  const words = useWords('join')
  const announce = useAnnounce()
  const [door, setDoor] = useState<'waiting' | 'offline' | 'refused'>('waiting')

  useEffect(() => announce(`${words.knockingTitle} ${words.knockingText}`), [announce, words])

  useEffect(() => {
    const stop = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      const answer = await readMembership(workshopId, token, stop.signal)
      if (stop.signal.aborted) return
      if (answer.ok && answer.value.state === 'in') {
        announce(words.admitted)
        const { role, participantId } = answer.value
        onAdmitted({ state: 'in', workshopId, token, role, participantId })
        return
      }
      if (answer.ok && answer.value.state === 'refused') {
        announce(words.knockingRefused)
        setDoor('refused')
        return
      }
      setDoor(answer.ok ? 'waiting' : 'offline')
      timer = setTimeout(() => void ask(), ASK_EVERY_MS)
    }
    void ask()
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [workshopId, token, announce, onAdmitted, words])

  if (door === 'refused') {
    return (
      <JoinFrame title={words.knockingRefused} lead={words.knockingRefusedText}>
        <div className="join-actions">
          <Button onClick={onStop}>{words.toStart}</Button>
        </div>
      </JoinFrame>
    )
  }
  return (
    <JoinFrame title={words.knockingTitle}>
      <div className="join-form">
        <p className="t-l">{words.knockingText}</p>
        {door === 'offline' && <p className="strong">{words.knockingOffline}</p>}
        <div>
          <Button onClick={onStop}>{words.stopWaiting}</Button>
        </div>
      </div>
    </JoinFrame>
  )
}
