import { setFields, setMember } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useCallback, useState } from 'react'
import { Link } from 'react-router'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { XIcon } from '../../ui/icons.ts'
import { Button, IconButton } from '../../ui/native/Button.tsx'
import { Chip } from '../../ui/native/Paper.tsx'
import { useAll, useRecord } from '../../workshop/use-record.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { AreaChip } from './CardFace.tsx'
import { moveToArea } from './card-actions.ts'
import { localDate } from './local-date.ts'
import { usePaths } from './part-path.ts'
import { PickDialog } from '../../workshop/PickDialog.tsx'
import { sameList, useDerived } from '../../workshop/use-derived.ts'
import { useAreaIds } from './use-lists.ts'
import { useLikelyExpectations } from './use-likely.ts'
import { shortName } from './short-name.ts'

type Props = { readonly expectation: RecordView<'expectations'> }

/** Below the statement: whose it is, who else asked, and whether it was said, seen or guessed. */
export function Senders({ expectation }: Props) {
  const board = useBoard()
  const { mayWrite } = useMe()
  const { detail } = useWords('expectations')
  const [isChoosing, setChoosing] = useState(false)
  const others = Object.keys(expectation.senderIds ?? {}).filter((id) => id !== expectation.departmentId)
  return (
    <div className="stack exp-senders">
      <div className="row wrap">
        <AreaChip departmentId={expectation.departmentId} />
        {mayWrite && (
          <Button kind="quiet" small onClick={() => setChoosing(true)}>
            {detail.areaChange}
          </Button>
        )}
      </div>
      {others.length > 0 && (
        <div className="row wrap">
          <span className="soft t-s">{detail.senders.label}</span>
          {others.map((id) => (
            <Sender key={id} expectationId={expectation.id} departmentId={id} />
          ))}
        </div>
      )}
      <GuessLine expectation={expectation} />
      <GuessesMet expectationId={expectation.id} />
      {isChoosing && (
        <AreaDialog
          onClose={() => setChoosing(false)}
          onPick={(id) => {
            moveToArea(board, [expectation.id], id)
            setChoosing(false)
          }}
        />
      )}
    </div>
  )
}

function Sender({
  expectationId,
  departmentId,
}: {
  readonly expectationId: string
  readonly departmentId: string
}) {
  const board = useBoard()
  const { mayWrite } = useMe()
  const words = useWords('expectations')
  const department = useRecord('departments', departmentId)
  const name = department?.name ?? words.area.unnamed
  return (
    <span className="row exp-chip-row">
      <AreaChip departmentId={departmentId} />
      {mayWrite && (
        <IconButton
          size="tiny"
          kind="quiet"
          label={words.detail.senders.remove(name)}
          icon={<XIcon className="icon" />}
          onClick={() => setMember(board, 'expectations', expectationId, 'senderIds', departmentId, false)}
        />
      )}
    </span>
  )
}

function AreaDialog({
  onPick,
  onClose,
}: {
  readonly onPick: (id: string) => void
  readonly onClose: () => void
}) {
  const words = useWords('expectations')
  const departments = useAll('departments')
  const areaIds = useAreaIds()
  const options = departments
    .filter(({ id }) => areaIds.includes(id))
    .map(({ id, name }) => ({ id, text: name ?? words.area.unnamed }))
  return (
    <PickDialog
      question={words.detail.areaQuestion}
      sections={[{ options }]}
      onPick={onPick}
      onClose={onClose}
    />
  )
}

/** A guess says that it is one, and can be matched with what was really said, or confirmed by asking. */
function GuessLine({ expectation }: Props) {
  const board = useBoard()
  const { mayWrite } = useMe()
  const words = useWords('expectations')
  const { guess } = words.detail
  const { date } = useFormats()
  const [isMatching, setMatching] = useState(false)
  const isGuess = expectation.origin === 'assumed_by_team'
  const write = (values: Partial<RecordView<'expectations'>>) =>
    void setFields(board, 'expectations', expectation.id, values)
  return (
    <>
      {isGuess && (
        <p>
          <Chip side="ours">{guess.origins.assumed_by_team}</Chip>
        </p>
      )}
      {isGuess && expectation.matchesId != null && (
        <div className="row wrap">
          <span className="soft t-s">{guess.matches}</span>
          <ExpectationLink id={expectation.matchesId} />
          {mayWrite && (
            <Button kind="quiet" small onClick={() => write({ matchesId: null })}>
              {guess.unmatch}
            </Button>
          )}
        </div>
      )}
      {isGuess && expectation.validatedAt !== null && (
        <p className="row wrap soft t-s">
          {guess.validatedOn(date(expectation.validatedAt))}
          {mayWrite && (
            <Button kind="quiet" small onClick={() => write({ validatedAt: null })}>
              {guess.invalidate}
            </Button>
          )}
        </p>
      )}
      {isGuess && mayWrite && expectation.matchesId == null && expectation.validatedAt === null && (
        <div className="row wrap">
          <Button small onClick={() => setMatching(true)}>
            {guess.match}
          </Button>
          <Button kind="quiet" small onClick={() => write({ validatedAt: localDate(new Date()) })}>
            {guess.validate}
          </Button>
        </div>
      )}
      {isMatching && (
        <MatchDialog
          expectation={expectation}
          onClose={() => setMatching(false)}
          onPick={(matchesId) => {
            write({ matchesId })
            setMatching(false)
          }}
        />
      )}
    </>
  )
}

function MatchDialog(props: Props & { readonly onPick: (id: string) => void; readonly onClose: () => void }) {
  const options = useLikelyExpectations(props.expectation, 'said')
  const { guess } = useWords('expectations').detail
  return (
    <PickDialog
      question={guess.matchQuestion}
      sections={[{ options }]}
      onPick={props.onPick}
      onClose={props.onClose}
    />
  )
}

/** The other way round: what the team had guessed about this. */
function GuessesMet({ expectationId }: { readonly expectationId: string }) {
  const { guess } = useWords('expectations').detail
  const derive = useCallback(
    (all: readonly RecordView<'expectations'>[]) =>
      all.filter((other) => other.matchesId === expectationId).map(({ id }) => id),
    [expectationId],
  )
  const ids = useDerived('expectations', derive, sameList)
  if (ids.length === 0) return null
  return (
    <div className="row wrap">
      <span className="soft t-s">{guess.matchedBy}</span>
      {ids.map((id) => (
        <ExpectationLink key={id} id={id} />
      ))}
    </div>
  )
}

export function ExpectationLink({ id }: { readonly id: string }) {
  const words = useWords('expectations')
  const { expectation: pathOf } = usePaths()
  const other = useRecord('expectations', id)
  if (!other) return <span className="soft">{words.gone}</span>
  return (
    <Link className="voice" to={pathOf(id)}>
      {shortName(other.statement, words.card.empty)}
    </Link>
  )
}
