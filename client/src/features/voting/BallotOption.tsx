import { useEffect, useRef } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { MinusIcon, PlusIcon } from '../../ui/icons.ts'
import { Button, IconButton } from '../../ui/native/Button.tsx'
import { TextField } from '../../ui/native/TextField.tsx'
import { useSingleton } from '../../workshop/use-record.ts'

/** Longer concerns are refused by the server. */
const MAX_CONCERN_LENGTH = 1000

interface BallotOptionProps {
  readonly letter: string
  readonly label: string
  readonly dots: number
  readonly mayAdd: boolean
  /** Null = no concern. */
  readonly concern: string | null
  readonly onPlace: (change: 1 | -1) => void
  readonly onConcern: (text: string | null) => void
}

/** One option: its words, its dots with plus and minus, and the way to raise a concern. */
export function BallotOption(props: BallotOptionProps) {
  const { letter, label, dots, mayAdd, concern, onPlace, onConcern } = props
  const words = useWords('voting').vote
  const { locale } = useSingleton('workshop')
  return (
    <li className="ballot-option" data-chosen={dots > 0}>
      <span className="ballot-letter" aria-hidden="true">
        {letter}
      </span>
      <p className="voice t-l ballot-label hyphens" lang={locale}>
        {label}
      </p>
      <div className="ballot-dots" role="group" aria-label={`${letter}: ${label}`}>
        <IconButton
          label={words.take(letter)}
          icon={<MinusIcon className="icon" />}
          unavailable={dots === 0}
          onClick={() => onPlace(-1)}
        />
        <span className="ballot-given">
          <span className="dots-row" aria-hidden="true">
            {Array.from({ length: dots }, (_, index) => (
              <i key={index} className="dot dot-given" />
            ))}
          </span>
          <span className={dots === 0 ? 'soft t-s' : 't-s strong'}>{words.given(dots)}</span>
        </span>
        <IconButton
          label={words.add(letter)}
          icon={<PlusIcon className="icon" />}
          unavailable={!mayAdd}
          onClick={() => onPlace(1)}
        />
      </div>
      <div className="ballot-concern">
        <Concern letter={letter} text={concern} onChange={onConcern} />
      </div>
    </li>
  )
}

interface ConcernProps {
  readonly letter: string
  readonly text: string | null
  readonly onChange: (text: string | null) => void
}

/** A concern is no dot; it may stand without words (VOTE-6). */
function Concern({ letter, text, onChange }: ConcernProps) {
  const words = useWords('voting').vote
  const field = useRef<HTMLInputElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const moved = useRef(false)
  const isRaised = text !== null
  // The button that was pressed is gone; focus goes on with what stands in its place.
  useEffect(() => {
    if (!moved.current) return
    moved.current = false
    ;(isRaised ? field : opener).current?.focus()
  }, [isRaised])
  const change = (next: string | null) => {
    moved.current = true
    onChange(next)
  }
  if (text === null) {
    return (
      <Button
        ref={opener}
        kind="quiet"
        small
        flush
        aria-label={words.concernFor(letter)}
        onClick={() => change('')}
      >
        {words.concern}
      </Button>
    )
  }
  return (
    <div className="stack">
      <TextField
        ref={field}
        label={words.concernText(letter)}
        look="voice"
        value={text}
        maxLength={MAX_CONCERN_LENGTH}
        hint={words.concernHint}
        onChange={onChange}
      />
      <p>
        <Button kind="quiet" small flush onClick={() => change(null)}>
          {words.concernBack}
        </Button>
      </p>
    </div>
  )
}
