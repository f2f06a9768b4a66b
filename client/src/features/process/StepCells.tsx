/** The fields of a step that stand in the table and on the cards: name, lane, times, share, and what can be done with it. */
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { Clock } from '@servicewerkstatt/shared/domain/process/process-model.ts'
import { waitClockOf } from '@servicewerkstatt/shared/domain/process/wait-clock.ts'
import { useWords } from '../../locale/use-words.ts'
import { ArrowDownIcon, ArrowUpIcon, CaretDownIcon, DotsThreeIcon } from '../../ui/icons.ts'
import { IconButton } from '../../ui/native/Button.tsx'
import { classNames } from '../../ui/native/class-names.ts'
import { SelectAtom } from '../../workshop/AtomField.tsx'
import { CoTextShort, type CoTextProps } from '../../workshop/CoText.tsx'
import { useRecord } from '../../workshop/use-record.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { DurationField, ShareField } from './EntryField.tsx'
import { NameEditor } from './NameEditor.tsx'
import { useProcessTools } from './process-context.ts'
import { displayName } from './step-names.ts'
import type { StepRow } from './step-rows.ts'
import type { TimePart } from './time-entry.ts'

export type StepNode = RecordView<'nodes'>
export interface LaneOption {
  readonly value: string
  readonly label: string
}

export interface CellProps {
  readonly node: StepNode
  readonly compact?: boolean
}

export function NameCell({
  node,
  number,
  isNaming,
}: CellProps & { readonly number: number | null; readonly isNaming: boolean }) {
  const words = useWords('process')
  const { endNaming } = useProcessTools()
  const text: CoTextProps = {
    place: { collection: 'nodes', id: node.id, field: 'name' },
    label: words.table.nameOf(words.types[node.type], number),
    labelHidden: true,
    empty: node.type === 'task' ? words.table.unnamed : words.types[node.type],
    size: 'm',
    className: classNames('cell-name', node.type !== 'task' && node.type !== 'wait' && 'cell-name-quiet'),
  }
  return isNaming ? <NameEditor {...text} onLeave={endNaming} /> : <CoTextShort {...text} />
}

export function LaneCell({ node, lanes, compact }: CellProps & { readonly lanes: readonly LaneOption[] }) {
  const words = useWords('process').table
  const { actions } = useProcessTools()
  const { mayWrite } = useMe()
  const lane = useRecord('lanes', node.laneId)
  if (!mayWrite) return <span className={lane ? '' : 'faint'}>{lane?.name ?? words.noLane}</span>
  return (
    <SelectAtom
      label={words.lane}
      labelHidden={compact === true}
      className={compact ? 'cell-select' : ''}
      value={lane ? lane.id : null}
      onWrite={(laneId) => actions.changeLane(node.id, laneId)}
      options={lanes}
      {...(!lane && { emptyLabel: words.noLane })}
    />
  )
}

export const clockOf = (node: StepNode, field: 'processTime' | 'waitTime'): Clock =>
  field === 'processTime' ? 'working' : waitClockOf(node)

export interface TimeCellProps extends CellProps {
  readonly field: 'processTime' | 'waitTime'
  readonly part: TimePart
  readonly label: string
}

/** A task that does not wait has a dash; a time that is needed and missing says that nobody knows it yet. */
export function TimeCell({ node, field, part, label, compact }: TimeCellProps) {
  const words = useWords('process')
  const { actions } = useProcessTools()
  const time = node[field] ?? null
  const isNeeded = node.type === 'wait' || field === 'processTime'
  const empty = isNeeded && part === 'm' ? words.table.unknown : words.table.none
  return (
    <DurationField
      label={compact ? words.table.cell(label, displayName(node, words)) : label}
      labelHidden={compact === true}
      compact={compact === true}
      minutes={time?.[part] ?? null}
      clock={clockOf(node, field)}
      empty={empty}
      onWrite={(minutes) => actions.setTime(node.id, field, part, minutes)}
    />
  )
}

export function ShareCell({ node, compact }: CellProps) {
  const words = useWords('process')
  const board = useBoard()
  const label = words.table.firstTime
  return (
    <ShareField
      label={compact ? words.table.cell(label, displayName(node, words)) : label}
      labelHidden={compact === true}
      compact={compact === true}
      basisPoints={node.pccaBp ?? null}
      empty={words.table.none}
      onWrite={(pccaBp) => setFields(board, 'nodes', node.id, { pccaBp })}
    />
  )
}

export interface RowActionsProps {
  readonly row: StepRow
  readonly node: StepNode
  readonly isOpen: boolean
}

export function RowActions({ row, node, isOpen }: RowActionsProps) {
  const words = useWords('process').table
  const all = useWords('process')
  const { actions, openMenu, openDetails } = useProcessTools()
  const { mayWrite } = useMe()
  const name = displayName(node, all)
  const { earlier, later } = row
  return (
    <div className="row-actions">
      {mayWrite && row.number !== null && (
        <>
          <IconButton
            size="tiny"
            label={words.earlier(name)}
            icon={<ArrowUpIcon className="icon" />}
            unavailable={earlier === null}
            onClick={() => earlier && actions.moveInOrder(row.id, earlier)}
          />
          <IconButton
            size="tiny"
            label={words.later(name)}
            icon={<ArrowDownIcon className="icon" />}
            unavailable={later === null}
            onClick={() => later && actions.moveInOrder(row.id, later)}
          />
        </>
      )}
      <IconButton
        size="tiny"
        className={isOpen ? 'row-more row-more-open' : 'row-more'}
        label={isOpen ? words.less(name) : words.more(name)}
        aria-expanded={isOpen}
        icon={<CaretDownIcon className="icon" />}
        onClick={() => openDetails(isOpen ? null : row.id)}
      />
      {mayWrite && (
        <IconButton
          size="tiny"
          label={words.menu(name)}
          aria-haspopup="menu"
          icon={<DotsThreeIcon className="icon" weight="bold" />}
          onClick={(event) => openMenu({ kind: 'node', id: row.id }, 'table', event.currentTarget)}
        />
      )}
    </div>
  )
}
