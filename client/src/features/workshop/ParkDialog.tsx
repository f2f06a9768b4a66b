import { addRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { MAX_CARD_LENGTH } from '@servicewerkstatt/shared/domain/writing/card-limits.ts'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { TextArea } from '../../ui/native/TextField.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useIds, useSingleton } from '../../workshop/use-record.ts'
import { useRefusalText } from '../../workshop/use-refusal-text.ts'
import { useBoard, useCommand, useMe, useUndo } from '../../workshop/use-workshop.ts'

/** A thought for the parking lot, from everywhere and without leaving the task (PARK-1). */
export function ParkDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const words = useWords('shell').park
  const { cancel } = useWords('common')
  const board = useBoard()
  const me = useMe()
  const { undo, endStep } = useUndo()
  const { currentStageId } = useSingleton('run')
  const count = useIds('parkingItems').length
  const toast = useToast()
  const send = useCommand()
  const refusalText = useRefusalText()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)

  useEffect(() => {
    if (!isOpen) return
    // After the dialog has put the focus on its safe button, as every dialog does: here the thought comes first.
    const frame = requestAnimationFrame(() => field.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [isOpen])

  /** Who may not write on the board now asks the server to. */
  const ask = async () => {
    setBusy(true)
    const outcome = await send('park', { text: text.trim() })
    setBusy(false)
    setProblem(outcome.ok ? null : refusalText(outcome))
    if (!outcome.ok) return
    setText('')
    onClose()
    toast({ text: words.done })
  }
  const keep = (event?: FormEvent) => {
    event?.preventDefault()
    if (text.trim() === '' || isBusy) return
    if (!me.mayWrite) {
      void ask()
      return
    }
    endStep()
    const added = addRecord(board, 'parkingItems', {
      text: text.trim(),
      stageId: currentStageId,
      authorId: me.participantId,
      outcome: 'open',
    })
    if (!added.ok) return
    endStep()
    setText('')
    onClose()
    toast({ text: words.done, undo })
  }
  return (
    <Dialog
      isOpen={isOpen && me.participantId !== null}
      question={words.title}
      safe={{ text: cancel }}
      act={{ text: words.submit, onPress: () => keep(), busy: isBusy, busyText: words.submit }}
      onClose={onClose}
    >
      <form ref={form} onSubmit={keep} className="stack">
        <TextArea
          label={words.field}
          labelHidden
          look="voice"
          rows={2}
          value={text}
          onChange={setText}
          hint={words.hint}
          maxLength={MAX_CARD_LENGTH}
          error={problem}
          ref={field}
          onKeyDown={(event) => {
            // Enter is a line of its own here; with Ctrl it is done.
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit()
          }}
        />
        {count > 0 && <p className="soft t-s">{words.list(count)}</p>}
      </form>
    </Dialog>
  )
}
