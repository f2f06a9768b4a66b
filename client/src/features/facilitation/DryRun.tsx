import { useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { useCommandAction } from './use-command-action.ts'

/** Before people come: three robots, and one press that removes everything of it. */
export function DryRunPanel() {
  const words = useWords('facilitation').dryRun
  const { rehearsal } = useSingleton('run')
  const hasBegun = useAll('stages').some(({ startedAt }) => startedAt !== null)
  const { act, busy } = useCommandAction()
  if (rehearsal || hasBegun) return null
  return (
    <div className="console-block">
      <h2 className="console-heading">{words.title}</h2>
      <p className="soft t-s">{words.text}</p>
      <p className="console-gap-small">
        <Button small busy={busy} onClick={() => void act('start-dry-run', {})}>
          {words.start}
        </Button>
      </p>
    </div>
  )
}

/** Stands above everything while the rehearsal runs, so that nobody takes it for the real thing. */
export function DryRunBanner() {
  const words = useWords('facilitation').dryRun
  const { cancel } = useWords('common')
  const { rehearsal } = useSingleton('run')
  const { act, busy } = useCommandAction()
  const toast = useToast()
  const [asks, setAsks] = useState(false)
  // Whoever is here besides those who facilitate, and is no robot, may have written something in earnest.
  const others = useAll('participants').filter(
    ({ presence, role, via }) => presence === 'here' && role !== 'facilitator' && via !== 'robot',
  ).length
  if (!rehearsal) return null
  const end = async () => {
    const outcome = await act('end-dry-run', {})
    setAsks(false)
    if (outcome.ok) toast({ text: words.ended })
  }
  return (
    <div className="dry-run-banner row wrap">
      <b className="strong">{words.runs}</b>
      <span className="soft">{words.runsText}</span>
      <Button small onClick={() => setAsks(true)}>
        {words.end}
      </Button>
      <Dialog
        isOpen={asks}
        question={words.question}
        safe={{ text: cancel }}
        act={{ text: words.submit, busy, onPress: () => void end() }}
        onClose={() => setAsks(false)}
      >
        <p>{words.questionText}</p>
        {others > 0 && <p className="strong">{words.othersText(others)}</p>}
      </Dialog>
    </div>
  )
}
