import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useWords } from '../locale/use-words.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Dialog } from '../ui/aria/Dialog.tsx'
import { TextField } from '../ui/native/TextField.tsx'
import './PickDialog.css'

export interface PickOption {
  readonly id: string
  readonly text: string
  readonly note?: string | undefined
}

export interface PickSection {
  readonly heading?: string
  readonly options: readonly PickOption[]
}

export interface PickDialogProps {
  readonly question: string
  readonly sections: readonly PickSection[]
  readonly onPick: (id: string) => void
  readonly onClose: () => void
  /** Offers to make what was typed; each entry is one button. */
  readonly creations?: readonly {
    readonly words: (text: string) => string
    readonly create: (text: string) => void
    /** Nothing needs to be typed for it, and Enter makes it then. */
    readonly withoutText?: boolean
  }[]
  /** What stands there when there is nothing to choose at all. */
  readonly empty?: string
}

/** Letters without accents, so that "Buro" finds "Büro". */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Choose one of many: type a few letters, press Enter, or tap. Closing changes nothing. */
export function PickDialog({ question, sections, onPick, onClose, creations = [], empty }: PickDialogProps) {
  const { pick, cancel } = useWords('common')
  const announce = useAnnounce()
  const [search, setSearch] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const listId = useId()

  const found = useMemo(() => {
    const wanted = plain(search.trim())
    return sections
      .map((section) => ({
        ...section,
        options: section.options.filter(({ text, note }) => plain(`${text} ${note ?? ''}`).includes(wanted)),
      }))
      .filter((section) => section.options.length > 0)
  }, [sections, search])
  const count = found.reduce((sum, section) => sum + section.options.length, 0)
  const total = sections.reduce((sum, section) => sum + section.options.length, 0)
  const typed = search.trim()
  const offered = creations.filter(({ withoutText }) => typed !== '' || withoutText === true)

  useEffect(() => {
    // On touch screens the keyboard would cover the list.
    if (!window.matchMedia?.('(pointer: coarse)').matches) field.current?.focus()
  }, [])
  useEffect(() => {
    if (typed !== '') announce({ kind: 'found', count: 1, words: () => pick.found(count) })
  }, [announce, pick, count, typed])

  const keyDown = (event: KeyboardEvent) => {
    const first = found[0]?.options[0]
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    const [creation] = offered
    // Whoever has typed nothing has chosen nothing, where something new can be made without a word.
    if (first && !(typed === '' && creation)) onPick(first.id)
    else creation?.create(typed)
  }

  return (
    <Dialog isOpen question={question} safe={{ text: cancel }} onClose={onClose}>
      <div className="stack">
        <TextField
          ref={field}
          type="search"
          label={pick.search}
          value={search}
          onChange={setSearch}
          onKeyDown={keyDown}
          autoComplete="off"
        />
        <div className="pick" id={listId}>
          {found.map(({ heading, options }, index) => (
            <div key={heading ?? index} role="group" aria-label={heading ?? question}>
              {heading !== undefined && <p className="label pick-heading">{heading}</p>}
              {options.map(({ id, text, note }) => (
                <button key={id} type="button" className="pick-option" onClick={() => onPick(id)}>
                  <span>{text}</span>
                  {note !== undefined && <span className="soft t-s">{note}</span>}
                </button>
              ))}
            </div>
          ))}
          {offered.map(({ words, create }) => (
            <button key={words('')} type="button" className="pick-option" onClick={() => create(typed)}>
              {words(typed)}
            </button>
          ))}
          {count === 0 && offered.length === 0 && (
            <p className="soft pick-empty">{total === 0 ? (empty ?? pick.empty) : pick.nothing}</p>
          )}
        </div>
      </div>
    </Dialog>
  )
}
