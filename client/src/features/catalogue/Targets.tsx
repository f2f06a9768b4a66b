import { addTarget } from '@servicewerkstatt/shared/document/operations/catalogue.ts'
import {
  deleteRecord,
  restoreRecord,
  setFields,
  setMember,
} from '@servicewerkstatt/shared/document/operations/records.ts'
import { METRIC_KINDS, type MetricKind } from '@servicewerkstatt/shared/document/records/metric.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { smallestConfirmingCount } from '@servicewerkstatt/shared/domain/attainment/evidence.ts'
import type { PromiseField } from '@servicewerkstatt/shared/domain/agreements/promise-sentence.ts'
import { memo, type ReactNode } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { PlusIcon, TrashIcon } from '../../ui/icons.ts'
import { Button, IconButton } from '../../ui/native/Button.tsx'
import { Section } from '../../ui/native/Layout.tsx'
import { TextField } from '../../ui/native/TextField.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { AtomField, NumberAtom, SelectAtom } from '../../workshop/AtomField.tsx'
import { CoText } from '../../workshop/CoText.tsx'
import { useAll, useIds, useRecord } from '../../workshop/use-record.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { usePromiseEvents } from './promise-events.ts'
import { targetFieldId } from './target-field-id.ts'

type Target = RecordView<'targets'>

const UNITS = ['minute', 'hour', 'working_day', 'working_day_of_month', 'share', 'count', 'score'] as const
const OPERATORS = ['lte', 'gte', 'lt', 'gt'] as const
/** What each kind of promise needs; the rest of the form is left out. */
const NEEDS: Readonly<
  Record<
    MetricKind,
    readonly ('threshold' | 'unit' | 'clock' | 'cutoff' | 'due' | 'operator' | 'share' | 'events')[]
  >
> = {
  time_within: ['threshold', 'unit', 'clock', 'share', 'events'],
  same_day: ['cutoff', 'share', 'events'],
  within_working_days: ['threshold', 'share', 'events'],
  by_working_day: ['threshold', 'due', 'share', 'events'],
  quality_ratio: ['share'],
  availability: ['threshold'],
  value_limit: ['operator', 'threshold', 'unit'],
}
/** Units that follow from the kind. */
const FIXED_UNIT: Readonly<Partial<Record<MetricKind, Target['unit']>>> = {
  within_working_days: 'working_day',
  by_working_day: 'working_day_of_month',
  availability: 'share',
}

/** The figures of a promise; none is fine for a service that is deliberately not measured. */
export function Targets({ agreementId }: { agreementId: string }) {
  const words = useWords('catalogue').target
  const board = useBoard()
  const { mayWrite } = useMe()
  const ids = useAll('targets')
    .filter((target) => target.agreementId === agreementId)
    .map(({ id }) => id)
  return (
    <Section label={words.heading} rule="open">
      {ids.length === 0 && <p className="soft">{words.empty}</p>}
      <div className="stack-wide">
        {ids.map((id, index) => (
          <TargetForm key={id} id={id} no={index + 1} />
        ))}
      </div>
      {mayWrite && (
        <p className="after-list">
          <Button small icon={<PlusIcon className="icon" />} onClick={() => addTarget(board, agreementId)}>
            {words.add}
          </Button>
        </p>
      )}
    </Section>
  )
}

const TargetForm = memo(function TargetForm({ id, no }: { id: string; no: number }) {
  const words = useWords('catalogue').target
  const target = useRecord('targets', id)
  const board = useBoard()
  const { mayWrite } = useMe()
  const toast = useToast()
  if (!target) return null
  const write = (values: Partial<Target>) => setFields(board, 'targets', id, values)
  const needs = NEEDS[target.metricKind ?? 'time_within']
  const changeKind = (metricKind: MetricKind | null) => {
    const unit = metricKind === null ? undefined : FIXED_UNIT[metricKind]
    const keepsLimit = metricKind !== 'same_day' && metricKind !== 'quality_ratio'
    write({ metricKind, ...(unit !== undefined && { unit }), ...(!keepsLimit && { threshold: null }) })
  }
  const remove = () => {
    deleteRecord(board, 'targets', id)
    toast({ text: words.removed, undo: () => restoreRecord(board, 'targets', id) })
  }
  return (
    <fieldset className="target-form">
      <legend className="visually-hidden">{target.name ?? words.namePlaceholder(no)}</legend>
      <div className="field-row">
        <AtomField
          label={words.name}
          value={target.name ?? ''}
          onWrite={(name) => write({ name: name || null })}
        />
        <SelectAtom
          label={words.metricKind}
          value={target.metricKind}
          emptyLabel="–"
          options={METRIC_KINDS.map((value) => ({ value, label: words.metricKinds[value] }))}
          onWrite={changeKind}
        />
        {mayWrite && (
          <IconButton
            label={words.remove}
            icon={<TrashIcon className="icon" />}
            kind="quiet"
            onClick={remove}
          />
        )}
      </div>
      <Place id={id} field="measure">
        <CoText
          place={{ collection: 'targets', id, field: 'measure' }}
          label={words.measure}
          size="m"
          empty={words.measureEmpty}
        />
      </Place>
      {needs.includes('events') && <Events target={target} />}
      <div className="field-row">
        {needs.includes('operator') && (
          <SelectAtom
            label={words.operator}
            value={target.operator}
            options={OPERATORS.map((value) => ({ value, label: words.operators[value] }))}
            onWrite={(operator) => write({ operator })}
          />
        )}
        {needs.includes('threshold') && <Threshold target={target} />}
        {needs.includes('unit') && (
          <SelectAtom
            label={words.unit}
            value={target.unit}
            options={UNITS.map((value) => ({ value, label: words.units[value] }))}
            onWrite={(unit) => write({ unit })}
          />
        )}
        {needs.includes('clock') && (
          <SelectAtom
            label={words.clock}
            value={target.clock}
            options={(['working', 'elapsed'] as const).map((value) => ({
              value,
              label: words.clocks[value],
            }))}
            onWrite={(clock) => write({ clock })}
          />
        )}
        {needs.includes('cutoff') && (
          <TimeOfDay
            target={target}
            field="cutoffTime"
            label={words.cutoffTime}
            nudge={target.cutoffTime === null ? words.cutoffHint : null}
          />
        )}
        {needs.includes('due') && <TimeOfDay target={target} field="dueTime" label={words.dueTime} />}
        {needs.includes('share') && <Share target={target} />}
      </div>
      <CoText
        place={{ collection: 'targets', id, field: 'dataSource' }}
        label={words.dataSource}
        size="m"
        empty={words.dataSourceEmpty}
      />
    </fieldset>
  )
})

