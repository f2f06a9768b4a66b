import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { type SubmitEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { Segments } from '../../ui/native/Choice.tsx'
import { Select } from '../../ui/native/Field.tsx'
import { Desk } from '../../ui/native/Paper.tsx'
import { TextArea } from '../../ui/native/TextField.tsx'
import { useFormDraft } from '../../workshop/use-form-draft.ts'
import { useAll } from '../../workshop/use-record.ts'
import { useSendWithWords } from '../../workshop/use-send-with-words.tsx'
import { personName } from '../../workshop/use-workshop.ts'
import { expectedDecision } from './next-step.ts'

type Version = RecordView<'agreementVersions'>
type Approval = RecordView<'approvals'>

const ROLES = ['management', 'team', 'customer', 'works_council'] as const
const DECISIONS = ['approved', 'approved_with_conditions', 'rejected', 'informed'] as const
const NEED_A_SENTENCE: readonly Approval['decision'][] = ['approved_with_conditions', 'rejected']

interface DecisionFormProps {
  readonly version: Version
  readonly approvals: readonly Approval[]
  readonly onDone: () => void
}

/** Writes down what was decided in the round. It starts with the decision that is still missing. */
export function DecisionForm({ version, approvals, onDone }: DecisionFormProps) {
  const words = useWords('catalogue').signOff
  const people = useAll('participants')
  const announce = useAnnounce()
  const { send, isBusy, problem } = useSendWithWords()
  const expected = useMemo(
    () => ({ ...expectedDecision(version, approvals), participantId: '', conditions: '' }),
    [version, approvals],
  )
  const { values, set, clear } = useFormDraft(`decision:${version.id}`, expected)
  const [wasTried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  // It may have been opened from the foot of the page: reading and typing go on here.
  useEffect(() => form.current?.querySelector<HTMLElement>(':checked')?.focus(), [])
  const lacksSentence = NEED_A_SENTENCE.includes(values.decision) && values.conditions.trim() === ''

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (lacksSentence) return
    const conditions = values.conditions.trim()
    const outcome = await send('record-approval', {
      agreementId: version.agreementId,
      n: version.n,
      role: values.role,
      participantId: values.participantId === '' ? null : values.participantId,
      decision: values.decision,
      ...(conditions !== '' && { conditions }),
    })
    if (!outcome.ok) return
    announce(words.done)
    clear()
    onDone()
  }
  const cancel = () => {
    clear()
    onDone()
  }
  return (
    <Desk>
      <form ref={form} className="stack" onSubmit={(event) => void submit(event)} noValidate>
        <p className="soft">{words.decideHint}</p>
        <Segments
          legend={words.role}
          value={values.role}
          options={ROLES.map((value) => ({ value, label: words.roles[value] }))}
          onChange={(role) => set({ role })}
        />
        <Segments
          legend={words.decision}
          value={values.decision}
          options={DECISIONS.map((value) => ({ value, label: words.decisions[value] }))}
          onChange={(decision) => set({ decision })}
        />
        <Select
          label={words.person}
          value={values.participantId}
          emptyLabel={words.personNone}
          options={people.map((person) => ({ value: person.id, label: personName(person) }))}
          onChange={(participantId) => set({ participantId })}
        />
        <TextArea
          label={words.conditions}
          look="voice"
          rows={2}
          optional={!NEED_A_SENTENCE.includes(values.decision)}
          error={wasTried && lacksSentence ? words.conditionsMissing : null}
          value={values.conditions}
          onChange={(conditions) => set({ conditions })}
        />
        {problem}
        <p className="row wrap">
          <Button type="submit" busy={isBusy} busyText={words.working}>
            {words.submit}
          </Button>
          <Button kind="quiet" onClick={cancel}>
            {words.cancel}
          </Button>
        </p>
      </form>
    </Desk>
  )
}
