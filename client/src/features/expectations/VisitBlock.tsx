import {
  addInner,
  deleteInner,
  deleteRecord,
  restoreRecord,
  setFields,
  setInnerFields,
  setInnerMember,
} from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { compareOrdered } from '@servicewerkstatt/shared/domain/ordering.ts'
import { memo, useMemo, useState } from 'react'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { MenuButton } from '../../ui/aria/MenuButton.tsx'
import { DotsThreeIcon, PlusIcon, TrashIcon, XIcon } from '../../ui/icons.ts'
import { Button, IconButton } from '../../ui/native/Button.tsx'
import { Section } from '../../ui/native/Layout.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { DateAtom, SelectAtom } from '../../workshop/AtomField.tsx'
import { CoText } from '../../workshop/CoText.tsx'
import { useAll, useRecord } from '../../workshop/use-record.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { PickDialog } from './PickDialog.tsx'
import { ExpectationLink } from './Senders.tsx'
import { shortName } from './short-name.ts'
import { useExpectationOptions } from './use-likely.ts'
import { useAreaIds } from './use-lists.ts'
import { useUndoable } from './use-undoable.ts'

type Visit = RecordView<'shadowings'>
type Finding = Visit['findings'][string]

const MODES = ['observe', 'work_along'] as const
const KINDS = ['fact', 'pain', 'workaround', 'misunderstanding', 'good_practice'] as const

/** One visit: where and when on the left, its observations on the right. */
export const VisitBlock = memo(function VisitBlock({ id }: { readonly id: string }) {
  const { visit: words } = useWords('expectations')
  const { date } = useFormats()
  const { mayWrite } = useMe()
  const board = useBoard()
  const visit = useRecord('shadowings', id)
  const host = useRecord('departments', visit?.hostDepartmentId ?? null)
  const [isOpen, setOpen] = useState(false)
  if (!visit) return null
  const place = host?.name ?? words.nowhere
  const day = visit.date === null ? '' : date(visit.date)
  const findings = Object.values(visit.findings).toSorted(compareOrdered)
  const note = [day, visit.mode === null ? '' : words.modes[visit.mode]]
    .filter((part) => part !== '')
    .join(', ')
  return (
    <Section
      className="exp-visit"
      rule="open"
      label={<span className="strong exp-visit-place">{place}</span>}
      note={note}
    >
      <div className="stack">
        {!isOpen && visit.question.trim() !== '' && <p className="voice t-l">{visit.question}</p>}
        {isOpen && mayWrite && <VisitFields visit={visit} />}
        {findings.length > 0 && (
          <ul className="exp-findings-all">
            {findings.map((finding) => (
              <FindingRow key={finding.id} visitId={id} finding={finding} isOpen={isOpen && mayWrite} />
            ))}
          </ul>
        )}
        {!isOpen && visit.followUp.trim() !== '' && <p className="soft">{visit.followUp}</p>}
        {mayWrite && (
          <div className="row wrap">
            <Button small onClick={() => setOpen(!isOpen)}>
              {isOpen ? words.close : words.open}
            </Button>
            {isOpen && (
              <Button
                kind="quiet"
                small
                icon={<PlusIcon className="icon" />}
                onClick={() => addInner(board, 'shadowings', id, 'findings')}
              >
                {words.addFinding}
              </Button>
            )}
            <VisitMenu visit={visit} title={words.title(place, day)} />
          </div>
        )}
      </div>
    </Section>
  )
})

function VisitMenu({ visit, title }: { readonly visit: Visit; readonly title: string }) {
  const board = useBoard()
  const { visit: words } = useWords('expectations')
  const toast = useToast()
  const trash = () => {
    deleteRecord(board, 'shadowings', visit.id)
    toast({ text: words.trashed, undo: () => restoreRecord(board, 'shadowings', visit.id) })
  }
  return (
    <MenuButton
      label={words.menu(title)}
      icon={<DotsThreeIcon className="icon" weight="bold" />}
      iconOnly
      size="tiny"
      kind="quiet"
      entries={[{ id: 'trash', text: words.trash, icon: <TrashIcon />, onAction: trash }]}
    />
  )
}

function VisitFields({ visit }: { readonly visit: Visit }) {
  const board = useBoard()
  const { visit: words, area } = useWords('expectations')
  const departments = useAll('departments')
  const areaIds = useAreaIds()
  const write = (values: Partial<Visit>) => setFields(board, 'shadowings', visit.id, values)
  const text = (field: 'question' | 'followUp' | 'surprise' | 'suggestion') => (
    <CoText place={{ collection: 'shadowings', id: visit.id, field }} label={words[field]} size="m" />
  )
  return (
    <>
      <div className="exp-trio">
        <SelectAtom
          label={words.host}
          value={visit.hostDepartmentId}
          emptyLabel={words.hostOpen}
          onWrite={(hostDepartmentId) => write({ hostDepartmentId })}
          options={departments
            .filter(({ id }) => areaIds.includes(id))
            .map(({ id, name }) => ({ value: id, label: name ?? area.unnamed }))}
        />
        <DateAtom label={words.date} value={visit.date} onWrite={(date) => write({ date })} />
        <SelectAtom
          label={words.mode}
          value={visit.mode}
          emptyLabel={words.kindOpen}
          onWrite={(mode) => write({ mode })}
          options={MODES.map((value) => ({ value, label: words.modes[value] }))}
        />
      </div>
      {text('question')}
      {text('surprise')}
      {text('suggestion')}
      {text('followUp')}
    </>
  )
}

function FindingRow(props: {
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
      <Concerned visitId={visitId} finding={finding} />
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
function Concerned({ visitId, finding }: { readonly visitId: string; readonly finding: Finding }) {
  const board = useBoard()
  const { mayWrite } = useMe()
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
          {mayWrite && <Unlink expectationId={id} onPress={() => set(id, false)} />}
        </span>
      ))}
      {mayWrite && (
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
