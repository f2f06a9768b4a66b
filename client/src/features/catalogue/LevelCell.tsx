import { setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { onlyOf, promiseInputs } from '@servicewerkstatt/shared/domain/agreements/feasibility-inputs.ts'
import { targetLabel } from '@servicewerkstatt/shared/domain/agreements/metric-words.ts'
import { useMemo } from 'react'
import { useLanguage, useWords } from '../../locale/use-words.ts'
import { State } from '../../ui/native/State.tsx'
import { NumberAtom, type NumberAtomProps } from '../../workshop/AtomField.tsx'
import { CoText } from '../../workshop/CoText.tsx'
import { usePromiseChecks } from '../../workshop/promise-check/use-promise-check.ts'
import { useAll } from '../../workshop/use-record.ts'
import { useBoard } from '../../workshop/use-workshop.ts'
import type { LevelRow } from './level-rows.ts'
import { unitOf } from './metric-fields.ts'
import type { Target } from './use-promise-text.ts'

type Option = RecordView<'levelOptions'>
type LevelValue = Option['values'][string]

interface LevelCellProps {
  readonly row: LevelRow
  readonly option: Option
}

/** What a level promises for a target: the target's own values until somebody says otherwise. */
const valueOf = (option: Option, target: Target): LevelValue => ({
  shareTargetBp: target.shareTargetBp,
  threshold: target.threshold,
  ...option.values[target.id],
})

/** A level's field in one row. */
export function LevelCell({ row, option }: LevelCellProps) {
  switch (row.kind) {
    case 'share':
    case 'threshold':
      return <PromisedValue option={option} target={row.target} field={row.kind} />
    case 'feasibility':
      return <LevelLight option={option} targets={row.targets} />
    case 'description':
      return <Description option={option} />
    case 'oneOff':
    case 'perYear':
    case 'fte':
      return <Cost option={option} field={row.kind} />
  }
}

/** A number in the table: its name is the row's, spoken here and shown on phones. */
const CellNumber = (props: Omit<NumberAtomProps, 'min' | 'className'>) => (
  <NumberAtom {...props} min={0} className="level-cell" />
)

interface PromisedValueProps {
  readonly option: Option
  readonly target: Target
  readonly field: 'share' | 'threshold'
}

function PromisedValue({ option, target, field }: PromisedValueProps) {
  const words = useWords('catalogue')
  const { language } = useLanguage()
  const board = useBoard()
  const value = valueOf(option, target)
  const label = words.options.ofTarget[field](targetLabel(target, language))
  const write = (change: Partial<LevelValue>) =>
    setFields(board, 'levelOptions', option.id, {
      values: { ...option.values, [target.id]: { ...value, ...change } },
    })
  if (field === 'threshold') {
    const unit = unitOf(target)
    return (
      <CellNumber
        label={label}
        decimals={2}
        value={value.threshold}
        {...(unit !== null && unit !== 'count' && { suffix: words.target.unitsShort[unit] })}
        onWrite={(threshold) => write({ threshold })}
      />
    )
  }
  return (
    <NumberAtom
      className="level-cell"
      label={label}
      min={0}
      max={100}
      decimals={2}
      suffix={words.target.shareSuffix}
      value={value.shareTargetBp === null ? null : value.shareTargetBp / 100}
      onWrite={(percent) => write({ shareTargetBp: percent === null ? null : Math.round(percent * 100) })}
    />
  )
}

/** From the best to the worst; one promise that cannot be kept spoils the level. */
const FROM_BEST = ['feasible', 'tight', 'not_checkable', 'not_feasible'] as const
type Verdict = (typeof FROM_BEST)[number]

/** By the team's estimates, as the process is today. Each target looks into its process; the worst light counts. */
function LevelLight({ option, targets }: { readonly option: Option; readonly targets: readonly Target[] }) {
  const words = useWords('catalogue').options
  const verdicts = useVerdicts(option, targets)
  const isKnown = verdicts.every((verdict) => verdict !== null)
  const worst = Math.max(...verdicts.map((verdict) => (verdict === null ? 0 : FROM_BEST.indexOf(verdict))))
  return (
    <div className="level-cell level-light" aria-busy={!isKnown}>
      <span className="level-label">{words.rows.feasibility}</span>
      {isKnown ? (
        <State state={FROM_BEST[worst] ?? 'not_checkable'} />
      ) : (
        <span className="soft">{words.reckoning}</span>
      )}
    </div>
  )
}

/** In the order of the targets; null while it is reckoned. */
function useVerdicts(option: Option, targets: readonly Target[]): readonly (Verdict | null)[] {
  const [nodes, edges] = [useAll('nodes'), useAll('edges')]
  const [processes, calendars] = [useAll('processes'), useAll('calendars')]
  const inputs = useMemo(
    () =>
      targets.map((target) => {
        const processId = nodes.find(({ id }) => id === target.fromNodeId)?.processId
        const process = processes.find(({ id }) => id === processId)
        if (!process) return null
        const isOwn = (record: { readonly processId: string | null }) => record.processId === processId
        return promiseInputs({
          nodes: nodes.filter(isOwn),
          edges: edges.filter(isOwn),
          process,
          target: { ...target, ...valueOf(option, target) },
          calendarOf: (id) => calendars.find((calendar) => calendar.id === id),
          usualCalendarId: onlyOf(calendars)?.id ?? null,
        })
      }),
    [option, targets, nodes, edges, processes, calendars],
  )
  return usePromiseChecks(inputs).map((check) => {
    if (check === undefined) return null
    return check?.kind === 'simulated' || check?.kind === 'sums' ? check.verdict : 'not_checkable'
  })
}

function Description({ option }: { readonly option: Option }) {
  const words = useWords('catalogue').options
  return (
    <CoText
      className="level-cell level-text"
      place={{ collection: 'levelOptions', id: option.id, field: 'description' }}
      label={words.rows.description}
      size="m"
      empty={words.nothing}
    />
  )
}

/** "€" for "EUR"; what is no currency code stays as it was written. */
function currencySign(code: string, language: string): string {
  try {
    const parts = new Intl.NumberFormat(language, { style: 'currency', currency: code }).formatToParts(0)
    return parts.find(({ type }) => type === 'currency')?.value ?? code
  } catch {
    return code
  }
}

const COST_FIELDS = { oneOff: 'costOneOff', perYear: 'costPerYear', fte: 'fte' } as const

function Cost({ option, field }: { readonly option: Option; readonly field: keyof typeof COST_FIELDS }) {
  const words = useWords('catalogue').options
  const { language } = useLanguage()
  const board = useBoard()
  const key = COST_FIELDS[field]
  return (
    <CellNumber
      label={words.rows[field]}
      value={option[key]}
      decimals={field === 'fte' ? 2 : 0}
      {...(field !== 'fte' && { suffix: currencySign(option.currency ?? 'EUR', language) })}
      onWrite={(value) => setFields(board, 'levelOptions', option.id, { [key]: value })}
    />
  )
}
