import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import {
  deleteRecord,
  moveRecord,
  restoreRecord,
  setFields,
} from '@servicewerkstatt/shared/document/operations/records.ts'
import { useRef, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { MenuButton, type MenuEntry } from '../../ui/aria/MenuButton.tsx'
import {
  ArrowDownIcon,
  ArrowUpIcon,
  CheckIcon,
  DotsThreeIcon,
  PencilSimpleIcon,
  TrashIcon,
} from '../../ui/icons.ts'
import { SideMark } from '../../ui/native/Paper.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { NameField } from '../../workshop/NameField.tsx'
import { useFocusBack } from './use-focus-back.ts'

const KINDS = ['internal_customer', 'management', 'supplier'] as const

export interface AreaHeadProps {
  readonly area: RecordView<'departments'>
  /** All departments that are shown, in order. */
  readonly areaIds: readonly string[]
  /** "3 Erwartungen"; empty while there are none. */
  readonly count: string
}

/** Name, count and kind of a department, with everything that can be done to it. */
export function AreaHead({ area, areaIds, count }: AreaHeadProps) {
  const board = useBoard()
  const { mayWrite } = useMe()
  const words = useWords('expectations').area
  const [isRenaming, setRenaming] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  useFocusBack(place, isRenaming)
  const name = area.name ?? words.unnamed
  if (isRenaming) {
    return (
      <NameField
        label={words.name}
        value={area.name ?? ''}
        onSave={(next) => setFields(board, 'departments', area.id, { name: next === '' ? null : next })}
        onClose={() => setRenaming(false)}
      />
    )
  }
  return (
    <div ref={place} className="exp-area-head">
      <h2 className="exp-area-name strong">
        <SideMark side="theirs" />
        <span>{name}</span>
      </h2>
      <p className="soft t-s">
        {area.kind !== null && area.kind !== 'internal_customer' && <span>{words.kinds[area.kind]}</span>}
        {count !== '' && <span>{count}</span>}
      </p>
      {mayWrite && <AreaMenu area={area} areaIds={areaIds} name={name} onRename={() => setRenaming(true)} />}
    </div>
  )
}

function AreaMenu(props: {
  readonly area: RecordView<'departments'>
  readonly areaIds: readonly string[]
  readonly name: string
  readonly onRename: () => void
}) {
  const { area, areaIds, name, onRename } = props
  const board = useBoard()
  const words = useWords('expectations').area
  const toast = useToast()
  const index = areaIds.indexOf(area.id)
  const move = (before: string | null | undefined) => {
    if (before !== undefined) moveRecord(board, 'departments', area.id, before)
  }
  const entries: MenuEntry[] = [
    { id: 'rename', text: words.rename, icon: <PencilSimpleIcon />, onAction: onRename },
    {
      id: 'up',
      text: words.up,
      icon: <ArrowUpIcon />,
      isDisabled: index <= 0,
      onAction: () => move(areaIds[index - 1]),
    },
    {
      id: 'down',
      text: words.down,
      icon: <ArrowDownIcon />,
      isDisabled: index === areaIds.length - 1,
      onAction: () => move(areaIds[index + 2] ?? null),
    },
    { separator: true },
    ...KINDS.map((kind) => ({
      id: kind,
      text: words.isKind(words.kinds[kind]),
      ...(area.kind === kind && { icon: <CheckIcon /> }),
      onAction: () => void setFields(board, 'departments', area.id, { kind }),
    })),
    { separator: true },
    {
      id: 'remove',
      text: words.remove,
      icon: <TrashIcon />,
      onAction() {
        deleteRecord(board, 'departments', area.id)
        toast({ text: words.removed(name), undo: () => restoreRecord(board, 'departments', area.id) })
      },
    },
  ]
  return (
    <MenuButton
      label={words.menu(name)}
      icon={<DotsThreeIcon className="icon" weight="bold" />}
      iconOnly
      size="tiny"
      kind="quiet"
      entries={entries}
    />
  )
}
