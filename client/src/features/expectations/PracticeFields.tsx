import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useWords } from '../../locale/use-words.ts'
import { Scale } from '../../ui/aria/Scale.tsx'
import { AtomField, SelectAtom } from '../../workshop/AtomField.tsx'
import { CoText } from '../../workshop/CoText.tsx'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'

type Props = { readonly expectation: RecordView<'expectations'> }

const ORIGINS = ['legal', 'contractual', 'downstream_process', 'habit', 'preference', 'unknown'] as const
/** Nobody outside insists on these. */
const NEGOTIABLE: readonly string[] = ['habit', 'preference', 'unknown']

/** Where the deadline comes from: the one field that most often shows that things could be otherwise. */
export function OriginOfDeadline({ expectation }: Props) {
  const board = useBoard()
  const { mayWrite } = useMe()
  const { detail } = useWords('expectations')
  const origin = expectation.originOfDeadline
  if (!mayWrite) {
    return (
      <p className="soft">
        {detail.origin} {origin ? detail.origins[origin] : detail.originOpen}
      </p>
    )
  }
  return (
    <SelectAtom
      className="exp-narrow"
      label={detail.origin}
      value={origin}
      onWrite={(next) => setFields(board, 'expectations', expectation.id, { originOfDeadline: next })}
      emptyLabel={detail.originOpen}
      options={ORIGINS.map((value) => ({ value, label: detail.origins[value] }))}
      {...(origin !== null && NEGOTIABLE.includes(origin) && { hint: detail.negotiable })}
    />
  )
}

/** How often, and an example. */
export function PracticeFields({ expectation }: Props) {
  const board = useBoard()
  const { mayWrite } = useMe()
  const { detail } = useWords('expectations')
  return (
    <div className="stack">
      <CoText
        place={{ collection: 'expectations', id: expectation.id, field: 'example' }}
        label={detail.example}
        size="m"
        className="exp-quiet exp-plain exp-with-label"
        empty={detail.exampleEmpty}
      />
      {mayWrite ? (
        <AtomField
          className="exp-narrow"
          label={detail.frequency}
          value={expectation.frequency ?? ''}
          onWrite={(text) =>
            setFields(board, 'expectations', expectation.id, { frequency: text === '' ? undefined : text })
          }
          hint={detail.frequencyHint}
        />
      ) : (
        expectation.frequency && (
          <p>
            <span className="soft">{detail.frequency}</span> {expectation.frequency}
          </p>
        )
      )}
    </div>
  )
}

/** Importance and urgency, each 1 to 5. */
export function WeightFields({ expectation }: Props) {
  const board = useBoard()
  const { mayWrite } = useMe()
  const { detail } = useWords('expectations')
  return (
    <div className="exp-pair exp-weights">
      <Scale
        label={detail.importance}
        from={1}
        to={5}
        ends={detail.importanceEnds}
        value={expectation.importance}
        onChange={(value) =>
          setFields(board, 'expectations', expectation.id, {
            importance: typeof value === 'number' ? value : null,
          })
        }
        isDisabled={!mayWrite}
      />
      <Scale
        label={detail.urgency}
        from={1}
        to={5}
        ends={detail.urgencyEnds}
        value={expectation.urgency ?? null}
        onChange={(value) =>
          setFields(board, 'expectations', expectation.id, {
            urgency: typeof value === 'number' ? value : undefined,
          })
        }
        isDisabled={!mayWrite}
      />
    </div>
  )
}
