/** Everything about one node: all fields of a step, the ways of a decision. Stands below its row, or beside the picture. */
import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { NodeType } from '@servicewerkstatt/shared/domain/process/process-model.ts'
import { ownerOf } from '@servicewerkstatt/shared/domain/process/step-owners.ts'
import { useEffect, useId, useRef } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Segments } from '../../ui/native/Choice.tsx'
import { Checkbox } from '../../ui/native/Field.tsx'
import { AtomField, SelectAtom } from '../../workshop/AtomField.tsx'
import { CoText, CoTextShort } from '../../workshop/CoText.tsx'
import { useRecord } from '../../workshop/use-record.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { useProcessTools } from './process-context.ts'
import { clockOf, LaneCell, type LaneOption, ShareCell, type StepNode, TimeCell } from './StepCells.tsx'
import { displayName } from './step-names.ts'
import { TIME_PARTS } from './time-entry.ts'
import { WayList } from './WayList.tsx'

export interface StepDetailsProps {
  readonly id: string
  readonly lanes: readonly LaneOption[]
  readonly focusAt: 'times' | 'start'
}

/** Kinds that people change by hand; the others come with parallel ways or an import. */
const CHANGEABLE: readonly NodeType[] = ['task', 'wait', 'decision', 'start', 'end', 'split', 'join', 'merge']

const VALUES = ['value_adding', 'necessary', 'waste'] as const

export function StepDetails({ id, lanes, focusAt }: StepDetailsProps) {
  const node = useRecord('nodes', id)
  const words = useWords('process')
  const { openDetails } = useProcessTools()
  const frame = useRef<HTMLElement>(null)
  const titleId = useId()
  useEffect(() => {
    const area = frame.current
    const times = focusAt === 'times' ? area?.querySelector<HTMLElement>('[data-part="m"] input') : null
    // Without a field to go to, reading goes on at the frame.
    ;(times ?? area)?.focus()
    area?.scrollIntoView?.({ block: 'nearest' })
  }, [focusAt, id])
  if (!node) return null
  const isTimed = node.type === 'task' || node.type === 'wait'
  return (
    <section ref={frame} className="step-details" tabIndex={-1} aria-labelledby={titleId}>
      <div className="between">
        <h2 id={titleId} className="t-m strong">
          {words.details.title(displayName(node, words))}
        </h2>
        <Button kind="quiet" small flush onClick={() => openDetails(null)}>
          {words.details.close}
        </Button>
      </div>
      <div className="step-details-grid">
        <General node={node} lanes={lanes} />
        {isTimed && <Times node={node} />}
        {(node.type === 'decision' || node.type === 'split') && <WayList node={node} />}
        {isTimed && <Quality node={node} />}
      </div>
    </section>
  )
}

function General({ node, lanes }: { readonly node: StepNode; readonly lanes: readonly LaneOption[] }) {
  const words = useWords('process')
  const board = useBoard()
  const { actions } = useProcessTools()
  const isTask = node.type === 'task'
  const isTimed = isTask || node.type === 'wait'
  const label =
    node.type === 'decision' ? words.details.question : isTimed ? words.details.name : words.details.eventName
  return (
    <div className="step-details-column">
      <CoTextShort
        place={{ collection: 'nodes', id: node.id, field: 'name' }}
        label={label}
        size="m"
        className="field-sans"
        {...(isTask && { hint: words.table.nameHint })}
      />
      <LaneCell node={node} lanes={lanes} />
      <SelectAtom
        label={words.details.type}
        value={node.type}
        onWrite={(type) => {
          if (type) actions.changeType(node.id, type)
        }}
        options={CHANGEABLE.map((type) => ({ value: type, label: words.types[type] }))}
      />
      {isTask && (
        <>
          <AtomField
            label={words.details.role}
            hint={words.details.roleHint}
            value={node.responsible ?? ''}
            onWrite={(text) => setFields(board, 'nodes', node.id, { responsible: text || null })}
          />
          <AtomField
            label={words.details.tool}
            hint={words.details.toolHint}
            value={node.systems ?? ''}
            onWrite={(text) => setFields(board, 'nodes', node.id, { systems: text || undefined })}
          />
        </>
      )}
    </div>
  )
}

