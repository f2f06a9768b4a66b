/** All lanes from top to bottom: name, kind, department, order. */
import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import type { LaneKind } from '@servicewerkstatt/shared/domain/process/process-model.ts'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { ArrowDownIcon, ArrowUpIcon, PlusIcon, TrashIcon } from '../../ui/icons.ts'
import { Button, IconButton } from '../../ui/native/Button.tsx'
import { AtomField, SelectAtom } from '../../workshop/AtomField.tsx'
import { useAll } from '../../workshop/use-record.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { useProcessTools } from './process-context.ts'

/** In the order of a service blueprint. */
export const LANE_KINDS: readonly LaneKind[] = ['customer', 'frontstage', 'backstage', 'support', 'supplier']

export interface LanesDialogProps {
  readonly lanes: readonly RecordView<'lanes'>[]
  /** The lane whose name has the focus first. */
  readonly beginAt: string | null
  readonly onClose: () => void
}

export function LanesDialog({ lanes, beginAt, onClose }: LanesDialogProps) {
  const [namedId, setNamedId] = useState(beginAt)
  const words = useWords('process').lanes
  const { actions } = useProcessTools()
  const { mayWrite } = useMe()
  return (
    <Dialog isOpen wide question={words.title} safe={{ text: words.done }} onClose={onClose}>
      <div className="stack">
        <p className="soft">{words.lead}</p>
        <ol className="lane-list">
          {lanes.map((lane, index) => (
            <LaneRow
              key={lane.id}
              lane={lane}
              isNamed={lane.id === namedId}
              isFirst={index === 0}
              isLast={index === lanes.length - 1}
              isOnly={lanes.length === 1}
            />
          ))}
        </ol>
        {mayWrite && (
          <div>
            <Button
              small
              icon={<PlusIcon className="icon" />}
              onClick={() => setNamedId(actions.addLane(lanes.at(-1)?.id ?? null))}
            >
              {words.add}
            </Button>
          </div>
        )}
        <p className="field-hint">{words.orderNote}</p>
      </div>
    </Dialog>
  )
}

interface LaneRowProps {
  readonly lane: RecordView<'lanes'>
  /** Its name is what is written next. */
  readonly isNamed: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly isOnly: boolean
}

function LaneRow({ lane, isNamed, isFirst, isLast, isOnly }: LaneRowProps) {
  const words = useWords('process')
  const board = useBoard()
  const { actions } = useProcessTools()
  const { mayWrite } = useMe()
  const departments = useAll('departments')
  const name = lane.name?.trim() || words.lanes.unnamed
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    const field = isNamed ? row.current?.querySelector('input') : null
    field?.focus()
    field?.select()
    // The dialog stands at its last button, which had the focus first.
    if (field) row.current?.scrollIntoView?.({ block: 'center' })
  }, [isNamed])
  return (
    <li className="lane-row" ref={row}>
      <AtomField
        label={words.lanes.name}
        value={lane.name ?? ''}
        onWrite={(text) => setFields(board, 'lanes', lane.id, { name: text || null })}
      />
      <SelectAtom
        label={words.lanes.kind}
        value={lane.kind}
        onWrite={(kind) => setFields(board, 'lanes', lane.id, { kind })}
        options={LANE_KINDS.map((kind) => ({ value: kind, label: words.laneKinds[kind] }))}
        emptyLabel={words.lanes.noKind}
      />
      {departments.length > 0 && (
        <SelectAtom
          label={words.lanes.department}
          value={lane.departmentId}
          onWrite={(departmentId) => setFields(board, 'lanes', lane.id, { departmentId })}
          options={departments.map((department) => ({ value: department.id, label: department.name ?? '' }))}
          emptyLabel={words.lanes.noDepartment}
        />
      )}
      {mayWrite && (
        <div className="lane-row-actions">
          <IconButton
            size="small"
            label={words.lanes.up(name)}
            icon={<ArrowUpIcon className="icon" />}
            unavailable={isFirst}
            onClick={() => actions.moveLane(lane.id, -1)}
          />
          <IconButton
            size="small"
            label={words.lanes.down(name)}
            icon={<ArrowDownIcon className="icon" />}
            unavailable={isLast}
            onClick={() => actions.moveLane(lane.id, 1)}
          />
          <IconButton
            size="small"
            label={isOnly ? words.lanes.lastStays : words.lanes.remove(name)}
            icon={<TrashIcon className="icon" />}
            unavailable={isOnly}
            onClick={() => actions.removeLane(lane.id)}
          />
        </div>
      )}
    </li>
  )
}
