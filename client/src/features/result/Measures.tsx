import {
  addRecord,
  deleteRecord,
  restoreRecord,
  setFields,
} from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { memo, type SubmitEvent, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { MenuButton } from '../../ui/aria/MenuButton.tsx'
import { DotsThreeIcon, TrashIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Section } from '../../ui/native/Layout.tsx'
import { Empty } from '../../ui/native/Paper.tsx'
import { TextField } from '../../ui/native/TextField.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { AtomField, DateAtom, SelectAtom } from '../../workshop/AtomField.tsx'
import { CoText } from '../../workshop/CoText.tsx'
import { useAll, useIds, useRecord } from '../../workshop/use-record.ts'
import { personName, useBoard, useMe } from '../../workshop/use-workshop.ts'

type Measure = RecordView<'measures'>

const STATUSES = ['planned', 'in_progress', 'done', 'verified', 'ineffective', 'dropped'] as const
const KINDS = ['containment', 'corrective', 'preventive', 'renegotiate'] as const

/** What the team will do, with owner and date. Overdue ones say so in words. */
export function Measures() {
  const words = useWords('result').measures
  const ids = useIds('measures')
  const { mayWrite } = useMe()
  return (
    <Section label={words.heading} rule="open">
      {ids.length === 0 && <Empty title={words.empty.title}>{words.empty.text}</Empty>}
      <ul className="ruled-list">
        {ids.map((id) => (
          <MeasureRow key={id} id={id} />
        ))}
      </ul>
      {mayWrite && <NewMeasure />}
    </Section>
  )
}

/** A plain date is over when the local day after it has begun. */
const isOverdue = ({ dueDate, status }: Measure, today: string): boolean =>
  dueDate !== null && dueDate < today && (status === 'planned' || status === 'in_progress')

const localDay = (now: Date): string =>
  [
    now.getFullYear(),
    String(now.getMonth() + 1).padStart(2, '0'),
    String(now.getDate()).padStart(2, '0'),
  ].join('-')

const MeasureRow = memo(function MeasureRow({ id }: { id: string }) {
  const words = useWords('result').measures
  const measure = useRecord('measures', id)
  const people = useAll('participants')
  const board = useBoard()
  const { mayWrite } = useMe()
  const toast = useToast()
  if (!measure) return null
  const title = measure.title ?? words.untitled
  const write = (values: Partial<Measure>) => setFields(board, 'measures', id, values)
  return (
    <li className="stack">
      <div className="row">
        <AtomField
          className="grow"
          label={words.title}
          look="voice"
          value={measure.title ?? ''}
          onWrite={(text) => write({ title: text === '' ? null : text })}
        />
        {mayWrite && (
          <MenuButton
            label={words.actions(title)}
            icon={<DotsThreeIcon className="icon" />}
            iconOnly
            size="small"
            kind="quiet"
            entries={[
              {
                id: 'remove',
                text: words.remove,
                icon: <TrashIcon className="icon" />,
                onAction: () => {
                  deleteRecord(board, 'measures', id)
                  toast({ text: words.removed(title), undo: () => restoreRecord(board, 'measures', id) })
                },
              },
            ]}
          />
        )}
      </div>
      <div className="field-row">
        <SelectAtom
          label={words.owner}
          value={measure.ownerId}
          emptyLabel={words.open}
          options={people.map((person) => ({ value: person.id, label: personName(person) }))}
          onWrite={(ownerId) => write({ ownerId })}
        />
        <DateAtom
          label={words.due}
          value={measure.dueDate}
          hint={isOverdue(measure, localDay(new Date())) ? words.overdue : undefined}
          onWrite={(dueDate) => write({ dueDate })}
        />
        <SelectAtom
          label={words.status}
          value={measure.status}
          options={STATUSES.map((value) => ({ value, label: words.statuses[value] }))}
          onWrite={(status) => write({ status: status ?? 'planned' })}
        />
      </div>
      <details>
        <summary>{words.details}</summary>
        <div className="stack">
          <SelectAtom
            label={words.kind}
            value={measure.kind}
            emptyLabel={words.open}
            options={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
            onWrite={(kind) => write({ kind })}
          />
          {(['description', 'expectedEffect', 'effectResult'] as const).map((field) => (
            <CoText
              key={field}
              place={{ collection: 'measures', id, field }}
              label={words[field]}
              size="m"
              empty={words.notWritten}
            />
          ))}
        </div>
      </details>
    </li>
  )
})

function NewMeasure() {
  const words = useWords('result').measures
  const board = useBoard()
  const [title, setTitle] = useState('')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (title.trim() === '') return
    if (addRecord(board, 'measures', { title: title.trim() }).ok) setTitle('')
  }
  return (
    <form className="new-measure after-list" onSubmit={submit}>
      <TextField label={words.addLabel} look="voice" value={title} onChange={setTitle} />
      <Button small type="submit">
        {words.addSubmit}
      </Button>
    </form>
  )
}
