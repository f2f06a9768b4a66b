import { MAX_CARD_LENGTH } from '@servicewerkstatt/shared/domain/writing/card-limits.ts'
import { useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { TextArea } from '../../ui/native/TextField.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useRecord, useSingleton } from '../../workshop/use-record.ts'
import { useRefusalText } from '../../workshop/use-refusal-text.ts'
import { useCommand, useMe } from '../../workshop/use-workshop.ts'

export interface ProposeChangeProps {
  readonly subject: 'statement' | 'goal'
  /** The wording as it stands: where a change begins. */
  readonly text: string
}

/** What is decided is not rewritten in passing: whoever wants it otherwise proposes it (LOCK-1). Why it cannot be written in stands beside. */
export function ProposeChange({ subject, text }: ProposeChangeProps) {
  const words = useWords('statement').change
  const { mayWrite } = useMe()
  const [isOpen, setOpen] = useState(false)
  return (
    <p className="row wrap t-s">
      <span className="soft">{words.locked}</span>
      {mayWrite && (
        <Button small onClick={() => setOpen(true)}>
          {words.open}
        </Button>
      )}
      {isOpen && <ChangeDialog subject={subject} text={text} onClose={() => setOpen(false)} />}
    </p>
  )
}

function ChangeDialog({ subject, text, onClose }: ProposeChangeProps & { readonly onClose: () => void }) {
  const words = useWords('statement').change
  const { cancel } = useWords('common')
  const send = useCommand()
  const refusalText = useRefusalText()
  const toast = useToast()
  const { currentStageId } = useSingleton('run')
  const level = useRecord('stages', currentStageId)?.level ?? 'named'
  const [wording, setWording] = useState(text.slice(0, MAX_CARD_LENGTH))
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const isSame = wording.trim() === text.trim() || wording.trim() === ''
  const propose = async () => {
    if (isSame) return
    setBusy(true)
    // Sentences for the statement lie together; a goal's wording is talked about with what was kept for later.
    const outcome =
      subject === 'statement'
        ? await send('add-proposal', { text: wording.trim(), level })
        : await send('park', { text: words.parked(wording.trim()).slice(0, MAX_CARD_LENGTH) })
    setBusy(false)
    setProblem(outcome.ok ? null : refusalText(outcome))
    if (!outcome.ok) return
    onClose()
    toast({ text: words.done[subject] })
  }
  return (
    <Dialog
      isOpen
      question={words.question}
      safe={{ text: cancel }}
      act={{
        text: words.submit,
        onPress: () => void propose(),
        busy: isBusy,
        busyText: words.submit,
        unavailable: isSame ? words.same : null,
      }}
      onClose={onClose}
    >
      <TextArea
        label={words.field}
        labelHidden
        look="voice"
        rows={3}
        value={wording}
        onChange={setWording}
        maxLength={MAX_CARD_LENGTH}
        hint={words.hint[subject]}
        error={problem}
      />
    </Dialog>
  )
}
