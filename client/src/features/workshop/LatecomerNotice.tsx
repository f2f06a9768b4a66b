import { useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Notice } from '../../ui/native/Notice.tsx'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { useMe } from '../../workshop/use-workshop.ts'
import { useWorkshop } from '../../workshop/workshop-context.tsx'

/** How many decisions a latecomer is told: two lines (JOIN-8). */
const TOLD = 2

function wasRead(key: string): boolean {
  try {
    return sessionStorage.getItem(key) !== null
  } catch {
    return false
  }
}

/** For somebody who comes in while it is running: what was decided so far, in two lines, once. */
export function LatecomerNotice() {
  const words = useWords('shell').latecomer
  const { access } = useWorkshop()
  const { isFacilitator } = useMe()
  const { currentStageId } = useSingleton('run')
  const { locale } = useSingleton('workshop')
  const decisions = useAll('decisions')
  const key = `servicewerkstatt.told.${access.workshopId}`
  const [isRead, setRead] = useState(() => wasRead(key))
  // What was decided before this page was opened; decisions made since were seen as they came.
  const [before] = useState(() => decisions.filter(({ text }) => text.trim() !== '').slice(-TOLD))
  if (isRead || isFacilitator || currentStageId === null || before.length === 0) return null
  const dismiss = () => {
    setRead(true)
    try {
      sessionStorage.setItem(key, 'read')
    } catch {
      // Storage is switched off: it is shown again after a reload.
    }
  }
  return (
    <div className="shell-notice">
      <Notice
        title={words.title}
        action={
          <Button small onClick={dismiss}>
            {words.dismiss}
          </Button>
        }
      >
        <ul className="latecomer" lang={locale}>
          {before.map((decision) => (
            <li key={decision.id} className="voice">
              {decision.text}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
