import type { RefObject } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { ClockIcon, PencilSimpleIcon, PlusIcon, TrashIcon } from '../../ui/icons.ts'
import { ActionMenu } from './ActionMenu.tsx'
import type { Where } from './action-basics.ts'
import { useProcessTools } from './process-context.ts'
import { stickyPage } from './sticky-page.tsx'
import { nameInFlow, wayWords } from './step-names.ts'
import type { ProcessPicture } from './use-process-picture.ts'

export interface WayMenuProps {
  readonly id: string
  readonly where: Where
  readonly picture: ProcessPicture
  readonly anchor: RefObject<Element | null>
  readonly onClose: () => void
}

/** Everything that can be done with a connection. */
export function WayMenu({ id, where, picture, anchor, onClose }: WayMenuProps) {
  const words = useWords('process')
  const { actions, editWay, openSticky } = useProcessTools()
  const way = picture.now.edges.find((edge) => edge.id === id)
  if (!way) return null
  const label = words.picture.way(
    nameInFlow(way.from, picture.now, words),
    nameInFlow(way.to, picture.now, words),
    wayWords(way, words),
  )
  return (
    <ActionMenu
      label={words.picture.wayMenu(label)}
      anchor={anchor}
      side={where === 'picture'}
      onClose={onClose}
      entries={[
        {
          id: 'insert',
          text: words.menu.waySplit,
          icon: <PlusIcon className="icon" />,
          onAction: () => actions.insertInWay(id, 'task', where),
        },
        {
          id: 'wait',
          text: words.menu.waySplitWait,
          icon: <ClockIcon className="icon" />,
          onAction: () => actions.insertInWay(id, 'wait', where),
        },
        {
          id: 'edit',
          text: words.menu.wayEdit,
          icon: <PencilSimpleIcon className="icon" />,
          onAction: () => editWay(id),
        },
        stickyPage(words, (kind) => {
          const made = actions.addSticky({ type: 'edge', id }, kind)
          if (made !== null) openSticky(made, true)
        }),
        'rule',
        {
          id: 'remove',
          text: words.menu.wayRemove,
          icon: <TrashIcon className="icon" />,
          onAction: () => actions.removeWay(id),
        },
      ]}
    />
  )
}
