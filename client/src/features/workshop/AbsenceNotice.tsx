import { useEffect } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Notice } from '../../ui/native/Notice.tsx'
import { useLatest } from '../../workshop/use-latest.ts'
import { useRecord } from '../../workshop/use-record.ts'
import { useCommand, useMe } from '../../workshop/use-workshop.ts'

/** A facilitator has said that this person left. Opening the page again, or a press on the button, brings them back into all counts (IDEN-6). */
export function AbsenceNotice() {
  const words = useWords('shell').seat
  const { participantId } = useMe()
  const send = useCommand()
  const hasLeft = useRecord('participants', participantId)?.presence === 'left'
  const isBack = () => {
    if (participantId !== null) void send('mark-presence', { participantId, hasLeft: false })
  }
  const latest = useLatest({ hasLeft, isBack })
  useEffect(() => {
    if (latest.current.hasLeft) latest.current.isBack()
  }, [latest])
  if (!hasLeft) return null
  return (
    <div className="shell-notice">
      <Notice title={words.left} action={<Button onClick={isBack}>{words.imBack}</Button>}>
        {words.leftText}
      </Notice>
    </div>
  )
}
