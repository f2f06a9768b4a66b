import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { MenuButton, type MenuEntry } from '../../ui/aria/MenuButton.tsx'
import {
  CheckIcon,
  DotsThreeIcon,
  GitForkIcon,
  LinkSimpleIcon,
  PencilSimpleIcon,
  XIcon,
} from '../../ui/icons.ts'
import { Group } from '../../ui/native/Paper.tsx'
import { NameField } from '../../workshop/NameField.tsx'
import { PickDialog } from '../../workshop/PickDialog.tsx'
import { useAll, useRecord } from '../../workshop/use-record.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { GroupCards } from './GroupCards.tsx'
import { useChosen, useGrouping } from './grouping.tsx'
import { listIdOf } from './stage-lists.ts'

export interface GroupBlockProps {
  readonly id: string
  readonly groupIds: readonly string[]
  readonly items: readonly string[]
}

/** A heading over cards. It can be named, sized, merged, split and dissolved; none of that removes a card (CLUS-3). */
export function GroupBlock({ id, groupIds, items }: GroupBlockProps) {
  const words = useWords('writing').group
  const board = useBoard()
  const { mayWrite } = useMe()
  const { freshId } = useGrouping()
  const group = useRecord('groups', id)
  const [isNaming, setNaming] = useState(freshId === id)
  const [isMerging, setMerging] = useState(false)
  if (!group) return null
  const title = group.title?.trim() || words.untitled
  return (
    <>
      <Group
        className="writing-group"
        title={
          isNaming && mayWrite ? (
            <NameField
              label={words.name}
              value={group.title ?? ''}
              onSave={(next) => setFields(board, 'groups', id, { title: next === '' ? null : next })}
              onClose={() => setNaming(false)}
            />
          ) : (
            title
          )
        }
        {...(!isNaming && { count: words.count(items.length) })}
        {...(mayWrite &&
          !isNaming && {
            actions: (
              <GroupMenu
                group={group}
                title={title}
                items={items}
                mayMerge={groupIds.length > 1}
                onRename={() => setNaming(true)}
                onMerge={() => setMerging(true)}
              />
            ),
          })}
      >
        <GroupCards listId={listIdOf(id)} items={items} label={title} empty={words.emptyGroup} />
      </Group>
      {isMerging && (
        <MergeDialog id={id} cardCount={items.length} groupIds={groupIds} onClose={() => setMerging(false)} />
      )}
    </>
  )
}

const SIZES = [1, 2, 3] as const

function GroupMenu(props: {
  readonly group: RecordView<'groups'>
  readonly title: string
  readonly items: readonly string[]
  readonly mayMerge: boolean
  readonly onRename: () => void
  readonly onMerge: () => void
}) {
  const { group, title, items, mayMerge } = props
  const board = useBoard()
  const words = useWords('writing').group
  const { dissolve, group: groupTogether } = useGrouping()
  const chosen = useChosen()
  const chosenHere = items.filter((id) => chosen.has(id))
  const entries: MenuEntry[] = [
    {
      id: 'rename',
      text: words.rename,
      icon: <PencilSimpleIcon className="icon" />,
      onAction: props.onRename,
    },
    {
      id: 'merge',
      text: words.merge,
      icon: <LinkSimpleIcon className="icon" />,
      isDisabled: !mayMerge,
      onAction: props.onMerge,
    },
    {
      id: 'split',
      text: words.split,
      icon: <GitForkIcon className="icon" />,
      isDisabled: chosenHere.length === 0 || chosenHere.length === items.length,
      onAction: () => void groupTogether(chosenHere),
    },
    { separator: true },
    { heading: words.size },
    ...SIZES.map((size) => ({
      id: `size-${String(size)}`,
      text: words.sizes[size],
      ...(group.size === size && { icon: <CheckIcon className="icon" /> }),
      onAction: () => void setFields(board, 'groups', group.id, { size }),
    })),
    { separator: true },
    {
      id: 'dissolve',
      text: words.dissolve,
      icon: <XIcon className="icon" />,
      onAction: () => dissolve(group.id, items.length),
    },
  ]
  return (
    <MenuButton
      label={words.menu(title)}
      icon={<DotsThreeIcon className="icon" weight="bold" />}
      iconOnly
      size="tiny"
      kind="quiet"
      placement="bottom end"
      entries={entries}
    />
  )
}

function MergeDialog(props: {
  readonly id: string
  readonly cardCount: number
  readonly groupIds: readonly string[]
  readonly onClose: () => void
}) {
  const { id, cardCount, groupIds, onClose } = props
  const words = useWords('writing').group
  const groups = useAll('groups')
  const { merge } = useGrouping()
  const options = groups
    .filter((group) => group.id !== id && groupIds.includes(group.id))
    .map((group) => ({ id: group.id, text: group.title?.trim() || words.untitled }))
  return (
    <PickDialog
      question={words.mergeQuestion}
      sections={[{ options }]}
      empty={words.noGroup}
      onClose={onClose}
      onPick={(intoId) => {
        merge(id, intoId, options.find((option) => option.id === intoId)?.text ?? '', cardCount)
        onClose()
      }}
    />
  )
}
