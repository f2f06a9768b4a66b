import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { TextField } from '../../ui/native/TextField.tsx'

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
  }[]
}

/** Letters without accents, so that "Buro" finds "Büro". */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Choose one of many: type a few letters, press Enter, or tap. Closing changes nothing. */
export function PickDialog({ question, sections, onPick, onClose, creations = [] }: PickDialogProps) {
  const { pick } = useWords('expectations')
  const common = useWords('common')
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
    if (first) onPick(first.id)
    else if (typed !== '') creations[0]?.create(typed)
  }

  return (
    <Dialog isOpen question={question} safe={{ text: common.cancel }} onClose={onClose}>
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
        <div className="exp-pick" id={listId}>
          {found.map(({ heading, options }, index) => (
            <div key={heading ?? index} role="group" aria-label={heading ?? question}>
              {heading !== undefined && <p className="label exp-pick-heading">{heading}</p>}
              {options.map(({ id, text, note }) => (
                <button key={id} type="button" className="exp-pick-option" onClick={() => onPick(id)}>
                  <span>{text}</span>
                  {note !== undefined && <span className="soft t-s">{note}</span>}
                </button>
              ))}
            </div>
          ))}
          {typed !== '' &&
            creations.map(({ words, create }) => (
              <button key={words('')} type="button" className="exp-pick-option" onClick={() => create(typed)}>
                {words(typed)}
              </button>
            ))}
          {count === 0 && (creations.length === 0 || typed === '') && (
            <p className="soft exp-pick-empty">{total === 0 ? pick.empty : pick.nothing}</p>
          )}
        </div>
      </div>
    </Dialog>
  )
}
