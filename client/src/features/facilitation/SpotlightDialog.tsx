import { useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { TextField } from '../../ui/native/TextField.tsx'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { useSpotlightText } from '../../workshop/use-spotlight-text.ts'
import { useCommandAction } from './use-command-action.ts'

/** As many as a list can be looked through; the search finds the rest. */
const MOST = 30

interface Choice {
  readonly type: string
  readonly id: string
  readonly text: string
}

/** One thing in large type for the whole room, and the way to take it away again (FOLLOW-4). */
export function SpotlightControls() {
  const words = useWords('facilitation').spotlight
  const { spotlight } = useSingleton('run')
  const text = useSpotlightText(spotlight)
  const { act } = useCommandAction()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {words.choose}
      </Button>
      {spotlight && (
        <Button small title={text} onClick={() => void act('set-spotlight', { spotlight: null })}>
          {words.end}
        </Button>
      )}
      {isOpen && <SpotlightDialog onClose={() => setOpen(false)} />}
    </>
  )
}

function SpotlightDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords('facilitation').spotlight
  const { cancel } = useWords('common')
  const { locale } = useSingleton('workshop')
  const { act } = useCommandAction()
  const [search, setSearch] = useState('')
  const choices = useChoices().filter(({ text }) => text.toLowerCase().includes(search.trim().toLowerCase()))
  const choose = ({ type, id }: Choice) => {
    onClose()
    void act('set-spotlight', { spotlight: { type, id } })
  }
  return (
    <Dialog isOpen question={words.question} safe={{ text: cancel }} onClose={onClose} wide>
      <TextField label={words.search} value={search} onChange={setSearch} autoComplete="off" />
      {choices.length === 0 ? (
        <p className="soft console-gap-small">{words.none}</p>
      ) : (
        <ul className="spotlight-list" lang={locale}>
          {choices.slice(0, MOST).map((choice) => (
            <li key={`${choice.type}:${choice.id}`}>
              <button type="button" className="spotlight-choice voice" onClick={() => choose(choice)}>
                {choice.text}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}

/** What can be shown, the cards of this stage first. */
function useChoices(): readonly Choice[] {
  const { currentStageId } = useSingleton('run')
  const cards = useAll('cards')
  const goals = useAll('goals')
  const expectations = useAll('expectations')
  const agreements = useAll('agreements')
  const decisions = useAll('decisions')
  const now = cards.filter(({ stageId }) => stageId === currentStageId)
  const earlier = cards.filter(({ stageId }) => stageId !== currentStageId)
  return [
    ...[...now, ...earlier].map(({ id, text }) => ({ type: 'cards', id, text })),
    ...goals.map(({ id, text }) => ({ type: 'goals', id, text })),
    ...expectations.map(({ id, statement }) => ({ type: 'expectations', id, text: statement })),
    ...agreements.map(({ id, promise }) => ({ type: 'agreements', id, text: promise })),
    ...decisions.map(({ id, text }) => ({ type: 'decisions', id, text })),
  ].filter(({ text }) => text.trim() !== '')
}
