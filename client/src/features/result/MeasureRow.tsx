import { deleteRecord, restoreRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { memo } from 'react'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { MenuButton } from '../../ui/aria/MenuButton.tsx'
import { DotsThreeIcon, TrashIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Desk } from '../../ui/native/Paper.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useAskBeforeDeleting } from '../../workshop/AskBeforeDeleting.tsx'
import { useEndStep } from '../../workshop/use-end-step.ts'
import { useRecord, useSingleton } from '../../workshop/use-record.ts'
import { personName, useBoard, useMe } from '../../workshop/use-workshop.ts'
import { isOverdue } from './measure-order.ts'
import { MeasureFields } from './MeasureFields.tsx'

type Measure = RecordView<'measures'>

interface MeasureRowProps {
  readonly id: string
  /** YYYY-MM-DD */
  readonly today: string
  /** Its fields stand below; one row at a time. */
  readonly isOpen: boolean
  readonly onOpenChange: (id: string, isOpen: boolean) => void
}

/** One measure as a line: what, who, until when, state. Its fields open below. */
export const MeasureRow = memo(function MeasureRow({ id, today, isOpen, onOpenChange }: MeasureRowProps) {
  const words = useWords('result').measures
  const { locale } = useSingleton('workshop')
  const measure = useRecord('measures', id)
  const { mayWrite } = useMe()
  if (!measure) return null
  const title = measure.title ?? words.untitled
  return (
    <li className="measure-row" data-row>
      <div className="measure-line">
        <p className="voice t-l" lang={locale}>
          {title}
        </p>
        <WhoAndWhen measure={measure} isLate={isOverdue(measure, today)} />
        {mayWrite && (
          <div className="measure-actions">
            <Button
              small
              kind="quiet"
              aria-expanded={isOpen}
              aria-label={`${isOpen ? words.fold : words.edit}: ${title}`}
              onClick={() => onOpenChange(id, !isOpen)}
            >
              {isOpen ? words.fold : words.edit}
            </Button>
            <MeasureMenu id={id} title={title} />
          </div>
        )}
      </div>
      {isOpen && (
        <Desk>
          <MeasureFields measure={measure} />
        </Desk>
      )}
    </li>
  )
})

function WhoAndWhen({ measure, isLate }: { readonly measure: Measure; readonly isLate: boolean }) {
  const words = useWords('result').measures
  const { date } = useFormats()
  const owner = useRecord('participants', measure.ownerId)
  return (
    <p className="measure-facts">
      <span className={owner ? undefined : 'soft'}>
        {!owner ? words.noOwner : measure.ownerToAsk ? words.toAsk(personName(owner)) : personName(owner)}
      </span>
      <span className={measure.dueDate === null ? 'soft' : undefined}>
        {measure.dueDate === null ? words.noDate : words.until(date(measure.dueDate))}
      </span>
      <span className={isLate ? 'strong' : 'soft'}>
        {isLate ? words.overdue : words.statuses[measure.status]}
      </span>
    </p>
  )
}

function MeasureMenu({ id, title }: { readonly id: string; readonly title: string }) {
  const words = useWords('result').measures
  const board = useBoard()
  const ask = useAskBeforeDeleting()
  const endStep = useEndStep()
  const toast = useToast()
  const remove = () =>
    ask('measures', id, () => {
      endStep()
      deleteRecord(board, 'measures', id)
      toast({ text: words.removed(title), undo: () => restoreRecord(board, 'measures', id) })
    })
  return (
    <MenuButton
      label={words.actions(title)}
      icon={<DotsThreeIcon className="icon" weight="bold" />}
      iconOnly
      size="small"
      kind="quiet"
      placement="bottom end"
      entries={[{ id: 'remove', text: words.remove, icon: <TrashIcon className="icon" />, onAction: remove }]}
    />
  )
}
