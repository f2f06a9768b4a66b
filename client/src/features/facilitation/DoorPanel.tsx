import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { Segments } from '../../ui/native/Choice.tsx'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { SamePersonDialog } from './SamePersonDialog.tsx'
import { useCommandAction } from './use-command-action.ts'

const DOORS = ['open', 'knock', 'closed'] as const

/** Who comes in, and who is waiting: quiet, admitted with one press (LOBBY-2). */
export function DoorPanel() {
  const words = useWords('facilitation').doors
  const { doors } = useSingleton('run')
  const knocks = useAll('knocks')
  const { act, busy } = useCommandAction()
  const [same, setSame] = useState<{ readonly id: string; readonly name: string } | null>(null)
  useKnockNews(knocks.map(({ displayName }) => displayName))
  const answer = (knockId: string, admit: boolean) => act('answer-knock', { knockId, admit })
  const admitAll = async () => {
    for (const { id } of knocks) await answer(id, true)
  }
  return (
    <div className="console-block">
      <h2 className="console-heading">{words.title}</h2>
      <Segments
        legend={words.legend}
        small
        options={DOORS.map((value) => ({ value, label: words[value] }))}
        value={doors}
        onChange={(next) => void act('set-doors', { doors: next })}
      />
      <p className="soft t-s console-gap-small">{words.notes[doors]}</p>
      {knocks.length > 0 && (
        <ul className="knock-list">
          {knocks.map((knock) => (
            <li key={knock.id}>
              <span>
                <b className="strong">{words.knocks(knock.displayName)}</b>
                {knock.departmentName && <span className="soft">, {knock.departmentName}</span>}
              </span>
              <span className="row">
                <Button
                  small
                  busy={busy}
                  aria-label={words.admitLabel(knock.displayName)}
                  onClick={() => void answer(knock.id, true)}
                >
                  {words.admit}
                </Button>
                <Button
                  small
                  kind="quiet"
                  busy={busy}
                  aria-label={words.thisIsLabel(knock.displayName)}
                  onClick={() => setSame({ id: knock.id, name: knock.displayName })}
                >
                  {words.thisIs}
                </Button>
                <Button
                  small
                  kind="quiet"
                  busy={busy}
                  aria-label={words.refuseLabel(knock.displayName)}
                  onClick={() => void answer(knock.id, false)}
                >
                  {words.refuse}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <SamePersonDialog key={same?.id} newcomer={same} isKnock onClose={() => setSame(null)} />
      {knocks.length > 1 && (
        <Button small busy={busy} onClick={() => void admitAll()}>
          {words.admitAll}
        </Button>
      )}
    </div>
  )
}

/** Says once that somebody new is waiting; no sound. */
function useKnockNews(names: readonly string[]): void {
  const words = useWords('facilitation').doors
  const announce = useAnnounce()
  const before = useRef(names.length)
  const latest = names.at(-1)
  useEffect(() => {
    if (names.length > before.current && latest !== undefined) announce(words.knocks(latest))
    before.current = names.length
  }, [names.length, latest, announce, words])
}
