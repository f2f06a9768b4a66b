import type { CommandBody } from '@servicewerkstatt/shared/commands/index.ts'
import { useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { Segments } from '../../ui/native/Choice.tsx'
import { Notice } from '../../ui/native/Notice.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useSingleton } from '../../workshop/use-record.ts'
import { useRefusalText } from '../../workshop/use-refusal-text.ts'
import { useCommand } from '../../workshop/use-workshop.ts'

type Way = CommandBody<'adopt-wording'>['how']
const WAYS: readonly Way[] = ['unanimous', 'majority', 'consent']

export interface AdoptButtonProps {
  readonly subjectType: 'statement' | 'goal'
  readonly subjectId: string
  /** The wording as it stands now. */
  readonly text: string
}

/** Facilitators settle a wording: it is shown once more, with the question how it was decided. */
export function AdoptButton({ subjectType, subjectId, text }: AdoptButtonProps) {
  const words = useWords('statement').adopt
  const { cancel } = useWords('common')
  const { locale } = useSingleton('workshop')
  const send = useCommand()
  const refusalText = useRefusalText()
  const toast = useToast()
  const [isOpen, setOpen] = useState(false)
  const [how, setHow] = useState<Way>('unanimous')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const adopt = async () => {
    setBusy(true)
    const outcome = await send('adopt-wording', { subjectType, subjectId, how })
    setBusy(false)
    setProblem(outcome.ok ? null : refusalText(outcome))
    if (!outcome.ok) return
    setOpen(false)
    toast({ text: words.done })
  }
  const isEmpty = text.trim() === ''
  return (
    <>
      <Button
        small={subjectType === 'goal'}
        kind={subjectType === 'goal' ? 'quiet' : 'plain'}
        unavailable={subjectType === 'statement' && isEmpty && words.empty}
        onClick={() => {
          if (!isEmpty) setOpen(true)
        }}
      >
        {words[subjectType]}
      </Button>
      <Dialog
        isOpen={isOpen}
        question={words.question}
        safe={{ text: cancel }}
        act={{ text: words.submit, onPress: () => void adopt(), busy, busyText: words.busy }}
        onClose={() => setOpen(false)}
      >
        <div className="stack">
          <p className="voice t-l adopt-text" lang={locale}>
            {text}
          </p>
          <Segments
            legend={words.how}
            value={how}
            onChange={setHow}
            options={WAYS.map((value) => ({ value, label: words.ways[value] }))}
          />
          <p className="soft t-s">{words.note}</p>
          {problem !== null && <Notice kind="problem">{problem}</Notice>}
        </div>
      </Dialog>
    </>
  )
}
