import {
  addInner,
  deleteRecord,
  restoreRecord,
  setFields,
} from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { compareOrdered } from '@servicewerkstatt/shared/domain/ordering.ts'
import { memo, useState } from 'react'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { MenuButton } from '../../ui/aria/MenuButton.tsx'
import { DotsThreeIcon, PlusIcon, TrashIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Section } from '../../ui/native/Layout.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useAskBeforeDeleting } from '../../workshop/AskBeforeDeleting.tsx'
import { DateAtom, SelectAtom } from '../../workshop/AtomField.tsx'
import { CoText } from '../../workshop/CoText.tsx'
import { useAll, useRecord } from '../../workshop/use-record.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { FindingRow } from './FindingRow.tsx'
import { useAreaIds } from './use-lists.ts'

type Visit = RecordView<'shadowings'>

const MODES = ['observe', 'work_along'] as const

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
  const ask = useAskBeforeDeleting()
  const { visit: words } = useWords('expectations')
  const toast = useToast()
  const trash = () =>
    ask('shadowings', visit.id, () => {
      deleteRecord(board, 'shadowings', visit.id)
      toast({ text: words.trashed, undo: () => restoreRecord(board, 'shadowings', visit.id) })
    })
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
