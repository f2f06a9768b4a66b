import { deleteRecord, restoreRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { memo } from 'react'
import { useNavigate } from 'react-router'
import { DragHandle } from '../../drag/DragHandle.tsx'
import { useDragItem } from '../../drag/use-drag.ts'
import { useWords } from '../../locale/use-words.ts'
import { MenuButton, type MenuEntry } from '../../ui/aria/MenuButton.tsx'
import {
  ArrowDownIcon,
  ArrowRightIcon,
  ArrowUpIcon,
  DotsThreeIcon,
  PencilSimpleIcon,
  TrashIcon,
  XIcon,
} from '../../ui/icons.ts'
import { classNames } from '../../ui/native/class-names.ts'
import { Slip } from '../../ui/native/Paper.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useAskBeforeDeleting } from '../../workshop/AskBeforeDeleting.tsx'
import { useRecord } from '../../workshop/use-record.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { CardFoot, CardText } from './CardFace.tsx'
import { moveIntoGroup, shiftCard } from './card-actions.ts'
import { cardControlId, useCardDesk } from './card-desk.tsx'
import { useChoosing, useIsChosen } from './choosing.tsx'
import { usePaths } from './part-path.ts'
import { shortName } from './short-name.ts'
import { useWayIn } from './way-back.ts'

export interface ExpectationCardProps {
  readonly id: string
  readonly listId: string
  /** The list it stands in, in order. */
  readonly items: readonly string[]
  readonly withArea: boolean
  readonly inGroup: boolean
}

/** One expectation as a card in a list: read it, open it, drag it, choose it, or move it by its menu. */
export const ExpectationCard = memo(function ExpectationCard(props: ExpectationCardProps) {
  const { id, listId } = props
  const { mayWrite } = useMe()
  const { isOn: isChoosing } = useChoosing()
  const { itemRef, isDragged, mark, handle, surface } = useDragItem(listId, id, !mayWrite || isChoosing)
  const record = useRecord('expectations', id)
  const words = useWords('expectations')
  if (!record) return null
  const name = shortName(record.statement, words.card.empty)
  return (
    <li
      ref={itemRef}
      data-row
      className={classNames('drag-item exp-card', isDragged && 'drag-item-held')}
      {...(mark && { 'data-mark': mark })}
      {...(mayWrite && !isChoosing && surface)}
    >
      {isChoosing ? (
        <ChoosableSlip id={id} withArea={props.withArea} />
      ) : (
        <Slip
          size="dense"
          className={classNames(mayWrite && 'exp-slip-tools')}
          foot={<CardFoot id={id} withArea={props.withArea} />}
          {...(mayWrite && {
            menu: (
              <span className="exp-card-tools">
                <DragHandle label={words.card.drag(name)} handle={handle} />
                <CardMenu {...props} name={name} />
              </span>
            ),
          })}
        >
          <CardText id={id} />
        </Slip>
      )}
    </li>
  )
})

/** The whole card is the box to tick. */
function ChoosableSlip({ id, withArea }: { readonly id: string; readonly withArea: boolean }) {
  const { toggle } = useChoosing()
  const isChosen = useIsChosen(id)
  const statement = useRecord('expectations', id)?.statement ?? ''
  const words = useWords('expectations')
  return (
    <Slip
      size="dense"
      chosen={isChosen}
      className="exp-slip-choose"
      foot={<CardFoot id={id} withArea={withArea} />}
    >
      <label className="exp-choose">
        <input type="checkbox" checked={isChosen} onChange={() => toggle(id)} />
        <span>{statement.trim() === '' ? words.card.empty : statement}</span>
      </label>
    </Slip>
  )
}

function CardMenu({ id, items, inGroup, name }: ExpectationCardProps & { readonly name: string }) {
  const board = useBoard()
  const ask = useAskBeforeDeleting()
  const words = useWords('expectations')
  const toast = useToast()
  const navigate = useNavigate()
  const wayIn = useWayIn()
  const { expectation: pathOf } = usePaths()
  const { openMove, keepFocus } = useCardDesk()
  const index = items.indexOf(id)
  const shift = (by: -1 | 1) => {
    shiftCard(board, items, id, by)
    keepFocus(id)
  }
  const entries: MenuEntry[] = [
    {
      id: 'open',
      text: words.card.open,
      icon: <PencilSimpleIcon />,
      onAction: () => void navigate(pathOf(id), { state: wayIn }),
    },
    { id: 'move', text: words.card.moveTo, icon: <ArrowRightIcon />, onAction: () => openMove([id]) },
    {
      id: 'up',
      text: words.card.up,
      icon: <ArrowUpIcon />,
      onAction: () => shift(-1),
      isDisabled: index <= 0,
    },
    {
      id: 'down',
      text: words.card.down,
      icon: <ArrowDownIcon />,
      onAction: () => shift(1),
      isDisabled: index === items.length - 1,
    },
    ...(inGroup
      ? [
          {
            id: 'ungroup',
            text: words.card.ungroup,
            icon: <XIcon />,
            onAction() {
              moveIntoGroup(board, [id], null)
              keepFocus(id)
            },
          },
        ]
      : []),
    { separator: true },
    {
      id: 'trash',
      text: words.card.trash,
      icon: <TrashIcon />,
      onAction() {
        ask('expectations', id, () => {
          deleteRecord(board, 'expectations', id)
          toast({ text: words.card.trashed, undo: () => restoreRecord(board, 'expectations', id) })
        })
      },
    },
  ]
  return (
    <span id={cardControlId(id)}>
      <MenuButton
        label={words.card.menu(name)}
        icon={<DotsThreeIcon className="icon" weight="bold" />}
        iconOnly
        size="tiny"
        kind="quiet"
        placement="bottom end"
        entries={entries}
      />
    </span>
  )
}
