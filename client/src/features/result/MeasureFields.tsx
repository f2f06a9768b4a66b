import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { Checkbox } from '../../ui/native/Field.tsx'
import { Fold } from '../../ui/native/Fold.tsx'
import { AtomField, DateAtom, SelectAtom } from '../../workshop/AtomField.tsx'
import { CoText } from '../../workshop/CoText.tsx'
import { useAll } from '../../workshop/use-record.ts'
import { personName, useBoard, useMe } from '../../workshop/use-workshop.ts'
import { usePeriods } from './period-figures.ts'
import { periodName } from './period-words.ts'

type Measure = RecordView<'measures'>

const STATUSES = ['planned', 'in_progress', 'done', 'verified', 'ineffective', 'dropped'] as const
const KINDS = ['containment', 'corrective', 'preventive', 'renegotiate'] as const

interface MeasureProps {
  readonly measure: Measure
}

const useWrite = (id: string) => {
  const board = useBoard()
  return (values: Partial<Measure>) => setFields(board, 'measures', id, values)
}

/** Wenn …, dann …; who, until when, how one would notice, state (ATT-4). */
export function MeasureFields({ measure }: MeasureProps) {
  const words = useWords('result').measures
  const write = useWrite(measure.id)
  const text = (field: 'description' | 'expectedEffect' | 'effectResult') => (
    <CoText
      place={{ collection: 'measures', id: measure.id, field }}
      label={words[field]}
      size="m"
      empty={words.notWritten}
    />
  )
  return (
    <div className="stack">
      <AtomField
        label={words.title}
        look="voice"
        value={measure.title ?? ''}
        onWrite={(title) => write({ title: title || null })}
      />
      <OwnerAndDate measure={measure} />
      {text('expectedEffect')}
      <Fold summary={words.details}>
        <div className="stack">
          {text('description')}
          <div className="field-row">
            <SelectAtom
              label={words.kind}
              value={measure.kind}
              emptyLabel={words.open}
              options={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
              onWrite={(kind) => write({ kind })}
            />
            <EffectCheck measure={measure} />
          </div>
          {text('effectResult')}
        </div>
      </Fold>
    </div>
  )
}

/** Also below a parked thought that became a measure. */
export function OwnerAndDate({ measure }: MeasureProps) {
  const words = useWords('result').measures
  const people = useAll('participants')
  const { mayWrite } = useMe()
  const write = useWrite(measure.id)
  return (
    <div className="field-row">
      <SelectAtom
        label={words.owner}
        value={measure.ownerId}
        emptyLabel={words.open}
        options={people.map((person) => ({
          value: person.id,
          label: isHere(person) ? personName(person) : words.toAsk(personName(person)),
        }))}
        onWrite={(ownerId) => {
          const owner = people.find(({ id }) => id === ownerId)
          write({ ownerId, ownerToAsk: owner !== undefined && !isHere(owner) })
        }}
      />
      <DateAtom label={words.due} value={measure.dueDate} onWrite={(dueDate) => write({ dueDate })} />
      <SelectAtom
        label={words.status}
        value={measure.status}
        options={STATUSES.map((value) => ({ value, label: words.statuses[value] }))}
        onWrite={(status) => write({ status: status ?? 'planned' })}
      />
      {measure.ownerToAsk === true && mayWrite && (
        <Checkbox checked={false} onChange={() => write({ ownerToAsk: false })}>
          {words.asked}
        </Checkbox>
      )}
    </div>
  )
}

/** Whoever is not here has to be asked first (PARK-4). */
const isHere = ({ presence }: RecordView<'participants'>): boolean => presence === 'here'

/** In which period somebody looks whether it has helped. */
function EffectCheck({ measure }: MeasureProps) {
  const words = useWords('result').measures
  const formats = useFormats()
  const periods = usePeriods()
  const write = useWrite(measure.id)
  if (periods.length === 0) return null
  return (
    <SelectAtom
      label={words.effectCheck}
      value={measure.effectCheckPeriodId}
      emptyLabel={words.open}
      options={periods.map((period) => ({ value: period.id, label: periodName(period, formats) }))}
      onWrite={(effectCheckPeriodId) => write({ effectCheckPeriodId })}
    />
  )
}
