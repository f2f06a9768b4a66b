import { type FormEvent, useRef } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { TextField } from '../../ui/native/TextField.tsx'
import { useKeptText } from '../../workshop/use-kept-text.ts'
import { useBoard } from '../../workshop/use-workshop.ts'
import { addExpectation } from './card-actions.ts'
import type { CardKind } from './card-lists.ts'
import { useVagueNudge } from './use-vague.ts'

/** Longest sentence that the field takes; everything longer belongs into the fields of the page behind the card. */
const MAX_LENGTH = 10_000

export interface QuickEntryProps {
  readonly departmentId: string | null
  readonly kind: CardKind
  readonly onClose: () => void
}

/** One sentence after the other: Enter puts it down, and the field waits for the next. */
export function QuickEntry({ departmentId, kind, onClose }: QuickEntryProps) {
  const board = useBoard()
  const { entry } = useWords('expectations')
  const announce = useAnnounce()
  const nudgeOf = useVagueNudge()
  const [text, setText] = useKeptText(`new-expectation:${departmentId ?? ''}:${kind}`)
  const field = useRef<HTMLInputElement>(null)

  /** @returns false when there was nothing to put down, or it was refused */
  const putDown = (): boolean => {
    const statement = text.trim()
    if (statement === '' || addExpectation(board, statement, departmentId, kind) === null) return false
    setText('')
    announce(entry.added)
    return true
  }
  const put = (event: FormEvent) => {
    event.preventDefault()
    if (!putDown() && text.trim() === '') onClose()
    field.current?.focus()
  }
  /** Who is done means the sentence that stands there, too. */
  const finish = () => {
    if (putDown() || text.trim() === '') onClose()
  }
  return (
    <form className="exp-entry" onSubmit={put}>
      <TextField
        ref={field}
        className="grow"
        label={kind === 'guess' ? entry.guessQuestion : entry.question}
        look="voice"
        value={text}
        onChange={setText}
        nudge={nudgeOf(text)}
        hint={entry.hint}
        maxLength={MAX_LENGTH}
        enterKeyHint="done"
        autoComplete="off"
        autoFocus
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose()
        }}
      />
      <div className="row exp-entry-buttons">
        <Button type="submit" small>
          {entry.put}
        </Button>
        <Button kind="quiet" small onClick={finish}>
          {entry.close}
        </Button>
      </div>
    </form>
  )
}
