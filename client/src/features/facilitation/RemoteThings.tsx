import { useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { useIsHidden } from '../../workshop/use-room-switches.ts'
import { useCommandAction } from './use-command-action.ts'

interface Thing {
  readonly collection: 'cards' | 'expectations' | 'goals'
  readonly id: string
  readonly text: string
}

const FIRST = 8

/** What stands on the board in this stage: each into the spotlight or off all screens with one press. Nobody learns whose it was. */
export function RemoteThings() {
  const words = useWords('facilitation').things
  const things = useThings()
  const { spotlight } = useSingleton('run')
  const isHidden = useIsHidden()
  const { act } = useCommandAction()
  const [shown, setShown] = useState(FIRST)
  if (things.length === 0) return null
  return (
    <section className="console-block">
      <h2 className="console-heading">{words.title}</h2>
      <ul className="thing-list">
        {things.slice(0, shown).map(({ collection, id, text }) => {
          const isLit = spotlight?.type === collection && spotlight.id === id
          const hidden = isHidden(collection, id)
          return (
            <li key={id}>
              <span className={hidden ? 'thing-text faint' : 'thing-text voice'}>{text}</span>
              <span className="row">
                <Button
                  small
                  pressed={isLit}
                  aria-label={words.spotlightLabel(text)}
                  onClick={() =>
                    void act('set-spotlight', { spotlight: isLit ? null : { type: collection, id } })
                  }
                >
                  {words.spotlight}
                </Button>
                <Button
                  small
                  pressed={hidden}
                  aria-label={hidden ? words.showLabel(text) : words.hideLabel(text)}
                  onClick={() => void act('hide-on-room', { collection, thingId: id, isHidden: !hidden })}
                >
                  {hidden ? words.show : words.hide}
                </Button>
              </span>
            </li>
          )
        })}
      </ul>
      {things.length > shown && (
        <Button small kind="quiet" onClick={() => setShown(things.length)}>
          {words.more(things.length - shown)}
        </Button>
      )}
    </section>
  )
}

/** Cards of this stage and of the ones before it, the newest stage first; else what the part is about. */
function useThings(): readonly Thing[] {
  const { currentStageId } = useSingleton('run')
  const stages = useAll('stages')
  const cards = useAll('cards')
  const expectations = useAll('expectations')
  const goals = useAll('goals')
  const at = stages.findIndex(({ id }) => id === currentStageId)
  const part = stages[at]?.part
  const rank = new Map(stages.slice(0, at + 1).map(({ id }, index) => [id, index] as const))
  const ofStages = cards
    .filter(({ text }) => text.trim() !== '')
    .toSorted((a, b) => (rank.get(b.stageId ?? '') ?? -1) - (rank.get(a.stageId ?? '') ?? -1))
    .map(({ id, text }): Thing => ({ collection: 'cards', id, text }))
  if (part === 3)
    return [
      ...expectations.map(
        ({ id, statement }): Thing => ({ collection: 'expectations', id, text: statement }),
      ),
      ...ofStages,
    ]
  if (part === 1)
    return [...ofStages, ...goals.map(({ id, text }): Thing => ({ collection: 'goals', id, text }))]
  return ofStages
}
