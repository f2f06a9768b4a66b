import { memo } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { MenuButton } from '../../ui/aria/MenuButton.tsx'
import {
  ArrowDownIcon,
  ArrowUpIcon,
  DotsThreeIcon,
  PencilSimpleIcon,
  PlusIcon,
  TrashIcon,
} from '../../ui/icons.ts'
import { useMe } from '../../workshop/use-workshop.ts'
import { useProcessTools } from './process-context.ts'

export interface LaneMenuProps {
  readonly id: string
  readonly lanes: readonly { readonly id: string; readonly name: string | null }[]
}

/** What can be done with a lane, at its name in the picture. */
export const LaneMenu = memo(function LaneMenu({ id, lanes }: LaneMenuProps) {
  const words = useWords('process')
  const { actions, editLanes } = useProcessTools()
  const { mayWrite } = useMe()
  const at = lanes.findIndex((lane) => lane.id === id)
  if (!mayWrite || at < 0) return null
  return (
    <MenuButton
      label={words.picture.laneMenu(lanes[at]?.name?.trim() || words.lanes.unnamed)}
      icon={<DotsThreeIcon className="icon" weight="bold" />}
      iconOnly
      size="tiny"
      placement="bottom start"
      entries={[
        {
          id: 'edit',
          text: words.menu.laneEdit,
          icon: <PencilSimpleIcon className="icon" />,
          onAction: () => editLanes(id),
        },
        {
          id: 'up',
          text: words.menu.laneUp,
          icon: <ArrowUpIcon className="icon" />,
          isDisabled: at === 0,
          onAction: () => actions.moveLane(id, -1),
        },
        {
          id: 'down',
          text: words.menu.laneDown,
          icon: <ArrowDownIcon className="icon" />,
          isDisabled: at === lanes.length - 1,
          onAction: () => actions.moveLane(id, 1),
        },
        {
          id: 'add',
          text: words.menu.laneAdd,
          icon: <PlusIcon className="icon" />,
          onAction: () => {
            const made = actions.addLane(id)
            if (made !== null) editLanes(made)
          },
        },
        { separator: true },
        {
          id: 'remove',
          text: words.menu.laneRemove,
          icon: <TrashIcon className="icon" />,
          isDisabled: lanes.length === 1,
          onAction: () => actions.removeLane(id),
        },
      ]}
    />
  )
})
