/** What makes a service complete: whose expectation it answers, whether it is measured, who answers for it. */
import { setFields, setMember } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useWords } from '../../locale/use-words.ts'
import { Segments } from '../../ui/native/Choice.tsx'
import { DateAtom, SelectAtom } from '../../workshop/AtomField.tsx'
import { CoText } from '../../workshop/CoText.tsx'
import { useAll } from '../../workshop/use-record.ts'
import { personName, useBoard, useMe } from '../../workshop/use-workshop.ts'
import { LinkList } from './LinkList.tsx'

interface ServiceProps {
  readonly service: RecordView<'catalogue'>
}

const MODES = ['measured', 'qualitative', 'not_measured'] as const

/** The expectations that this service answers; links are set by typing a few letters. */
export function AnsweredExpectations({ service }: ServiceProps) {
  const words = useWords('catalogue').fields
  const board = useBoard()
  const expectations = useAll('expectations')
  const departments = useAll('departments')
  const nameOf = (id: string | null): string => departments.find((item) => item.id === id)?.name ?? ''
  return (
    <LinkList
      label={words.expectations}
      labelHidden
      addLabel={words.addExpectation}
      empty={expectations.length === 0 ? words.noExpectations : words.noExpectation}
      linked={service.expectationIds}
      options={expectations
        .filter(({ statement }) => statement.trim() !== '')
        .map(({ id, statement, departmentId }) => ({ id, text: statement, note: nameOf(departmentId) }))}
      onLink={(id, isLinked) => setMember(board, 'catalogue', service.id, 'expectationIds', id, isLinked)}
    />
  )
}

/** With a number, or deliberately without and why: both are complete. */
export function Measurement({ service }: ServiceProps) {
  const words = useWords('catalogue')
  const board = useBoard()
  const { mayWrite } = useMe()
  const mode = service.measurementMode
  return (
    <div className="stack">
      {mayWrite ? (
        <Segments
          legend={words.fields.measurement}
          legendHidden
          value={mode}
          options={MODES.map((value) => ({ value, label: words.fields.measurementModes[value] }))}
          onChange={(measurementMode) => setFields(board, 'catalogue', service.id, { measurementMode })}
        />
      ) : (
        <p>{mode === null ? words.open : words.fields.measurementModes[mode]}</p>
      )}
      {mode !== null && mode !== 'measured' && (
        <CoText
          place={{ collection: 'catalogue', id: service.id, field: 'notMeasuredReason' }}
          label={words.fields.notMeasuredReason}
          size="m"
          empty={words.notWritten}
        />
      )}
    </div>
  )
}

/** Who answers for the service, and when it is looked at again. */
export function Responsible({ service }: ServiceProps) {
  const words = useWords('catalogue')
  const board = useBoard()
  const people = useAll('participants')
  return (
    <div className="field-row">
      <SelectAtom
        label={words.fields.owner}
        value={service.ownerId}
        emptyLabel={words.open}
        options={people.map((person) => ({ value: person.id, label: personName(person) }))}
        onWrite={(ownerId) => setFields(board, 'catalogue', service.id, { ownerId })}
      />
      <DateAtom
        label={words.fields.reviewDate}
        value={service.reviewDate}
        onWrite={(reviewDate) => setFields(board, 'catalogue', service.id, { reviewDate })}
      />
    </div>
  )
}
