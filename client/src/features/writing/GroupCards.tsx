import { memo, useRef } from 'react'
import { DragHandle } from '../../drag/DragHandle.tsx'
import { useDragItem, useDropList } from '../../drag/use-drag.ts'
import { useWords } from '../../locale/use-words.ts'
import type { MenuEntry } from '../../ui/aria/MenuButton.tsx'
import { ArrowDownIcon, ArrowRightIcon, ArrowUpIcon } from '../../ui/icons.ts'
import { classNames } from '../../ui/native/class-names.ts'
import { Slip } from '../../ui/native/Paper.tsx'
import { moveRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { sameList } from '../../workshop/use-derived.ts'
import { useListFocus } from '../../workshop/use-list-focus.ts'
import { useRecord, useSingleton } from '../../workshop/use-record.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { CardMenu } from './CardMenu.tsx'
import { CardFoot } from './CardSlip.tsx'
import { useGrouping, useIsChosen } from './grouping.tsx'

export interface GroupCardsProps {
  readonly listId: string
  readonly items: readonly string[]
  /** What the list is called, for screen readers. */
  readonly label: string
  /** Stands there while the list is empty; a place to drop all the same. */
  readonly empty: string
}

export const GroupCards = memo(
  function GroupCards({ listId, items, label, empty }: GroupCardsProps) {
    const { listRef, isTarget } = useDropList(listId)
    const place = useRef<HTMLDivElement>(null)
    useListFocus(place, items)
    return (
      <div ref={listRef} className={classNames('writing-list', isTarget && 'writing-list-target')}>
        <div ref={place} tabIndex={-1}>
          {items.length > 0 ? (
            <ul aria-label={label} className="writing-column">
              {items.map((id, index) => (
                <GroupCard
                  key={id}
                  id={id}
                  listId={listId}
                  previous={items[index - 1] ?? null}
                  beyond={items[index + 2] ?? null}
                  isLast={index === items.length - 1}
                />
              ))}
            </ul>
          ) : (
            <p className="soft writing-list-empty">{empty}</p>
          )}
        </div>
      </div>
    )
  },
  (before, after) =>
    sameList(before.items, after.items) && before.label === after.label && before.empty === after.empty,
)

interface GroupCardProps {
  readonly id: string
  readonly listId: string
  readonly previous: string | null
  /** The card before which this one stands after one place down. */
  readonly beyond: string | null
  readonly isLast: boolean
}

/** A card that can be dragged, chosen by tapping it, or moved by its menu: three ways of one worth (CLUS-1). */
const GroupCard = memo(function GroupCard({ id, listId, previous, beyond, isLast }: GroupCardProps) {
  const words = useWords('writing').group
  const board = useBoard()
  const { mayWrite } = useMe()
  const { toggle, askMove } = useGrouping()
  const isChosen = useIsChosen(id)
  const { locale } = useSingleton('workshop')
  const { itemRef, isDragged, mark, handle, surface } = useDragItem(listId, id, !mayWrite)
  const card = useRecord('cards', id)
  if (!card) return null
  const name = card.text.slice(0, 60)
  const entries: readonly MenuEntry[] = [
    {
      id: 'move',
      text: words.move,
      icon: <ArrowRightIcon className="icon" />,
      onAction: () => askMove([id]),
    },
    {
      id: 'up',
      text: words.up,
      icon: <ArrowUpIcon className="icon" />,
      isDisabled: previous === null,
      onAction: () => void moveRecord(board, 'cards', id, previous),
    },
    {
      id: 'down',
      text: words.down,
      icon: <ArrowDownIcon className="icon" />,
      isDisabled: isLast,
      onAction: () => void moveRecord(board, 'cards', id, beyond),
    },
  ]
  return (
    <li
      ref={itemRef}
      data-row
      className={classNames('drag-item', isDragged && 'drag-item-held')}
      {...(mark && { 'data-mark': mark })}
      {...(mayWrite && surface)}
    >
      <Slip
        size="dense"
        chosen={isChosen}
        lang={locale}
        className={classNames('hyphens', mayWrite && 'writing-slip-tools')}
        foot={<CardFoot card={card} />}
        {...(mayWrite && {
          menu: (
            <span className="writing-card-tools">
              <DragHandle label={words.dragOf(name)} handle={handle} />
              <CardMenu card={card} before={entries} />
            </span>
          ),
        })}
      >
        {mayWrite ? (
          <label className="writing-choose">
            <input type="checkbox" checked={isChosen} onChange={() => toggle(id)} />
            <span>{card.text}</span>
          </label>
        ) : (
          card.text
        )}
      </Slip>
    </li>
  )
})
