import { dissolveGroup, mergeGroups } from '@servicewerkstatt/shared/document/operations/grouping.ts'
import { moveRecord, setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { memo, useRef, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { MenuButton, type MenuEntry } from '../../ui/aria/MenuButton.tsx'
import {
  ArrowLeftIcon,
  ArrowRightIcon,
  CheckIcon,
  DotsThreeIcon,
  LinkSimpleIcon,
  PencilSimpleIcon,
  XIcon,
} from '../../ui/icons.ts'
import { Group } from '../../ui/native/Paper.tsx'
import { useAll, useRecord } from '../../workshop/use-record.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { CardList } from './CardList.tsx'
import { listIdOf } from './card-lists.ts'
import { NameField } from '../../workshop/NameField.tsx'
import { PickDialog } from '../../workshop/PickDialog.tsx'
import { sameList } from '../../workshop/use-derived.ts'
import { useFocusBack } from './use-focus-back.ts'
import { useUndoable } from './use-undoable.ts'

export interface GroupBlockProps {
  readonly id: string
  readonly groupIds: readonly string[]
  readonly items: readonly string[]
  /** A group that was just made asks for its title at once. */
  readonly startsNaming: boolean
}

export const GroupBlock = memo(
  function GroupBlock({ id, groupIds, items, startsNaming }: GroupBlockProps) {
    const board = useBoard()
    const { mayWrite } = useMe()
    const { group: words, empty } = useWords('expectations')
    const group = useRecord('groups', id)
    const [isNaming, setNaming] = useState(startsNaming)
    const [isMerging, setMerging] = useState(false)
    const place = useRef<HTMLElement>(null)
    useFocusBack(place, isNaming)
    if (!group) return null
    const title = group.title?.trim() || words.untitled
    return (
      <>
        <Group
          ref={place}
          className="exp-group"
          title={
            isNaming && mayWrite ? (
              <NameField
                label={words.title}
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
                  groupIds={groupIds}
                  cardCount={items.length}
                  onRename={() => setNaming(true)}
                  onMerge={() => setMerging(true)}
                />
              ),
            })}
        >
          <CardList
            listId={listIdOf({ by: 'group', groupId: id })}
            items={items}
            label={title}
            empty={empty.group}
            withArea
            inGroup
            isColumn
          />
        </Group>
        {isMerging && <MergeDialog id={id} groupIds={groupIds} onClose={() => setMerging(false)} />}
      </>
    )
  },
  (before, after) =>
    before.id === after.id &&
    before.startsNaming === after.startsNaming &&
    sameList(before.items, after.items) &&
    sameList(before.groupIds, after.groupIds),
)

const SIZES = [1, 2, 3] as const

function GroupMenu(props: {
  readonly group: RecordView<'groups'>
  readonly title: string
  readonly groupIds: readonly string[]
  readonly cardCount: number
  readonly onRename: () => void
  readonly onMerge: () => void
}) {
  const { group, title, groupIds, cardCount } = props
  const board = useBoard()
  const { group: words } = useWords('expectations')
  const undoable = useUndoable()
  const index = groupIds.indexOf(group.id)
  const move = (before: string | null | undefined) => {
    if (before !== undefined) moveRecord(board, 'groups', group.id, before)
  }
  const entries: MenuEntry[] = [
    { id: 'rename', text: words.rename, icon: <PencilSimpleIcon />, onAction: props.onRename },
    {
      id: 'forward',
      text: words.forward,
      icon: <ArrowLeftIcon />,
      isDisabled: index <= 0,
      onAction: () => move(groupIds[index - 1]),
    },
    {
      id: 'back',
      text: words.back,
      icon: <ArrowRightIcon />,
      isDisabled: index === groupIds.length - 1,
      onAction: () => move(groupIds[index + 2] ?? null),
    },
    {
      id: 'merge',
      text: words.merge,
      icon: <LinkSimpleIcon />,
      isDisabled: groupIds.length < 2,
      onAction: props.onMerge,
    },
    { separator: true },
    { heading: words.size },
    ...SIZES.map((size) => ({
      id: `size-${String(size)}`,
      text: words.sizes[size],
      ...(group.size === size && { icon: <CheckIcon /> }),
      onAction: () => void setFields(board, 'groups', group.id, { size }),
    })),
    { separator: true },
    {
      id: 'dissolve',
      text: words.dissolve,
      icon: <XIcon />,
      onAction() {
        const text = cardCount === 0 ? words.dissolvedEmpty : words.dissolved(cardCount)
        undoable(() => dissolveGroup(board, group.id).ok, text)
      },
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
  readonly groupIds: readonly string[]
  readonly onClose: () => void
}) {
  const { id, groupIds, onClose } = props
  const board = useBoard()
  const { group: words } = useWords('expectations')
  const groups = useAll('groups')
  const undoable = useUndoable()
  const options = groups
    .filter((group) => group.id !== id && groupIds.includes(group.id))
    .map((group) => ({ id: group.id, text: group.title?.trim() || words.untitled }))
  return (
    <PickDialog
      question={words.mergeQuestion}
      sections={[{ options }]}
      onClose={onClose}
      onPick={(intoId) => {
        const into = options.find((option) => option.id === intoId)?.text ?? ''
        undoable(() => mergeGroups(board, id, intoId).ok, words.merged(into))
        onClose()
      }}
    />
  )
}
