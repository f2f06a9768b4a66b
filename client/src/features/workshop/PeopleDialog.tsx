import { type FormEvent, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { UserPlusIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { PeopleList } from '../../ui/native/Presence.tsx'
import { TextField } from '../../ui/native/TextField.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { isSeat } from '../../app/shared-device/use-shared-device.ts'
import { usePresence } from '../../workshop/use-presence.ts'
import { useRecord } from '../../workshop/use-record.ts'
import { useRefusalText } from '../../workshop/use-refusal-text.ts'
import { useCommand, useMe } from '../../workshop/use-workshop.ts'
import { MyRecovery } from './MyRecovery.tsx'
import { placeTitle } from './place-title.ts'

/** Who is here, by name, and one's own name. */
export function PeopleDialog({
  isOpen,
  onClose,
  onNextPerson,
}: {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onNextPerson: () => void
}) {
  const words = useWords('shell')
  const { close } = useWords('common')
  const present = usePresence()
  const { participantId, role } = useMe()
  const people = present.map((person) => ({
    id: person.id,
    name: person.name,
    state: 'here' as const,
    note: person.isMe ? words.people.me : person.at && words.people.at(placeTitle(words, person.at)),
  }))
  return (
    <Dialog isOpen={isOpen} question={words.people.title} safe={{ text: close }} onClose={onClose}>
      <div className="stack-wide">
        {people.length > 0 ? <PeopleList people={people} /> : <p className="soft">{words.people.none}</p>}
        {participantId !== null && <MyName participantId={participantId} />}
        {participantId !== null && <MyRecovery />}
        {isSeat(role) && (
          <div>
            <Button icon={<UserPlusIcon className="icon" />} onClick={onNextPerson}>
              {words.nextPerson.here}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  )
}

/** The owner may change it at any time (JOIN-5); an empty one becomes "Gast" with a number. */
function MyName({ participantId }: { readonly participantId: string }) {
  const words = useWords('shell').people
  const send = useCommand()
  const refusalText = useRefusalText()
  const toast = useToast()
  const stored = useRecord('participants', participantId)?.displayName ?? ''
  const [name, setName] = useState(stored)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const outcome = await send('rename-me', { name: name.trim() })
    setBusy(false)
    setProblem(outcome.ok ? null : refusalText(outcome))
    if (outcome.ok) toast({ text: words.saved(outcome.displayName) })
  }
  return (
    <form className="my-name" onSubmit={(event) => void save(event)}>
      <TextField
        label={words.myName}
        value={name}
        onChange={setName}
        maxLength={80}
        error={problem}
        autoComplete="nickname"
      />
      <Button type="submit" busy={busy}>
        {words.save}
      </Button>
    </form>
  )
}
