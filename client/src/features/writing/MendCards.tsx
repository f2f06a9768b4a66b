import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { MAX_CARD_LENGTH, TYPO_MS } from '@servicewerkstatt/shared/domain/writing/card-limits.ts'
import { type FormEvent, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Desk, Slip } from '../../ui/native/Paper.tsx'
import { TextArea } from '../../ui/native/TextField.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import type { DeskCard } from '../../workshop/desk-card.ts'
import { useServerNow } from '../../workshop/use-timer.ts'
import { useRefusalText } from '../../workshop/use-refusal-text.ts'
import { useDesk, useOwnCards } from './use-desk.ts'

/** After the reveal authors mend typos for two minutes; only this device knows which cards are theirs (PRIV-5). */
export function MendCards({ stage }: { readonly stage: RecordView<'stages'> }) {
  const words = useWords('writing')
  const own = useOwnCards(stage.id).filter(({ state }) => state === 'revealed')
  const now = useServerNow(1000)
  const leftMs = stage.revealedAt == null ? null : Date.parse(stage.revealedAt) + TYPO_MS - now
  if (own.length === 0 || (leftMs !== null && leftMs <= 0)) return null
  return (
    <section className="writing-mend">
      <Desk className="stack">
        <div>
          <h2 className="label">{words.mend.title}</h2>
          <p className="soft t-s">
            {leftMs === null ? words.mend.noteAtOnce : words.mend.note(words.left(Math.ceil(leftMs / 1000)))}
          </p>
        </div>
        <ul className="writing-grid">
          {own.map((card) => (
            <Mendable key={card.id} card={card} />
          ))}
        </ul>
      </Desk>
    </section>
  )
}

function Mendable({ card }: { readonly card: DeskCard }) {
  const words = useWords('writing').mend
  const { field } = useWords('writing')
  const { cancel } = useWords('common')
  const desk = useDesk()
  const toast = useToast()
  const refusalText = useRefusalText()
  const [text, setText] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  const mend = async (next: string | null) => {
    if (!desk) return
    setBusy(true)
    const outcome = await desk.mend(card.id, next)
    setBusy(false)
    if (!outcome.ok) {
      toast({ text: refusalText(outcome) })
      return
    }
    setText(null)
    toast({ text: next === null ? words.withdrawn : words.saved })
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (text !== null && text.trim() !== '') void mend(text)
  }
  return (
    <li>
      {text === null ? (
        <Slip
          size="dense"
          foot={
            <Button small onClick={() => setText(card.text)} aria-label={words.editLabel(card.text)}>
              {words.edit}
            </Button>
          }
        >
          {card.text}
        </Slip>
      ) : (
        <form onSubmit={save}>
          <TextArea
            label={field}
            labelHidden
            look="voice"
            rows={2}
            value={text}
            onChange={setText}
            maxLength={MAX_CARD_LENGTH}
            autoFocus
          />
          <div className="writing-actions">
            <Button small type="submit" busy={isBusy}>
              {words.save}
            </Button>
            <Button small kind="quiet" onClick={() => void mend(null)}>
              {words.withdraw}
            </Button>
            <Button small kind="quiet" onClick={() => setText(null)}>
              {cancel}
            </Button>
          </div>
        </form>
      )}
    </li>
  )
}
