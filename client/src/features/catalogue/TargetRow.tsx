import {
  deleteRecord,
  restoreRecord,
  setFields,
} from '@servicewerkstatt/shared/document/operations/records.ts'
import { METRIC_KINDS, type MetricKind } from '@servicewerkstatt/shared/document/records/metric.ts'
import { targetLabel } from '@servicewerkstatt/shared/domain/agreements/metric-words.ts'
import { memo } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { MenuButton } from '../../ui/aria/MenuButton.tsx'
import { DotsThreeIcon, TrashIcon } from '../../ui/icons.ts'
import { Fold } from '../../ui/native/Fold.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { AtomField, NumberAtom, SelectAtom } from '../../workshop/AtomField.tsx'
import { CoText } from '../../workshop/CoText.tsx'
import { useEndStep } from '../../workshop/use-end-step.ts'
import { useAll, useRecord, useSingleton } from '../../workshop/use-record.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { needs, valuesOfKind } from './metric-fields.ts'
import { TargetEvents } from './TargetEvents.tsx'
import { Limit, Measure, Share, type TargetFieldProps, TimeOfDay } from './TargetFields.tsx'
import type { Target } from './use-promise-text.ts'

/** One figure: what kind it is and where it comes from; the rest is in the sentence, and folded here. */
export const TargetRow = memo(function TargetRow({ id, no }: { readonly id: string; readonly no: number }) {
  const words = useWords('catalogue').target
  const { locale } = useSingleton('workshop')
  const target = useRecord('targets', id)
  const board = useBoard()
  const { mayWrite } = useMe()
  if (!target) return null
  const write: TargetFieldProps['write'] = (values) => setFields(board, 'targets', id, values)
  const label = targetLabel(target, locale) || words.numbered(no)
  const changeKind = (kind: MetricKind | null) =>
    kind === null ? write({ metricKind: null }) : write(valuesOfKind(kind, target))
  return (
    <li className="target-row" data-row>
      <div className="between">
        <h3 className="strong" lang={locale}>
          {label}
        </h3>
        {mayWrite && <TargetMenu id={id} label={label} />}
      </div>
      <div className="target-main">
        <SelectAtom
          label={words.metricKind}
          value={target.metricKind}
          emptyLabel={words.kindOpen}
          options={METRIC_KINDS.map((value) => ({ value, label: words.metricKinds[value] }))}
          onWrite={changeKind}
        />
        <CoText
          place={{ collection: 'targets', id, field: 'dataSource' }}
          label={words.dataSource}
          size="m"
          empty={words.dataSourceEmpty}
          className="text-as-field"
        />
      </div>
      <Fold summary={words.details}>
        <Details target={target} write={write} />
      </Fold>
    </li>
  )
})

function TargetMenu({ id, label }: { readonly id: string; readonly label: string }) {
  const words = useWords('catalogue')
  const board = useBoard()
  const endStep = useEndStep()
  const toast = useToast()
  const remove = () => {
    endStep()
    deleteRecord(board, 'targets', id)
    toast({ text: words.target.removed, undo: () => restoreRecord(board, 'targets', id) })
  }
  return (
    <MenuButton
      label={words.actions(label)}
      icon={<DotsThreeIcon className="icon" weight="bold" />}
      iconOnly
      size="small"
      kind="quiet"
      placement="bottom end"
      entries={[
        { id: 'remove', text: words.target.remove, icon: <TrashIcon className="icon" />, onAction: remove },
      ]}
    />
  )
}

const WINDOWS = ['calendar_month', 'calendar_quarter', 'rolling_periods'] as const

function Details({ target, write }: TargetFieldProps) {
  const words = useWords('catalogue').target
  const calendars = useAll('calendars')
  const has = (field: Parameters<typeof needs>[1]) => needs(target.metricKind, field)
  return (
    <div className="stack">
      <Measure targetId={target.id} />
      {has('events') && <TargetEvents target={target} write={write} />}
      {has('threshold') && <Limit target={target} write={write} />}
      <div className="field-row">
        {has('cutoff') && <TimeOfDay target={target} field="cutoffTime" write={write} />}
        {has('due') && <TimeOfDay target={target} field="dueTime" write={write} />}
        {has('share') && <Share target={target} write={write} />}
        <AtomField
          label={words.name}
          optional
          value={target.name ?? ''}
          onWrite={(name) => write({ name: name || null })}
        />
        <SelectAtom
          label={words.window}
          value={target.window}
          options={WINDOWS.map((value) => ({ value, label: words.windows[value] }))}
          onWrite={(window) => write({ window })}
        />
        <Margin target={target} write={write} />
        <NumberAtom
          label={words.minN}
          min={0}
          value={target.minN}
          suffix={words.minNSuffix}
          onWrite={(minN) => write({ minN })}
        />
        {calendars.length > 0 && (
          <SelectAtom
            label={words.calendar}
            value={target.calendarId}
            emptyLabel={words.noCalendar}
            options={calendars.map(({ id, name }) => ({ value: id, label: name ?? id }))}
            onWrite={(calendarId) => write({ calendarId })}
          />
        )}
      </div>
    </div>
  )
}

/** How far below the target still counts as a near miss; typed per hundred, kept in basis points. */
function Margin({ target, write }: { readonly target: Target; readonly write: TargetFieldProps['write'] }) {
  const words = useWords('catalogue').target
  const { amberMarginBp } = target
  return (
    <NumberAtom
      label={words.margin}
      min={0}
      max={100}
      decimals={2}
      suffix={words.shareSuffix}
      value={amberMarginBp === null ? null : amberMarginBp / 100}
      onWrite={(percent) => write({ amberMarginBp: percent === null ? null : Math.round(percent * 100) })}
    />
  )
}
