import {
  deriveKano,
  KANO_ANSWERS,
  type KanoAnswer,
} from '@servicewerkstatt/shared/domain/expectations/kano.ts'
import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { SelectAtom } from '../../workshop/AtomField.tsx'
import { useAll } from '../../workshop/use-record.ts'
import { useBoard } from '../../workshop/use-workshop.ts'

type Props = { readonly expectation: RecordView<'expectations'> }

const KINDS = [
  'deadline',
  'response_time',
  'availability',
  'quality',
  'simplicity',
  'communication',
  'competence',
  'cost',
] as const

const ORIGINS = ['stated', 'assumed_by_team', 'observed'] as const

/** What it is about, whether it was said, seen or guessed, which perceived quality it belongs to, and Kano's two questions. */
export function KindFields({ expectation }: Props) {
  const board = useBoard()
  const { detail } = useWords('expectations')
  const items = useAll('perceptionItems')
  return (
    <div className="stack">
      <div className="exp-trio">
        <SelectAtom
          label={detail.kindLabel}
          value={expectation.kind}
          onWrite={(kind) => setFields(board, 'expectations', expectation.id, { kind })}
          emptyLabel={detail.open}
          options={KINDS.map((value) => ({ value, label: detail.kinds[value] }))}
        />
        <SelectAtom
          label={detail.dimension}
          value={expectation.dimension}
          onWrite={(dimension) => setFields(board, 'expectations', expectation.id, { dimension })}
          emptyLabel={detail.open}
          options={items.map(({ id, label }) => ({ value: id, label: label ?? id }))}
        />
        <SelectAtom
          label={detail.guess.origin}
          value={expectation.origin}
          onWrite={(origin) => setFields(board, 'expectations', expectation.id, { origin })}
          emptyLabel={detail.open}
          options={ORIGINS.map((value) => ({ value, label: detail.guess.origins[value] }))}
        />
      </div>
      <Kano expectation={expectation} />
    </div>
  )
}

/** Two questions; only both answers together say something, so one alone waits on this page. */
function Kano({ expectation }: Props) {
  const board = useBoard()
  const { kano } = useWords('expectations').detail
  const stored = expectation.kanoAnswers ?? null
  const [half, setHalf] = useState<{ readonly functional?: KanoAnswer; readonly dysfunctional?: KanoAnswer }>(
    {},
  )
  const answers = stored ?? half
  const options = KANO_ANSWERS.map((value) => ({ value, label: kano.answers[value] }))

  const answer = (question: 'functional' | 'dysfunctional', value: KanoAnswer | null) => {
    const { [question]: _replaced, ...rest } = {
      functional: answers.functional,
      dysfunctional: answers.dysfunctional,
    }
    const next = value === null ? rest : { ...rest, [question]: value }
    const { functional, dysfunctional } = next as typeof half
    const values =
      functional && dysfunctional
        ? { kanoAnswers: { functional, dysfunctional }, kano: deriveKano(functional, dysfunctional) }
        : stored
          ? { kanoAnswers: undefined, kano: null }
          : null
    setHalf({ ...(functional && { functional }), ...(dysfunctional && { dysfunctional }) })
    if (values) setFields(board, 'expectations', expectation.id, values)
  }
  const category = stored ? deriveKano(stored.functional, stored.dysfunctional) : expectation.kano
  return (
    <>
      <div className="exp-pair">
        <SelectAtom
          label={kano.present}
          value={answers.functional ?? null}
          onWrite={(value) => answer('functional', value)}
          emptyLabel={'–'}
          options={options}
        />
        <SelectAtom
          label={kano.absent}
          value={answers.dysfunctional ?? null}
          onWrite={(value) => answer('dysfunctional', value)}
          emptyLabel={'–'}
          options={options}
        />
      </div>
      {category !== null && (
        <p>
          <span className="soft">{kano.result}</span> {kano.categories[category]}
        </p>
      )}
    </>
  )
}
