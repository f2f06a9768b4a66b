/** The fields of a target, as they stand in its form and behind the parts of the sentence. */
import type { OperationResult } from '@servicewerkstatt/shared/document/board-document.ts'
import { timeKindOf } from '@servicewerkstatt/shared/domain/agreements/feasibility-rule.ts'
import { smallestConfirmingCount } from '@servicewerkstatt/shared/domain/attainment/evidence.ts'
import { useWords } from '../../locale/use-words.ts'
import { TextField } from '../../ui/native/TextField.tsx'
import { NumberAtom, SelectAtom } from '../../workshop/AtomField.tsx'
import { CoText } from '../../workshop/CoText.tsx'
import { useMe } from '../../workshop/use-workshop.ts'
import { needs, unitOf, unitsOf } from './metric-fields.ts'
import type { Target } from './use-promise-text.ts'

export interface TargetFieldProps {
  readonly target: Target
  readonly write: (values: Partial<Target>) => OperationResult
}

const OPERATORS = ['lte', 'gte', 'lt', 'gt'] as const
const CLOCKS = ['working', 'elapsed'] as const

/** The limit with everything that says what it is a limit of. */
export function Limit({ target, write }: TargetFieldProps) {
  const words = useWords('catalogue').target
  const { findings } = useWords('catalogue').feasibility
  const { metricKind } = target
  const units = unitsOf(metricKind)
  const unit = unitOf(target)
  return (
    <div className="field-row">
      {needs(metricKind, 'operator') && (
        <SelectAtom
          label={words.operator}
          value={target.operator}
          options={OPERATORS.map((value) => ({ value, label: words.operators[value] }))}
          onWrite={(operator) => write({ operator })}
        />
      )}
      <NumberAtom
        label={words.threshold}
        value={target.threshold}
        min={0}
        decimals={2}
        nudge={target.threshold === 0 && timeKindOf(target) ? findings['threshold-zero'] : null}
        {...(units.length === 0 && unit !== null && { suffix: words.units[unit] })}
        onWrite={(threshold) => write({ threshold, unit })}
      />
      {units.length > 0 && (
        <SelectAtom
          label={words.unit}
          value={target.unit}
          options={units.map((value) => ({ value, label: words.units[value] }))}
          onWrite={(next) => write({ unit: next })}
        />
      )}
      {needs(metricKind, 'clock') && target.unit !== 'working_day' && (
        <SelectAtom
          label={words.clock}
          value={target.clock}
          options={CLOCKS.map((value) => ({ value, label: words.clocks[value] }))}
          onWrite={(clock) => write({ clock })}
        />
      )}
    </div>
  )
}

/** Typed as "95 von 100", kept as whole basis points. */
export function Share({ target, write }: TargetFieldProps) {
  const words = useWords('catalogue').target
  const share = target.shareTargetBp
  const cases = share === null ? null : smallestConfirmingCount(share)
  return (
    <NumberAtom
      label={words.share}
      value={share === null ? null : share / 100}
      min={0}
      max={100}
      decimals={2}
      suffix={words.shareSuffix}
      hint={cases === null ? undefined : words.provable(cases)}
      onWrite={(percent) => write({ shareTargetBp: percent === null ? null : Math.round(percent * 100) })}
    />
  )
}

/** The browser's own time field gives whole times or nothing, so it is written at once. */
export function TimeOfDay({
  target,
  field,
  write,
}: TargetFieldProps & { readonly field: 'cutoffTime' | 'dueTime' }) {
  const words = useWords('catalogue').target
  const { mayWrite } = useMe()
  const isCutoffOpen = field === 'cutoffTime' && target.cutoffTime === null
  return (
    <TextField
      label={words[field]}
      type="time"
      value={target[field] ?? ''}
      nudge={isCutoffOpen ? words.cutoffHint : null}
      readOnly={!mayWrite}
      onChange={(text) => void write({ [field]: text === '' ? null : text.slice(0, 5) })}
    />
  )
}

/** What exactly is counted, in own words. */
export function Measure({ targetId }: { readonly targetId: string }) {
  const words = useWords('catalogue').target
  return (
    <CoText
      place={{ collection: 'targets', id: targetId, field: 'measure' }}
      label={words.measure}
      size="m"
      empty={words.measureEmpty}
    />
  )
}