function Times({ node }: { readonly node: StepNode }) {
  const words = useWords('process').details
  const board = useBoard()
  const { mayWrite } = useMe()
  const isTask = node.type === 'task'
  const clock = clockOf(node, 'waitTime')
  return (
    <div className="step-details-column">
      {isTask && <TimeGroup node={node} field="processTime" title={words.work} hint={words.workHint} />}
      <TimeGroup
        node={node}
        field="waitTime"
        title={isTask ? words.wait : words.waitOnly}
        hint={isTask ? words.waitHint : null}
      />
      {mayWrite && (
        <Segments
          legend={words.clock}
          small
          options={[
            { value: 'working', label: words.clockWorking },
            { value: 'elapsed', label: words.clockElapsed },
          ]}
          value={clock}
          onChange={(waitClock) => setFields(board, 'nodes', node.id, { waitClock })}
        />
      )}
      <p className="field-hint">{clock === 'elapsed' && !isTask ? words.unitsElapsed : words.units}</p>
    </div>
  )
}

interface TimeGroupProps {
  readonly node: StepNode
  readonly field: 'processTime' | 'waitTime'
  readonly title: string
  readonly hint: string | null
}

function TimeGroup({ node, field, title, hint }: TimeGroupProps) {
  const words = useWords('process').details
  const { actions } = useProcessTools()
  const { mayWrite } = useMe()
  return (
    <fieldset className="time-group">
      <legend>{title}</legend>
      {hint !== null && <p className="field-hint">{hint}</p>}
      <div className="time-group-fields">
        {TIME_PARTS.map((part) => (
          <div key={part} data-part={part}>
            <TimeCell node={node} field={field} part={part} label={words.parts[part]} />
          </div>
        ))}
        {mayWrite && node[field] && (
          <Button kind="quiet" small flush onClick={() => actions.setTime(node.id, field, 'm', null)}>
            {words.dontKnow}
          </Button>
        )}
      </div>
    </fieldset>
  )
}

function Quality({ node }: { readonly node: StepNode }) {
  const words = useWords('process').details
  const board = useBoard()
  const { mayWrite } = useMe()
  const isTask = node.type === 'task'
  const hurdle = node.hurdle ?? null
  const owner = ownerOf(node, useRecord('lanes', node.laneId))
  return (
    <div className="step-details-column">
      {isTask && (
        <div>
          <ShareCell node={node} />
          <p className="field-hint">{words.firstTimeHint}</p>
        </div>
      )}
      {isTask && (
        <SelectAtom
          label={words.value}
          hint={words.valueHint}
          value={node.valueClass ?? null}
          emptyLabel={words.valueOpen}
          options={VALUES.map((value) => ({ value, label: words.values[value] }))}
          onWrite={(valueClass) => setFields(board, 'nodes', node.id, { valueClass })}
        />
      )}
      {mayWrite ? (
        <Segments
          legend={words.owned}
          small
          options={[
            { value: 'us', label: words.ownedUs },
            { value: 'others', label: words.ownedOthers },
          ]}
          value={owner ?? 'us'}
          onChange={(ownedBy) => setFields(board, 'nodes', node.id, { ownedBy })}
        />
      ) : (
        <p>{`${words.owned} ${owner === 'others' ? words.ownedOthers : words.ownedUs}`}</p>
      )}
      <div>
        <Checkbox
          checked={hurdle?.marked === true}
          disabled={!mayWrite}
          onChange={(marked) =>
            setFields(board, 'nodes', node.id, { hurdle: { marked, note: hurdle?.note ?? '' } })
          }
        >
          {words.hurdle}
        </Checkbox>
        {hurdle?.marked && (
          <AtomField
            label={words.hurdleNote}
            value={hurdle.note}
            onWrite={(note) => setFields(board, 'nodes', node.id, { hurdle: { marked: true, note } })}
          />
        )}
      </div>
      <CoText
        place={{ collection: 'nodes', id: node.id, field: 'description' }}
        label={words.note}
        empty={words.noteEmpty}
        size="m"
      />
    </div>
  )
}
