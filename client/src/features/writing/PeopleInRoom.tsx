import { MAX_NAME_LENGTH } from '@servicewerkstatt/shared/commands/command-shape.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { hashCardSecret, newCardSecret } from '@servicewerkstatt/shared/domain/writing/card-secret.ts'
import { MAX_CARD_LENGTH } from '@servicewerkstatt/shared/domain/writing/card-limits.ts'
import { newRandomId } from '@servicewerkstatt/shared/domain/ids.ts'
import { isProxy } from '@servicewerkstatt/shared/domain/writing/taking-part.ts'
import { useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { CheckIcon, PencilSimpleIcon, UserPlusIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { TextArea, TextField } from '../../ui/native/TextField.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useAll } from '../../workshop/use-record.ts'
import { useRefusalText } from '../../workshop/use-refusal-text.ts'
import { personName, useCommand } from '../../workshop/use-workshop.ts'

/** People who take part without a device: the facilitators write for them (PROXY-1). */
export function PeopleInRoom({ stage }: { readonly stage: RecordView<'stages'> }) {
  const words = useWords('writing').console
  const people = useAll('participants').filter((person) => isProxy(person) && person.presence !== 'left')
  const [isAdding, setAdding] = useState(false)
  const [writingFor, setWritingFor] = useState<RecordView<'participants'> | null>(null)
  return (
    <section className="console-gap">
      {people.length > 0 && <h4 className="label">{words.people}</h4>}
      <ul className="writing-proxies">
        {people.map((person) => (
          <li key={person.id}>
            <span className="strong">{personName(person)}</span>
            <span className="row wrap">
              <Button
                small
                icon={<PencilSimpleIcon className="icon" />}
                aria-label={words.writeFor(personName(person))}
                onClick={() => setWritingFor(person)}
              >
                {words.write}
              </Button>
              <ReadyFor stage={stage} person={person} />
            </span>
          </li>
        ))}
      </ul>
      <Button small kind="quiet" icon={<UserPlusIcon className="icon" />} onClick={() => setAdding(true)}>
        {words.addPerson}
      </Button>
      {isAdding && <AddPerson onClose={() => setAdding(false)} />}
      {writingFor && <WriteFor stage={stage} person={writingFor} onClose={() => setWritingFor(null)} />}
    </section>
  )
}

function ReadyFor({
  stage,
  person,
}: {
  readonly stage: RecordView<'stages'>
  readonly person: RecordView<'participants'>
}) {
  const words = useWords('writing').console
  const send = useCommand()
  const toast = useToast()
  const refusalText = useRefusalText()
  const [isReady, setReady] = useState(false)
  const press = async () => {
    const outcome = await send('set-ready', { stageId: stage.id, ready: !isReady, forId: person.id })
    if (outcome.ok) setReady(!isReady)
    else toast({ text: refusalText(outcome) })
  }
  return (
    <Button
      small
      kind="quiet"
      pressed={isReady}
      icon={<CheckIcon className="icon" />}
      aria-label={words.readyFor(personName(person))}
      onClick={() => void press()}
    >
      {words.isReady}
    </Button>
  )
}

function AddPerson({ onClose }: { readonly onClose: () => void }) {
  const words = useWords('writing').console
  const { cancel } = useWords('common')
  const send = useCommand()
  const refusalText = useRefusalText()
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const add = async () => {
    if (name.trim() === '') {
      setProblem(words.nameNeeded)
      return
    }
    const outcome = await send('add-person-in-room', { name: name.trim() })
    if (outcome.ok) onClose()
    else setProblem(refusalText(outcome))
  }
  return (
    <Dialog
      isOpen
      question={words.addQuestion}
      safe={{ text: cancel }}
      act={{ text: words.add, onPress: () => void add() }}
      onClose={onClose}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <p className="soft">{words.addText}</p>
        <TextField
          label={words.personName}
          value={name}
          onChange={setName}
          maxLength={MAX_NAME_LENGTH}
          autoComplete="off"
          {...(problem !== null && { error: problem })}
        />
      </form>
    </Dialog>
  )
}

/** Written and handed in here: nothing of it is kept on the facilitators' device. */
function WriteFor({
  stage,
  person,
  onClose,
}: {
  readonly stage: RecordView<'stages'>
  readonly person: RecordView<'participants'>
  readonly onClose: () => void
}) {
  const words = useWords('writing').console
  const all = useWords('writing')
  const { cancel } = useWords('common')
  const send = useCommand()
  const toast = useToast()
  const refusalText = useRefusalText()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const name = personName(person)
  const handIn = async () => {
    const outcome = await send('hand-in', {
      stageId: stage.id,
      draftId: newRandomId('draft'),
      text,
      level: stage.level,
      tokenHash: hashCardSecret(newCardSecret()),
      forId: person.id,
    })
    if (!outcome.ok) {
      setProblem(refusalText(outcome))
      return
    }
    toast({ text: words.handedInFor(name) })
    onClose()
  }
  return (
    <Dialog
      isOpen
      question={words.writeForQuestion(name)}
      safe={{ text: cancel }}
      act={{ text: words.handInFor, onPress: () => void handIn() }}
      onClose={onClose}
    >
      <TextArea
        label={all.field}
        labelHidden
        look="voice"
        rows={3}
        value={text}
        onChange={setText}
        maxLength={MAX_CARD_LENGTH}
        {...(problem !== null && { error: problem })}
      />
    </Dialog>
  )
}
