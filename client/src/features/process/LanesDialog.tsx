/** All lanes from top to bottom: name, kind, department, order. */
import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import type { LaneKind } from '@servicewerkstatt/shared/domain/process/process-model.ts'
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
  readonly onClose: () => void
}

export function LanesDialog({ lanes, onClose }: LanesDialogProps) {
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
              onClick={() => actions.addLane(lanes.at(-1)?.id ?? null)}
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
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly isOnly: boolean
}

function LaneRow({ lane, isFirst, isLast, isOnly }: LaneRowProps) {
  const words = useWords('process')
  const board = useBoard()
  const { actions } = useProcessTools()
  const { mayWrite } = useMe()
  const departments = useAll('departments')
  const name = lane.name?.trim() || words.lanes.unnamed
  return (
    <li className="lane-row">
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
