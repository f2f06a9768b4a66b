import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { TextField } from '../../ui/native/TextField.tsx'

export interface PickDialogProps {
  readonly question: string
  readonly options: readonly { readonly id: string; readonly text: string }[]
  readonly onPick: (id: string) => void
  readonly onClose: () => void
  /** Offers to make what was typed. */
  readonly create?: { readonly words: (text: string) => string; readonly make: (text: string) => void }
}

/** Letters without accents, so that "Buro" finds "Büro". */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** One group of many: type a few letters and press Enter, or tap. Closing changes nothing. */
export function PickDialog({ question, options, onPick, onClose, create }: PickDialogProps) {
  const words = useWords('writing').group
  const common = useWords('common')
  const announce = useAnnounce()
  const [search, setSearch] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const typed = search.trim()
  const found = options.filter(({ text }) => plain(text).includes(plain(typed)))
  useEffect(() => {
    // On touch screens the keyboard would cover the list.
    if (!window.matchMedia?.('(pointer: coarse)').matches) field.current?.focus()
  }, [])
  useEffect(() => {
    if (typed !== '') announce({ kind: 'found', count: 1, words: () => words.found(found.length) })
  }, [announce, words, found.length, typed])
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    const first = found[0]
    if (first && typed !== '') onPick(first.id)
    else create?.make(typed)
  }
  return (
    <Dialog isOpen question={question} safe={{ text: common.cancel }} onClose={onClose}>
      <div className="stack">
        <TextField
          ref={field}
          type="search"
          label={words.search}
          value={search}
          onChange={setSearch}
          onKeyDown={keyDown}
          autoComplete="off"
        />
        <div className="writing-pick">
          {found.map(({ id, text }) => (
            <button key={id} type="button" className="writing-pick-option" onClick={() => onPick(id)}>
              {text}
            </button>
          ))}
          {create && (
            <button type="button" className="writing-pick-option" onClick={() => create.make(typed)}>
              {create.words(typed)}
            </button>
          )}
          {found.length === 0 && !create && (
            <p className="soft">{options.length === 0 ? words.empty : words.nothing}</p>
          )}
        </div>
      </div>
    </Dialog>
  )
}