const Place = ({ id, field, children }: { id: string; field: PromiseField; children: ReactNode }) => (
  <div id={targetFieldId(id, field)}>{children}</div>
)

function Threshold({ target }: { target: Target }) {
  const words = useWords('catalogue').target
  const board = useBoard()
  const kind = target.metricKind
  const suffix =
    kind === 'within_working_days' || kind === 'by_working_day' || kind === 'availability'
      ? words.units[FIXED_UNIT[kind] ?? 'count']
      : undefined
  return (
    <Place id={target.id} field="threshold">
      <NumberAtom
        label={words.threshold}
        value={target.threshold}
        min={0}
        decimals={2}
        {...(suffix !== undefined && { suffix })}
        onWrite={(threshold) => setFields(board, 'targets', target.id, { threshold })}
      />
    </Place>
  )
}

/** Typed as "95 von 100", kept as whole basis points. */
function Share({ target }: { target: Target }) {
  const words = useWords('catalogue').target
  const board = useBoard()
  const share = target.shareTargetBp
  const cases = share === null ? null : smallestConfirmingCount(share)
  return (
    <Place id={target.id} field="share">
      <NumberAtom
        label={words.share}
        value={share === null ? null : share / 100}
        min={0}
        max={100}
        decimals={2}
        suffix={words.shareSuffix}
        hint={cases === null ? undefined : words.provable(cases)}
        onWrite={(percent) =>
          setFields(board, 'targets', target.id, {
            shareTargetBp: percent === null ? null : Math.round(percent * 100),
          })
        }
      />
    </Place>
  )
}

interface TimeOfDayProps {
  readonly target: Target
  readonly field: 'cutoffTime' | 'dueTime'
  readonly label: string
  readonly nudge?: string | null
}

/** The browser's own time field gives whole times or nothing, so it is written at once. */
function TimeOfDay({ target, field, label, nudge }: TimeOfDayProps) {
  const board = useBoard()
  const { mayWrite } = useMe()
  return (
    <Place id={target.id} field={field}>
      <TextField
        label={label}
        type="time"
        value={target[field] ?? ''}
        nudge={nudge}
        readOnly={!mayWrite}
        onChange={(text) => {
          setFields(board, 'targets', target.id, { [field]: text === '' ? null : text.slice(0, 5) })
        }}
      />
    </Place>
  )
}

/** From when the time counts and until what: a measurable form of part 3, or two steps of the process. */
function Events({ target }: { target: Target }) {
  const words = useWords('catalogue').target
  const board = useBoard()
  const requirements = useAll('requirements')
  const nodes = useAll('nodes')
  const nodeIds = useIds('nodes')
  const events = usePromiseEvents(target)
  const linked = requirements.find(({ id }) => target.requirementIds[id])
  const linkRequirement = (id: string | null) =>
    board.transact(() => {
      for (const requirement of requirements) {
        setMember(board, 'targets', target.id, 'requirementIds', requirement.id, requirement.id === id)
      }
    })
  const stepOptions = nodeIds.flatMap((id) => {
    const node = nodes.find((item) => item.id === id)
    return node && node.name !== '' ? [{ value: id, label: node.name }] : []
  })
  return (
    <div className="stack">
      {requirements.length > 0 && (
        <SelectAtom
          label={words.requirement}
          value={linked?.id ?? null}
          emptyLabel={words.noRequirement}
          options={requirements.map(({ id, driver, measure }) => ({
            value: id,
            label: measure || driver || id,
          }))}
          onWrite={linkRequirement}
        />
      )}
      <div className="field-row">
        <Place id={target.id} field="startEvent">
          <SelectAtom
            label={words.fromNode}
            value={target.fromNodeId}
            emptyLabel={words.noNode}
            options={stepOptions}
            onWrite={(fromNodeId) => setFields(board, 'targets', target.id, { fromNodeId })}
          />
        </Place>
        <Place id={target.id} field="stopEvent">
          <SelectAtom
            label={words.toNode}
            value={target.toNodeId}
            emptyLabel={words.noNode}
            options={stepOptions}
            onWrite={(toNodeId) => setFields(board, 'targets', target.id, { toNodeId })}
          />
        </Place>
      </div>
      {(events.startEvent === '' || events.stopEvent === '') && (
        <p className="t-s soft">{words.eventsHint}</p>
      )}
    </div>
  )
}
