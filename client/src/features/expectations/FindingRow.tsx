import {
  deleteInner,
  setInnerFields,
  setInnerMember,
} from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useMemo, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { TrashIcon, XIcon } from '../../ui/icons.ts'
import { Button, IconButton } from '../../ui/native/Button.tsx'
import { SelectAtom } from '../../workshop/AtomField.tsx'
import { CoText } from '../../workshop/CoText.tsx'
import { useRecord } from '../../workshop/use-record.ts'
import { useBoard } from '../../workshop/use-workshop.ts'
import { PickDialog } from '../../workshop/PickDialog.tsx'
import { ExpectationLink } from './Senders.tsx'
import { shortName } from './short-name.ts'
import { useExpectationOptions } from './use-likely.ts'
import { useUndoable } from './use-undoable.ts'

type Finding = RecordView<'shadowings'>['findings'][string]

const KINDS = ['fact', 'pain', 'workaround', 'misunderstanding', 'good_practice'] as const

/** One observation: what was seen, and apart from it what it means. */
export function FindingRow(props: {
  readonly visitId: string
  readonly finding: Finding
  readonly isOpen: boolean
}) {
  const { visitId, finding, isOpen } = props
  const { visit: words } = useWords('expectations')
  return (
    <li className="exp-finding stack">
      {isOpen ? (
        <FindingFields visitId={visitId} finding={finding} />
      ) : (
        <>
          {finding.kind !== null && <p className="label">{words.kinds[finding.kind]}</p>}
          <p className="voice t-l exp-prose">{finding.observation.trim() || words.noWords}</p>
          <p className="soft exp-prose">{finding.implication.trim() || words.implicationOpen}</p>
        </>
      )}
      <Concerned visitId={visitId} finding={finding} isOpen={isOpen} />
    </li>
  )
}

function FindingFields({ visitId, finding }: { readonly visitId: string; readonly finding: Finding }) {
  const board = useBoard()
  const { visit: words } = useWords('expectations')
  const undoable = useUndoable()
  const place = (field: string) => ({
    collection: 'shadowings' as const,
    id: visitId,
    inner: 'findings',
    innerId: finding.id,
    field,
  })
  return (
    <>
      <CoText place={place('observation')} label={words.finding} hint={words.findingHint} />
      <CoText place={place('implication')} label={words.implication} size="m" />
      <div className="row wrap exp-finding-tools">
        <SelectAtom
          className="exp-narrow"
          label={words.kind}
          value={finding.kind}
          emptyLabel={words.kindOpen}
          onWrite={(kind) => setInnerFields(board, 'shadowings', visitId, 'findings', finding.id, { kind })}
          options={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        />
        <IconButton
          size="small"
          kind="quiet"
          label={words.findingTrash(shortName(finding.observation, words.noWords))}
          icon={<TrashIcon className="icon" />}
          onClick={() =>
            undoable(
              () => deleteInner(board, 'shadowings', visitId, 'findings', finding.id).ok,
              words.findingTrashed,
            )
          }
        />
      </div>
    </>
  )
}

/** The expectations that an observation is about. */
function Concerned(props: { readonly visitId: string; readonly finding: Finding; readonly isOpen: boolean }) {
  const { visitId, finding, isOpen } = props
  const board = useBoard()
  const { visit: words } = useWords('expectations')
  const [isChoosing, setChoosing] = useState(false)
  const ids = useMemo(() => Object.keys(finding.expectationIds), [finding.expectationIds])
  const set = (expectationId: string, isMember: boolean) =>
    setInnerMember(
      board,
      'shadowings',
      visitId,
      'findings',
      finding.id,
      'expectationIds',
      expectationId,
      isMember,
    )
  return (
    <div className="row wrap t-s">
      {ids.length > 0 && <span className="soft">{words.concerns}</span>}
      {ids.map((id) => (
        <span key={id} className="row exp-chip-row">
          <ExpectationLink id={id} />
          {isOpen && <Unlink expectationId={id} onPress={() => set(id, false)} />}
        </span>
      ))}
      {isOpen && (
        <Button kind="quiet" small onClick={() => setChoosing(true)}>
          {words.concernsAdd}
        </Button>
      )}
      {isChoosing && (
        <ConcernDialog
          linked={finding.expectationIds}
          onClose={() => setChoosing(false)}
          onPick={(id) => {
            set(id, true)
            setChoosing(false)
          }}
        />
      )}
    </div>
  )
}

function Unlink({
  expectationId,
  onPress,
}: {
  readonly expectationId: string
  readonly onPress: () => void
}) {
  const { visit: words, card } = useWords('expectations')
  const statement = useRecord('expectations', expectationId)?.statement ?? ''
  return (
    <IconButton
      size="tiny"
      kind="quiet"
      label={words.unlink(shortName(statement, card.empty))}
      icon={<XIcon className="icon" />}
      onClick={onPress}
    />
  )
}

function ConcernDialog(props: {
  readonly linked: Finding['expectationIds']
  readonly onPick: (id: string) => void
  readonly onClose: () => void
}) {
  const { visit: words } = useWords('expectations')
  const options = useExpectationOptions().filter(({ id }) => !props.linked[id])
  return (
    <PickDialog
      question={words.concernsQuestion}
      sections={[{ options }]}
      onPick={props.onPick}
      onClose={props.onClose}
    />
  )
}
