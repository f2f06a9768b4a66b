import { setSingletonFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import {
  addVagueWord,
  NO_EDITS,
  removeVagueWord,
  type VagueListEdits,
  type VagueRefusal,
} from '@servicewerkstatt/shared/domain/expectations/vague-words.ts'
import { type FormEvent, useMemo, useRef, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { XIcon } from '../../ui/icons.ts'
import { Button, IconButton } from '../../ui/native/Button.tsx'
import { TextField } from '../../ui/native/TextField.tsx'
import { useListFocus } from '../../workshop/use-list-focus.ts'
import { useBoard } from '../../workshop/use-workshop.ts'
import { useVagueList } from './use-vague.ts'

/** The list of vague words of this workshop: add, take out, go back to the list we bring. */
export function VagueWordsDialog({ onClose }: { readonly onClose: () => void }) {
  const board = useBoard()
  const { vague } = useWords('expectations')
  const common = useWords('common')
  const { locale, edits, list } = useVagueList()
  const [typed, setTyped] = useState('')
  const words = useRef<HTMLUListElement>(null)
  useListFocus(
    words,
    useMemo(() => list.map(({ text }) => text), [list]),
  )
  const [problem, setProblem] = useState<VagueRefusal | null>(null)
  const save = (next: VagueListEdits) =>
    void setSingletonFields(board, 'workshop', {
      vagueWords: { added: [...next.added], removed: [...next.removed] },
    })

  const add = (event: FormEvent) => {
    event.preventDefault()
    const result = addVagueWord(locale, edits, typed)
    setProblem(result.ok ? null : result.reason)
    if (!result.ok) return
    save(result.edits)
    setTyped('')
  }
  return (
    <Dialog isOpen question={vague.title} safe={{ text: common.close }} onClose={onClose} wide>
      <div className="stack">
        <p className="soft">{vague.lead}</p>
        <form className="exp-new-area" onSubmit={add}>
          <TextField
            className="grow"
            label={vague.add}
            value={typed}
            lang={locale}
            onChange={(text) => {
              setTyped(text)
              setProblem(null)
            }}
            error={problem && vague.problems[problem]}
            autoComplete="off"
          />
          <Button type="submit">{common.add}</Button>
        </form>
        <ul ref={words} className="exp-words" aria-label={vague.list} lang={locale}>
          {list.map((word) => (
            <li key={word.text} data-row className="chip">
              <span>{word.text}</span>
              {word.isOwn && <span className="ours">{vague.own}</span>}
              <IconButton
                size="tiny"
                kind="quiet"
                label={vague.remove(word.text)}
                icon={<XIcon className="icon" />}
                onClick={() => save(removeVagueWord(locale, edits, word.text))}
              />
            </li>
          ))}
        </ul>
        {(edits.added.length > 0 || edits.removed.length > 0) && (
          <p>
            <Button kind="quiet" small flush onClick={() => save(NO_EDITS)}>
              {vague.reset}
            </Button>
          </p>
        )}
      </div>
    </Dialog>
  )
}
