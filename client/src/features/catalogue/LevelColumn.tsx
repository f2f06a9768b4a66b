import { recommendOption } from '@servicewerkstatt/shared/document/operations/catalogue.ts'
import {
  deleteRecord,
  restoreRecord,
  setFields,
} from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { memo } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { MenuButton } from '../../ui/aria/MenuButton.tsx'
import { CheckIcon, DotsThreeIcon, TrashIcon } from '../../ui/icons.ts'
import { classNames } from '../../ui/native/class-names.ts'
import { useToast } from '../../ui/native/Toast.tsx'
import { AtomField } from '../../workshop/AtomField.tsx'
import { useEndStep } from '../../workshop/use-end-step.ts'
import { useRecord } from '../../workshop/use-record.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { LevelCell } from './LevelCell.tsx'
import type { LevelRow } from './level-rows.ts'

type Agreement = RecordView<'agreements'>
type Option = RecordView<'levelOptions'>

interface LevelColumnProps {
  readonly id: string
  readonly agreement: Agreement
  readonly rows: readonly LevelRow[]
}

/** One level: its name, and a field in every row. */
export const LevelColumn = memo(function LevelColumn({ id, agreement, rows }: LevelColumnProps) {
  const words = useWords('catalogue').options
  const option = useRecord('levelOptions', id)
  const board = useBoard()
  const { mayWrite } = useMe()
  if (!option) return null
  const isChosen = agreement.chosenOptionId === id
  return (
    // Not a fieldset: browsers do not lay its rows out on those of the table.
    <div
      role="group"
      aria-label={option.name ?? words.name}
      className={classNames('level', isChosen && 'level-chosen')}
      data-row
    >
      <div className="level-head">
        <AtomField
          className="level-cell level-name"
          label={words.name}
          labelHidden
          value={option.name ?? ''}
          onWrite={(name) => setFields(board, 'levelOptions', id, { name: name || null })}
        />
        {mayWrite && <LevelMenu option={option} agreement={agreement} />}
        {(option.recommended || isChosen) && (
          <p className="t-s ours level-marks">
            {[option.recommended && words.recommended, isChosen && words.chosen].filter(Boolean).join(', ')}
          </p>
        )}
      </div>
      {rows.map((row) => (
        <LevelCell key={row.key} row={row} option={option} />
      ))}
    </div>
  )
})

function LevelMenu({ option, agreement }: { readonly option: Option; readonly agreement: Agreement }) {
  const words = useWords('catalogue')
  const board = useBoard()
  const endStep = useEndStep()
  const toast = useToast()
  const isChosen = agreement.chosenOptionId === option.id
  const remove = () => {
    endStep()
    deleteRecord(board, 'levelOptions', option.id)
    toast({ text: words.options.removed, undo: () => restoreRecord(board, 'levelOptions', option.id) })
  }
  return (
    <MenuButton
      label={words.actions(option.name ?? words.options.name)}
      icon={<DotsThreeIcon className="icon" weight="bold" />}
      iconOnly
      size="small"
      kind="quiet"
      placement="bottom end"
      entries={[
        {
          id: 'choose',
          text: isChosen ? words.options.unchoose : words.options.choose,
          icon: <CheckIcon className="icon" />,
          onAction: () =>
            setFields(board, 'agreements', agreement.id, { chosenOptionId: isChosen ? null : option.id }),
        },
        {
          id: 'recommend',
          text: option.recommended ? words.options.unrecommend : words.options.recommend,
          onAction: () => recommendOption(board, option.id, !option.recommended),
        },
        { separator: true },
        { id: 'remove', text: words.options.remove, icon: <TrashIcon className="icon" />, onAction: remove },
      ]}
    />
  )
}
