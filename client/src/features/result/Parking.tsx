import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { memo } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Section } from '../../ui/native/Layout.tsx'
import { SelectAtom } from '../../workshop/AtomField.tsx'
import { CoText } from '../../workshop/CoText.tsx'
import { useIds, useRecord } from '../../workshop/use-record.ts'
import { useBoard } from '../../workshop/use-workshop.ts'

const OUTCOMES = [
  'open',
  'done',
  'measure',
  'question',
  'dropped',
] as const satisfies readonly RecordView<'parkingItems'>['outcome'][]

/** What was kept for later, and what became of it. */
export function Parking() {
  const words = useWords('result').parking
  const ids = useIds('parkingItems')
  return (
    <Section label={words.heading} rule="open">
      {ids.length === 0 && <p className="soft">{words.empty}</p>}
      <ul className="ruled-list">
        {ids.map((id) => (
          <ParkingRow key={id} id={id} />
        ))}
      </ul>
    </Section>
  )
}

const ParkingRow = memo(function ParkingRow({ id }: { id: string }) {
  const words = useWords('result').parking
  const board = useBoard()
  const item = useRecord('parkingItems', id)
  if (!item) return null
  return (
    <li className="stack">
      <p className="voice t-l">{item.text}</p>
      <div className="field-row">
        <SelectAtom
          label={words.outcome}
          value={item.outcome}
          options={OUTCOMES.map((value) => ({ value, label: words.outcomes[value] }))}
          onWrite={(outcome) => setFields(board, 'parkingItems', id, { outcome: outcome ?? 'open' })}
        />
        {item.outcome === 'dropped' && (
          <CoText
            place={{ collection: 'parkingItems', id, field: 'outcomeReason' }}
            label={words.reason}
            size="m"
            empty={words.reasonEmpty}
          />
        )}
      </div>
    </li>
  )
})
