import { useMemo, useState } from 'react'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { MenuButton } from '../../ui/aria/MenuButton.tsx'
import { DotsThreeIcon } from '../../ui/icons.ts'
import { type Person, PeopleList } from '../../ui/native/Presence.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { NumberAtom } from '../../workshop/AtomField.tsx'
import { usePresence } from '../../workshop/use-presence.ts'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { personName, useMe } from '../../workshop/use-workshop.ts'
import { useCommandAction } from './use-command-action.ts'

/** Who is here, by name; people who were here and are away stand below. How many are expected. */
export function PeoplePanel() {
  const words = useWords('facilitation').people
  const { list } = useFormats()
  const { counts } = useSingleton('run')
  const { act } = useCommandAction()
  const people = usePeople()
  const hereCount = people.filter(({ state }) => state === 'here').length
  const [leaving, setLeaving] = useState<{ readonly id: string; readonly name: string } | null>(null)
  const { participantId: me } = useMe()
  const rows = people.map(
    (person): Person => ({
      ...person,
      action:
        person.id === me ? undefined : (
          <MenuButton
            label={words.menu(person.name)}
            icon={<DotsThreeIcon className="icon" weight="bold" />}
            iconOnly
            size="tiny"
            placement="bottom end"
            entries={[{ id: 'remove', text: words.remove, onAction: () => setLeaving(person) }]}
          />
        ),
    }),
  )
  return (
    <div className="console-block">
      <h2 className="console-heading">{words.title(hereCount)}</h2>
      {rows.length > 0 ? (
        <>
          <p>{list(people.filter(({ state }) => state === 'here').map(({ name }) => name))}</p>
          <details className="console-people">
            <summary>{words.all(rows.length)}</summary>
            <PeopleList people={rows} />
          </details>
        </>
      ) : (
        <p className="soft">{words.nobody}</p>
      )}
      <div className="console-expected">
        <NumberAtom
          label={words.expected}
          hint={words.expectedHint}
          value={counts.expected}
          min={0}
          max={10_000}
          onWrite={(expected) => {
            if (expected !== null) void act('set-expected', { expected })
          }}
        />
      </div>
      <RemoveDialog person={leaving} onClose={() => setLeaving(null)} />
    </div>
  )
}

interface Known {
  readonly id: string
  readonly name: string
  readonly state: 'here' | 'away'
  readonly note?: string
}

/** People of this workshop that have been here, those present first; each group by name, never by activity. Imported people stay out until they come. */
function usePeople(): readonly Known[] {
  const words = useWords('facilitation').people
  const participants = useAll('participants')
  const departments = useAll('departments')
  const present = usePresence()
  return useMemo(() => {
    const here = new Set(present.map(({ id }) => id))
    const known = participants
      .filter(
        (person) =>
          person.presence !== 'left' &&
          (here.has(person.id) || person.presence === 'here' || person.via === 'device'),
      )
      .map((person): Known => {
        const department = departments.find(({ id }) => id === person.departmentId)?.name
        const note = person.role === 'facilitator' ? words.facilitator : (department ?? '')
        const state = here.has(person.id) || person.presence === 'here' ? 'here' : 'away'
        return { id: person.id, name: personName(person) || words.unnamed, state, ...(note && { note }) }
      })
    return known.toSorted(
      (a, b) => Number(a.state === 'away') - Number(b.state === 'away') || a.name.localeCompare(b.name),
    )
  }, [participants, departments, present, words])
}

function RemoveDialog({
  person,
  onClose,
}: {
  readonly person: { readonly id: string; readonly name: string } | null
  readonly onClose: () => void
}) {
  const words = useWords('facilitation').people
  const { cancel } = useWords('common')
  const { act, busy } = useCommandAction()
  const toast = useToast()
  const remove = async () => {
    if (!person) return
    const outcome = await act('remove-person', { participantId: person.id })
    if (outcome.ok) toast({ text: words.removed(person.name) })
    onClose()
  }
  return (
    <Dialog
      isOpen={person !== null}
      question={words.removeQuestion(person?.name ?? '')}
      safe={{ text: cancel }}
      act={{ text: words.removeSubmit, onPress: () => void remove(), busy }}
      onClose={onClose}
    >
      {words.removeText}
    </Dialog>
  )
}
