import { memo, useRef } from 'react'
import { useDropList } from '../../drag/use-drag.ts'
import { useListFocus } from '../../workshop/use-list-focus.ts'
import { classNames } from '../../ui/native/class-names.ts'
import { ExpectationCard } from './ExpectationCard.tsx'
import { sameList } from '../../workshop/use-derived.ts'

export interface CardListProps {
  readonly listId: string
  readonly items: readonly string[]
  /** What the list is called, for screen readers. */
  readonly label: string
  readonly withArea?: boolean
  readonly inGroup?: boolean
  /** Cards below each other and not side by side. */
  readonly isColumn?: boolean
  /** Stands there while the list is empty; a place to drop all the same. */
  readonly empty?: string
}

/** Cards of one list. Renders when cards come, go or move. */
export const CardList = memo(
  function CardList(props: CardListProps) {
    const { listId, items, label, withArea = false, inGroup = false, isColumn = false, empty } = props
    const { listRef, isTarget } = useDropList(listId)
    const place = useRef<HTMLDivElement>(null)
    useListFocus(place, items)
    return (
      <div ref={listRef} className={classNames('exp-list', isTarget && 'exp-list-target')}>
        <div ref={place} tabIndex={-1}>
          {items.length > 0 ? (
            <ul aria-label={label} className={isColumn ? 'exp-column' : 'exp-grid'}>
              {items.map((id) => (
                <ExpectationCard
                  key={id}
                  id={id}
                  listId={listId}
                  items={items}
                  withArea={withArea}
                  inGroup={inGroup}
                />
              ))}
            </ul>
          ) : (
            empty !== undefined && <p className="soft exp-list-empty">{empty}</p>
          )}
        </div>
      </div>
    )
  },
  (before, after) =>
    sameList(before.items, after.items) &&
    before.listId === after.listId &&
    before.label === after.label &&
    before.withArea === after.withArea &&
    before.inGroup === after.inGroup &&
    before.isColumn === after.isColumn &&
    before.empty === after.empty,
)
