/** Beside the text that counts: everybody may propose an answer of their own, and a facilitator takes what fits (journey A, "Auslöser, Ergebnis, Empfänger"). */
import {
  leaveOutAnswer,
  openAnswers,
  takeAnswer,
} from '@servicewerkstatt/shared/document/operations/answers.ts'
import {
  type AnsweredField,
  MAX_ANSWER_LENGTH,
} from '@servicewerkstatt/shared/domain/process/asked-fields.ts'
import { type FormEvent, useRef, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { TextField } from '../../ui/native/TextField.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useKeptText } from '../../workshop/use-kept-text.ts'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { useRefusalText } from '../../workshop/use-refusal-text.ts'
import { useBoard, useCommand, useMe, useUndo } from '../../workshop/use-workshop.ts'

export interface OwnAnswersProps {
  readonly processId: string
  readonly field: AnsweredField
  /** The question, as it stands above. */
  readonly question: string
}

export function OwnAnswers({ processId, field, question }: OwnAnswersProps) {
  const { mayWrite } = useMe()
  const answers = openAnswers(useAll('comments'), processId, field)
  if (!mayWrite && answers.length === 0) return null
  return (
    <div className="own-answers">
      {answers.length > 0 && <AnswerList answers={answers} question={question} />}
      {mayWrite && <Proposal processId={processId} field={field} question={question} />}
    </div>
  )
}

function AnswerList({
  answers,
  question,
}: {
  readonly answers: ReturnType<typeof openAnswers>
  readonly question: string
}) {
  const words = useWords('process').questions
  const board = useBoard()
  const toast = useToast()
  const { isFacilitator, mayWrite } = useMe()
  const { locale } = useSingleton('workshop')
  const { undo, endStep } = useUndo()
  const settle = (act: typeof takeAnswer, id: string, text: string) => {
    endStep()
    const settled = act(board, id, new Date().toISOString())
    endStep()
    if (settled.ok) toast({ text, undo })
  }
  return (
    <ul className="own-answer-list" aria-label={words.proposed(question)}>
      {answers.map(({ id, text }) => (
        <li key={id}>
          <span className="voice" lang={locale}>
            {text}
          </span>
          {isFacilitator && mayWrite && (
            <span className="row">
              <Button
                small
                aria-label={words.takeLabel(text)}
                onClick={() => settle(takeAnswer, id, words.taken)}
              >
                {words.take}
              </Button>
              <Button
                small
                kind="quiet"
                aria-label={words.leaveOutLabel(text)}
                onClick={() => settle(leaveOutAnswer, id, words.leftOut)}
              >
                {words.leaveOut}
              </Button>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** A quiet button until somebody wants it. */
function Proposal({ processId, field, question }: OwnAnswersProps) {
  const words = useWords('process').questions
  const send = useCommand()
  const refusalText = useRefusalText()
  const announce = useAnnounce()
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [text, setText] = useKeptText(`answer-${processId}-${field}`)
  const [isOpen, setOpen] = useState(text !== '')
  const input = useRef<HTMLInputElement>(null)
  if (!isOpen) {
    return (
      <Button
        kind="quiet"
        small
        flush
        aria-label={words.proposeLabel(question)}
        onClick={() => {
          setOpen(true)
          requestAnimationFrame(() => input.current?.focus())
        }}
      >
        {words.propose}
      </Button>
    )
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    input.current?.focus()
    if (text.trim() === '' || isBusy) return
    setBusy(true)
    const outcome = await send('add-answer', { processId, field, text: text.trim() })
    setBusy(false)
    setProblem(outcome.ok ? null : refusalText(outcome))
    if (!outcome.ok) return
    setText('')
    announce(words.proposedOne)
  }
  return (
    <form className="quick-add" onSubmit={(event) => void submit(event)}>
      <TextField
        ref={input}
        label={words.proposeLabel(question)}
        hint={words.nameless}
        value={text}
        onChange={setText}
        maxLength={MAX_ANSWER_LENGTH}
        error={problem}
        autoComplete="off"
        enterKeyHint="send"
      />
      <Button type="submit" busy={isBusy} busyText={words.send}>
        {words.send}
      </Button>
    </form>
  )
}
