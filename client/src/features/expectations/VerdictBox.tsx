import { settleStatus } from '@servicewerkstatt/shared/document/operations/expectation-facts.ts'
import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useRef, useState } from 'react'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Segments } from '../../ui/native/Choice.tsx'
import { Checkbox } from '../../ui/native/Field.tsx'
import { State } from '../../ui/native/State.tsx'
import { DateAtom, SelectAtom } from '../../workshop/AtomField.tsx'
import { CoText } from '../../workshop/CoText.tsx'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { FindingList } from './FindingsBox.tsx'
import { localDate } from './local-date.ts'
import { sectionId } from './section-id.ts'
import { useFindingKeys, useMaturity } from './use-expectation.ts'
import { useFocusBack } from './use-focus-back.ts'
import { useUndoable } from './use-undoable.ts'

type Expectation = RecordView<'expectations'>
type Verdict = NonNullable<Expectation['verdict']>

const KINDS = ['confirmed', 'changed', 'dropped'] as const
const BY = ['team', 'facilitator', 'both'] as const
const SETTLED = ['agreed', 'declined', 'parked'] as const

/** What became of an expectation after asking and looking: confirmed, changed or dropped, with reason, date and who decided. */
export function VerdictBox({ expectation }: { readonly expectation: Expectation }) {
  const words = useWords('expectations')
  const { mayWrite } = useMe()
  const [isEditing, setEditing] = useState(false)
  const place = useRef<HTMLElement>(null)
  useFocusBack(place, isEditing)
  const verdict = expectation.verdict ?? null
  const { status, isSettled } = useMaturity(expectation)
  const hasReason = expectation.decisionReason.trim() !== ''
  return (
    <section ref={place} className="exp-box" id={sectionId('verdict')} aria-labelledby="exp-verdict-title">
      <h2 className="label" id="exp-verdict-title">
        {words.detail.sections.verdict}
      </h2>
      {verdict && (
        <p>
          <State state={verdict.kind} stamp />
        </p>
      )}
      {!verdict && isSettled && <p className="strong">{words.status[status]}</p>}
      {!isEditing && hasReason && <p className="exp-prose">{expectation.decisionReason}</p>}
      {!isEditing && verdict && <VerdictLine verdict={verdict} />}
      {!isEditing && !verdict && !isSettled && !hasReason && <p className="soft">{words.verdict.none}</p>}
      {isEditing && mayWrite && <VerdictForm expectation={expectation} onDone={() => setEditing(false)} />}
      {!isEditing && mayWrite && (
        <Button small onClick={() => setEditing(true)}>
          {verdict || isSettled || hasReason ? words.verdict.edit : words.verdict.choose}
        </Button>
      )}
    </section>
  )
}

function VerdictLine({ verdict }: { readonly verdict: Verdict }) {
  const { verdict: words } = useWords('expectations')
  const { date } = useFormats()
  return (
    <>
      {verdict.withdrawnByAsker && <p className="t-s">{words.withdrawn}</p>}
      <p className="t-s soft">{words.line(words.bys[verdict.by], date(verdict.decidedAt))}</p>
    </>
  )
}

function VerdictForm({
  expectation,
  onDone,
}: {
  readonly expectation: Expectation
  readonly onDone: () => void
}) {
  const board = useBoard()
  const { isFacilitator } = useMe()
  const words = useWords('expectations')
  const undoable = useUndoable()
  const verdict = expectation.verdict ?? null
  const write = (next: Verdict | undefined) =>
    setFields(board, 'expectations', expectation.id, { verdict: next }).ok
  const choose = (kind: Verdict['kind']) =>
    write({
      decidedAt: localDate(new Date()),
      by: isFacilitator ? 'facilitator' : 'team',
      ...verdict,
      kind,
      withdrawnByAsker: kind === 'dropped' && (verdict?.withdrawnByAsker ?? false),
    })
  const owesReason =
    verdict !== null && verdict.kind !== 'confirmed' && expectation.decisionReason.trim() === ''
  return (
    <div className="stack exp-form">
      <SeenSoFar expectationId={expectation.id} />
      <Segments
        legend={words.verdict.question}
        small
        options={KINDS.map((value) => ({ value, label: words.verdict.kinds[value] }))}
        value={verdict?.kind ?? null}
        onChange={choose}
      />
      <CoText
        place={{ collection: 'expectations', id: expectation.id, field: 'decisionReason' }}
        label={words.verdict.reason}
        size="m"
        empty={words.verdict.reasonEmpty}
        nudge={owesReason ? words.verdict.reasonNudge : null}
      />
      {verdict?.kind === 'dropped' && (
        <div>
          <Checkbox
            checked={verdict.withdrawnByAsker}
            onChange={(withdrawnByAsker) => write({ ...verdict, withdrawnByAsker })}
          >
            {words.verdict.withdrawn}
          </Checkbox>
          {verdict.withdrawnByAsker && <p className="t-s soft">{words.verdict.withdrawnNote}</p>}
        </div>
      )}
      {verdict && (
        <>
          <SelectAtom
            label={words.verdict.by}
            value={verdict.by}
            onWrite={(by) => {
              if (by !== null) write({ ...verdict, by })
            }}
            options={BY.map((value) => ({ value, label: words.verdict.bys[value] }))}
          />
          <DateAtom
            label={words.verdict.date}
            value={verdict.decidedAt.slice(0, 10)}
            onWrite={(decidedAt) => {
              if (decidedAt !== null) write({ ...verdict, decidedAt })
            }}
          />
        </>
      )}
      <StatusSelect expectation={expectation} />
      <div className="row wrap">
        <Button small onClick={onDone}>
          {words.verdict.done}
        </Button>
        {verdict && (
          <Button kind="quiet" small onClick={() => undoable(() => write(undefined), words.verdict.cleared)}>
            {words.verdict.clear}
          </Button>
        )}
      </div>
    </div>
  )
}

/** What was observed about it, where the verdict is given (SHAD-4). */
function SeenSoFar({ expectationId }: { readonly expectationId: string }) {
  const { verdict } = useWords('expectations')
  const keys = useFindingKeys(expectationId)
  if (keys.length === 0) return null
  return (
    <div>
      <p className="label">{verdict.seen}</p>
      <FindingList keys={keys} />
    </div>
  )
}

/** Agreed, declined, parked: what people decide. Before that the status follows from what is written. */
function StatusSelect({ expectation }: { readonly expectation: Expectation }) {
  const board = useBoard()
  const words = useWords('expectations')
  const { facts, status } = useMaturity(expectation)
  const derived = facts.measurability.isMeasurable ? 'measurable' : facts.whyCount > 0 ? 'understood' : 'new'
  const settled = SETTLED.find((value) => value === status) ?? null
  return (
    <SelectAtom
      label={words.verdict.stand}
      value={settled}
      emptyLabel={words.verdict.standOpen(words.status[derived])}
      onWrite={(next) =>
        board.transact(() => {
          setFields(board, 'expectations', expectation.id, { status: next ?? 'new' })
          return settleStatus(board, expectation.id)
        })
      }
      options={SETTLED.map((value) => ({ value, label: words.status[value] }))}
    />
  )
}
