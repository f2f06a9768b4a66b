import { useMemo, useState } from 'react'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { type MenuEntry, MenuButton } from '../../ui/aria/MenuButton.tsx'
import { Switch } from '../../ui/aria/Switch.tsx'
import { DotsThreeIcon } from '../../ui/icons.ts'
import { Checkbox } from '../../ui/native/Field.tsx'
import { type Person, PeopleList } from '../../ui/native/Presence.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { NumberAtom } from '../../workshop/AtomField.tsx'
import { usePresence } from '../../workshop/use-presence.ts'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { personName, useMe } from '../../workshop/use-workshop.ts'
import { SamePersonDialog } from './SamePersonDialog.tsx'
import { useCommandAction } from './use-command-action.ts'

/** Who is here, by name; people who were here and are away stand below. How many are expected. */
export function PeoplePanel() {
  const words = useWords('facilitation').people
  const { list } = useFormats()
  const { act } = useCommandAction()
  const people = usePeople()
  const hereCount = people.filter(({ state }) => state === 'here').length
  const toast = useToast()
  const [leaving, setLeaving] = useState<Known | null>(null)
  const [same, setSame] = useState<Known | null>(null)
  const { counts, room, currentStageId } = useSingleton('run')
  const { participantId: me } = useMe()
  const mark = (person: Known, hasLeft: boolean) => {
    void act('mark-presence', { participantId: person.id, hasLeft }).then((outcome) => {
      if (outcome.ok)
        toast({
          text: hasLeft ? words.hasLeft(person.name) : words.isBack(person.name),
          undo: () => void act('mark-presence', { participantId: person.id, hasLeft: !hasLeft }),
        })
    })
  }
  const entriesFor = (person: Known): MenuEntry[] => [
    person.isFacilitator
      ? {
          id: 'role',
          text: words.endFacilitating,
          onAction: () => void act('give-role', { participantId: person.id, role: 'team' }),
        }
      : {
          id: 'role',
          text: words.shareFacilitating,
          onAction: () => void act('give-role', { participantId: person.id, role: 'facilitator' }),
        },
    person.isGone
      ? { id: 'back', text: words.markBack, onAction: () => mark(person, false) }
      : { id: 'left', text: words.markLeft, onAction: () => mark(person, true) },
    { id: 'same', text: words.thisIs, onAction: () => setSame(person) },
    { separator: true },
    { id: 'remove', text: words.remove, onAction: () => setLeaving(person) },
  ]
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
            entries={entriesFor(person)}
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
      {currentStageId === null && (
        <Switch isOn={room.showsNames} onChange={(showsNames) => void act('set-room', { showsNames })}>
          {words.showNames}
        </Switch>
      )}
      <RemoveDialog key={leaving?.id} person={leaving} onClose={() => setLeaving(null)} />
      <SamePersonDialog key={`same ${same?.id ?? ''}`} newcomer={same} onClose={() => setSame(null)} />
    </div>
  )
}

interface Known {
  readonly id: string
  readonly name: string
  readonly state: 'here' | 'away'
  readonly note?: string
  readonly isFacilitator: boolean
  /** A facilitator has said that they left; they count nowhere. */
  readonly isGone: boolean
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
          here.has(person.id) ||
          person.presence === 'here' ||
          (person.presence === 'left' && person.via !== 'import') ||
          person.via === 'device',
      )
      .map((person): Known => {
        const department = departments.find(({ id }) => id === person.departmentId)?.name
        const isFacilitator = person.role === 'facilitator'
        const isGone = person.presence === 'left'
        const state = !isGone && (here.has(person.id) || person.presence === 'here') ? 'here' : 'away'
        const note = isGone ? words.gone : isFacilitator ? words.facilitator : (department ?? '')
        const name = personName(person) || words.unnamed
        return { id: person.id, name, state, isFacilitator, isGone, ...(note && { note }) }
      })
    return known.toSorted(
      (a, b) => Number(a.state === 'away') - Number(b.state === 'away') || a.name.localeCompare(b.name),
    )
  }, [participants, departments, present, words])
}

interface PersonDialogProps {
  readonly person: Known | null
  readonly onClose: () => void
}

function RemoveDialog({ person, onClose }: PersonDialogProps) {
  const words = useWords('facilitation').people
  const { cancel } = useWords('common')
  const { act, busy } = useCommandAction()
  const toast = useToast()
  const [withCards, setWithCards] = useState(false)
  const remove = async () => {
    if (!person) return
    const outcome = await act('remove-person', {
      participantId: person.id,
      ...(withCards && { withCards }),
    })
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
      <div className="stack">
        <p>{words.removeText}</p>
        <Checkbox checked={withCards} onChange={setWithCards}>
          {words.removeCards}
        </Checkbox>
      </div>
    </Dialog>
  )
}
