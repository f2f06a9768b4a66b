import { addRecord, setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { BoardDocument } from '@servicewerkstatt/shared/document/board-document.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { memo } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Section } from '../../ui/native/Layout.tsx'
import { Empty } from '../../ui/native/Paper.tsx'
import { SelectAtom } from '../../workshop/AtomField.tsx'
import { CoText } from '../../workshop/CoText.tsx'
import { useEndStep } from '../../workshop/use-end-step.ts'
import { useDerived } from '../../workshop/use-derived.ts'
import { useIds, useRecord, useSingleton } from '../../workshop/use-record.ts'
import { personName, useBoard } from '../../workshop/use-workshop.ts'
import { OwnerAndDate } from './MeasureFields.tsx'

type ParkingItem = RecordView<'parkingItems'>
type Outcome = ParkingItem['outcome']

const OUTCOMES = ['open', 'done', 'measure', 'question', 'dropped'] as const satisfies readonly Outcome[]

const countOpen = (items: readonly ParkingItem[]): number =>
  items.filter(({ outcome }) => outcome === 'open').length

/** What was kept for later, and what became of it (PARK-2). */
export function Parking() {
  const words = useWords('result').parking
  const ids = useIds('parkingItems')
  const open = useDerived('parkingItems', countOpen)
  return (
    <Section label={words.heading} note={words.note} rule="open">
      {ids.length === 0 ? (
        <Empty title={words.empty.title}>{words.empty.text}</Empty>
      ) : (
        <>
          <p className="strong" role="status">
            {words.open(open)}
          </p>
          <ul className="ruled-list">
            {ids.map((id) => (
              <ParkingRow key={id} id={id} />
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

/** Writes the outcome; what becomes a measure becomes one at once, and remembers it. */
function decideOutcome(board: BoardDocument, item: ParkingItem, outcome: Outcome): void {
  board.transact(() => {
    setFields(board, 'parkingItems', item.id, { outcome })
    if (outcome !== 'measure' || item.measureId !== null) return
    const made = addRecord(board, 'measures', { title: firstLine(item.text) })
    if (made.ok) setFields(board, 'parkingItems', item.id, { measureId: made.id })
  })
}

/** The title of a measure is one line of at most 300 characters. */
const firstLine = (text: string): string => text.trim().split('\n')[0]?.slice(0, 300) ?? ''

const ParkingRow = memo(function ParkingRow({ id }: { readonly id: string }) {
  const words = useWords('result').parking
  const { locale } = useSingleton('workshop')
  const board = useBoard()
  const endStep = useEndStep()
  const item = useRecord('parkingItems', id)
  const author = useRecord('participants', item?.authorId ?? null)
  const measure = useRecord('measures', item?.measureId ?? null)
  if (!item) return null
  const needsReason = item.outcome === 'dropped' || item.outcome === 'question'
  return (
    <li className="parked">
      <div>
        <p className="voice t-l measure" lang={locale}>
          {item.text || words.untitled}
        </p>
        {author && <p className="t-s soft">{personName(author)}</p>}
      </div>
      <SelectAtom
        label={words.outcome}
        value={item.outcome}
        options={OUTCOMES.map((value) => ({ value, label: words.outcomes[value] }))}
        onWrite={(outcome) => {
          endStep()
          decideOutcome(board, item, outcome ?? 'open')
        }}
      />
      {needsReason && (
        <CoText
          className="parked-more"
          place={{ collection: 'parkingItems', id, field: 'outcomeReason' }}
          label={item.outcome === 'dropped' ? words.reason : words.question}
          size="m"
          empty={words.reasonEmpty}
        />
      )}
      {needsReason && item.outcomeReason.trim() === '' && (
        <p className="soft t-s parked-more">{words.lacksReason}</p>
      )}
      {measure && item.outcome === 'measure' && (measure.ownerId === null || measure.dueDate === null) && (
        <p className="soft t-s parked-more">{words.lacksOwner}</p>
      )}
      {item.outcome === 'measure' && measure && (
        <div className="parked-more">
          <OwnerAndDate measure={measure} />
        </div>
      )}
      {item.outcome === 'measure' && item.measureId !== null && !measure && (
        <p className="soft parked-more">{words.measureGone}</p>
      )}
    </li>
  )
})
