import { addRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import { useWords } from '../../locale/use-words.ts'
import { PlusIcon } from '../../ui/icons.ts'
import { Button, buttonClass } from '../../ui/native/Button.tsx'
import { Empty, Group } from '../../ui/native/Paper.tsx'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { CardDrag } from './CardDrag.tsx'
import { CardList } from './CardList.tsx'
import { listIdOf } from './card-lists.ts'
import { GroupBlock } from './GroupBlock.tsx'
import { usePaths } from './part-path.ts'
import { useGroupLists, useShownGroupIds } from './use-lists.ts'

const NOTHING: readonly string[] = []
const UNGROUPED = listIdOf({ by: 'group', groupId: null })

/** Expectations by what they have in common: on the left what has no group yet, on the right the groups. */
export function GroupsView({ freshGroupId }: { readonly freshGroupId: string | null }) {
  const board = useBoard()
  const words = useWords('expectations')
  const { mayWrite } = useMe()
  const { view } = usePaths()
  const groupIds = useShownGroupIds()
  const lists = useGroupLists()
  const byId = useMemo(() => new Map(lists.map((list) => [list.id, list.items])), [lists])
  const [madeHere, setMadeHere] = useState<string | null>(null)
  const ungrouped = byId.get(UNGROUPED) ?? NOTHING
  const isBare = groupIds.length === 0 && ungrouped.length === 0

  if (isBare) {
    return (
      <Empty
        title={words.empty.nothingToGroup}
        action={
          <Link className={buttonClass({ small: true })} to={view('areas')}>
            {words.empty.toAreas}
          </Link>
        }
      >
        {words.empty.nothingToGroupText}
      </Empty>
    )
  }
  const add = () => {
    const made = addRecord(board, 'groups')
    if (made.ok) setMadeHere(made.id)
  }
  const addButton = (
    <Button small icon={<PlusIcon className="icon" />} onClick={add}>
      {words.group.add}
    </Button>
  )
  return (
    <CardDrag lists={lists}>
      <h2 className="visually-hidden">{words.views.groups}</h2>
      <div className="exp-groups">
        <Group
          className="exp-ungrouped"
          title={words.group.ungrouped}
          count={words.group.count(ungrouped.length)}
        >
          <CardList
            listId={UNGROUPED}
            items={ungrouped}
            label={words.group.ungrouped}
            empty={words.empty.ungrouped}
            withArea
            isColumn
          />
        </Group>
        <div className="exp-group-board">
          {groupIds.length === 0 && (
            <Empty title={words.empty.groups} {...(mayWrite && { action: addButton })}>
              {words.empty.groupsText}
            </Empty>
          )}
          <div className="exp-group-columns">
            {groupIds.map((id) => (
              <GroupBlock
                key={id}
                id={id}
                groupIds={groupIds}
                items={byId.get(listIdOf({ by: 'group', groupId: id })) ?? NOTHING}
                startsNaming={id === madeHere || id === freshGroupId}
              />
            ))}
          </div>
          {mayWrite && groupIds.length > 0 && addButton}
        </div>
      </div>
    </CardDrag>
  )
}
