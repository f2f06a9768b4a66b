import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Notice } from '../../ui/native/Notice.tsx'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { personName, useMe } from '../../workshop/use-workshop.ts'
import { useWorkshop } from '../../workshop/workshop-context.tsx'
import { addressOf } from './places.ts'

/** A facilitator's device is gone in the middle of a stage: everything goes on, and whoever shares facilitation can take over at once (IDEN-4). */
export function TakeOverNotice() {
  const words = useWords('shell').takeOver
  const navigate = useNavigate()
  const { access } = useWorkshop()
  const { participantId, isFacilitator } = useMe()
  const { currentStageId } = useSingleton('run')
  const lost = useLostFacilitator(participantId)
  const [dismissed, setDismissed] = useState<string | null>(null)
  if (!isFacilitator || currentStageId === null || !lost || lost.id === dismissed) return null
  const takeOver = () => {
    setDismissed(lost.id)
    void navigate(addressOf(access.workshopId, 'console'))
  }
  return (
    <div className="shell-notice">
      <Notice
        title={words.title(personName(lost))}
        action={
          <>
            <Button onClick={takeOver}>{words.submit}</Button>
            <Button kind="quiet" onClick={() => setDismissed(lost.id)}>
              {words.later}
            </Button>
          </>
        }
      >
        {words.text}
      </Notice>
    </div>
  )
}

/** Somebody else who facilitated on this page's watch and is away now. */
function useLostFacilitator(me: string | null) {
  const facilitators = useAll('participants').filter(({ id, role }) => role === 'facilitator' && id !== me)
  const seen = useRef(new Set<string>())
  const [known, setKnown] = useState<ReadonlySet<string>>(new Set())
  const here = facilitators
    .filter(({ presence }) => presence === 'here')
    .map(({ id }) => id)
    .join()
  useEffect(() => {
    if (here === '') return
    for (const id of here.split(',')) seen.current.add(id)
    setKnown(new Set(seen.current))
  }, [here])
  return facilitators.find(({ id, presence }) => presence === 'away' && known.has(id)) ?? null
}
