import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { takesInput } from '@servicewerkstatt/shared/domain/agenda/stage-input.ts'
import { MAX_CARD_LENGTH } from '@servicewerkstatt/shared/domain/writing/card-limits.ts'
import { type FormEvent, useRef } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { classNames } from '../../ui/native/class-names.ts'
import { TextArea } from '../../ui/native/TextField.tsx'
import { useAnnounce } from '../../ui/announcer.tsx'
import type { DeskCard } from '../../workshop/desk-card.ts'
import { useRefusalText } from '../../workshop/use-refusal-text.ts'
import { useHoldCaret } from './held-caret.ts'
import { useOwnLevel } from './use-circle.ts'
import { useDesk, useDeskState } from './use-desk.ts'
import { useStageInput } from '../../workshop/shown-stage.tsx'

/** From here on the letters that are left are counted. */
const COUNT_FROM = MAX_CARD_LENGTH - 100

export interface CardEditorProps {
  readonly stage: RecordView<'stages'>
  /** The draft that is being written; undefined: a new one. */
  readonly card: DeskCard | undefined
  /** The first letter of a new draft has made it; null when it was handed in. */
  readonly onCard: (id: string | null) => void
}

/** One field, one button. What is typed is safe with every letter; nothing leaves before "Abgeben" (PRIV-6). */
export function CardEditor({ stage, card, onCard }: CardEditorProps) {
  const words = useWords('writing')
  const desk = useDesk()
  const announce = useAnnounce()
  const field = useRef<HTMLTextAreaElement>(null)
  const input = useStageInput(stage.id)
  const { level } = useOwnLevel(stage)
  const problem = useProblemText(card)
  useHoldCaret(field, card?.id)
  if (!desk) return null
  const text = card?.text ?? ''
  const isLate = !takesInput(input)

  const write = (next: string) => {
    const id = desk.write(stage.id, card?.id ?? null, next, level)
    if (card === undefined) onCard(id)
  }
  const handIn = (event?: FormEvent) => {
    event?.preventDefault()
    if (!card || text.trim() === '' || text.length > MAX_CARD_LENGTH) return
    desk.handIn(card.id)
    onCard(null)
    announce(words.handedIn)
    field.current?.focus()
  }
  return (
    <form onSubmit={handIn}>
      <TextArea
        ref={field}
        label={words.field}
        labelHidden
        look="draft"
        rows={4}
        value={text}
        onChange={write}
        // A little over the limit is let in, so that nobody loses the end of what they pasted.
        maxLength={MAX_CARD_LENGTH * 4}
        autoComplete="off"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) handIn()
        }}
        {...(problem !== undefined && { error: problem })}
        {...(isLate && { hint: words.lateHint })}
        {...(input === 'late' && { hint: words.graceHint })}
      />
      <div className="writing-actions">
        <Button type="submit" kind="main">
          {isLate ? words.handInLate : words.handIn}
        </Button>
        <DraftState text={text} />
      </div>
    </form>
  )
}

function DraftState({ text }: { readonly text: string }) {
  const words = useWords('writing').draftState
  const { isOffline } = useDeskState()
  const line =
    text.trim() === ''
      ? words.empty
      : isOffline
        ? words.offline
        : text.length >= COUNT_FROM
          ? words.left(Math.max(0, MAX_CARD_LENGTH - text.length))
          : words.kept
  // Devices without a keyboard have no use for a hint about keys.
  const isAboutKeys = text.trim() === ''
  return (
    <p className={classNames(isOffline ? 'strong' : 'soft', isAboutKeys && 'writing-keys-hint')}>{line}</p>
  )
}

/** Too long is said at once; what the server did not take is said in its words. */
export function useProblemText(card: DeskCard | undefined): string | undefined {
  const refusalText = useRefusalText()
  if (!card) return undefined
  if (card.text.length > MAX_CARD_LENGTH)
    return refusalText({ ok: false, reason: 'card-too-long', message: '' })
  if (card.problem === null) return undefined
  return refusalText({ ok: false, reason: card.problem as 'not-possible-now', message: '' })
}
