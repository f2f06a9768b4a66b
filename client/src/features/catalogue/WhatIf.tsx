import { addRecord, deleteRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import {
  type PromiseInputs,
  type TimePart,
  type WhatIf as Change,
  withWhatIf,
} from '@servicewerkstatt/shared/domain/agreements/feasibility-inputs.ts'
import { formatTotal } from '@servicewerkstatt/shared/domain/process/duration-words.ts'
import type { ProcessGraph } from '@servicewerkstatt/shared/domain/process/process-graph.ts'
import { useState } from 'react'
import { useLanguage, useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Select } from '../../ui/native/Field.tsx'
import { RangeField } from '../../ui/native/RangeField.tsx'
import { State } from '../../ui/native/State.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useLevers, usePromiseCheck } from '../../workshop/promise-check/use-promise-check.ts'
import { useDerived } from '../../workshop/use-derived.ts'
import { useEndStep } from '../../workshop/use-end-step.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { latestCheckOf } from './latest-check.ts'
import type { Target } from './use-promise-text.ts'
import { type StepPart, useStepParts } from './use-step-parts.ts'

interface WhatIfProps {
  readonly inputs: PromiseInputs
  readonly graph: ProcessGraph
  readonly target: Target
  /** Cases of 10,000 that hold today; null where only sums are known. */
  readonly nowBp: number | null
}

/** "Was müsste sich ändern?" (D3): another usual time for one step, reckoned again without touching the process; what convinces becomes a measure. */
export function WhatIf({ inputs, graph, target, nowBp }: WhatIfProps) {
  const words = useWords('catalogue').feasibility.whatIf
  const parts = useStepParts(inputs, graph)
  const levers = useLevers(nowBp === null ? null : inputs, nowBp ?? 0)
  const [chosenKey, setChosenKey] = useState<string | null>(null)
  const [usualMin, setUsualMin] = useState<number | null>(null)
  const best = levers?.find(({ nodeId, part }) => parts.some((item) => item.key === `${part} ${nodeId}`))
  const chosen =
    parts.find(({ key }) => key === chosenKey) ??
    parts.find(({ key }) => best && key === `${best.part} ${best.nodeId}`) ??
    parts[0]
  if (!chosen) return null
  const choose = (key: string | null) => {
    setChosenKey(key)
    setUsualMin(null)
  }
  return (
    <div className="what-if">
      <h4 className="strong">{words.heading}</h4>
      {best && (
        <p className="t-s soft">
          {words.lever(words.parts[best.part](nameOf(parts, best)), best.probabilityBp)}
        </p>
      )}
      <Select
        label={words.which}
        value={chosen.key}
        onChange={choose}
        options={parts.map(({ key, part, name }) => ({ value: key, label: words.parts[part](name) }))}
      />
      <Variant
        key={chosen.key}
        {...{ inputs, target, nowBp, chosen }}
        usualMin={usualMin ?? chosen.usualMin}
        onUsual={(minutes) => {
          // From here on the choice stays, also when another lever becomes the largest.
          setChosenKey(chosen.key)
          setUsualMin(minutes)
        }}
      />
    </div>
  )
}

const nameOf = (
  parts: readonly StepPart[],
  { nodeId, part }: { readonly nodeId: string; readonly part: TimePart },
): string => parts.find(({ key }) => key === `${part} ${nodeId}`)?.name ?? ''

interface VariantProps extends Omit<WhatIfProps, 'graph'> {
  readonly chosen: StepPart
  readonly usualMin: number
  readonly onUsual: (minutes: number) => void
}

/** Scales in steps that people count in, about a hundred of them. */
const stepOf = (minutes: number): number =>
  minutes <= 120 ? 1 : minutes <= 720 ? 5 : minutes <= 2880 ? 15 : 60

function Variant({ inputs, target, nowBp, chosen, usualMin, onUsual }: VariantProps) {
  const words = useWords('catalogue').feasibility
  const { language } = useLanguage()
  const { nodeId, part, clock } = chosen
  const isChanged = usualMin !== chosen.usualMin
  const change: Change = { nodeId, part, usualMin }
  const { check, isOutdated } = usePromiseCheck(isChanged ? withWhatIf(inputs, change) : null)
  const time = (minutes: number) => formatTotal(minutes, clock, language)
  const step = stepOf(chosen.usualMin)
  return (
    <>
      <RangeField
        label={words.whatIf.usual}
        labelHidden
        value={usualMin}
        onChange={onUsual}
        min={0}
        // The end of the scale is a whole step; today's value stays what it is until somebody moves it.
        max={Math.ceil(chosen.usualMin / step) * step}
        step={step}
        valueText={isChanged ? words.whatIf.instead(time(usualMin), time(chosen.usualMin)) : time(usualMin)}
        ends={[time(0), time(chosen.usualMin)]}
      />
      <p className="what-if-then" aria-live="polite">
        {isChanged && check?.kind === 'simulated' && (
          <>
            {words.whatIf.thenHolds} <b className="strong num">{words.share(check.probabilityBp)}</b>{' '}
            {isOutdated ? <span className="soft">{words.reckoning}</span> : <State state={check.verdict} />}
          </>
        )}
        {isChanged && check?.kind === 'sums' && (
          <>
            {words.whatIf.thenHolds} {words.usual(formatTotal(check.sums.usualMin, 'working', language))},{' '}
            {words.worst(formatTotal(check.sums.cautiousMin, 'working', language))}{' '}
            {isOutdated ? <span className="soft">{words.reckoning}</span> : <State state={check.verdict} />}
          </>
        )}
        {!isChanged && <span className="t-s soft">{words.whatIf.move}</span>}
      </p>
      {isChanged && check && (
        <AdoptMeasure
          target={target}
          chosen={chosen}
          times={[time(chosen.usualMin), time(usualMin)]}
          effect={
            check.kind === 'simulated' && nowBp !== null && !isOutdated
              ? words.whatIf.effect(nowBp, check.probabilityBp)
              : null
          }
        />
      )}
    </>
  )
}

interface AdoptMeasureProps {
  readonly target: Target
  readonly chosen: StepPart
  readonly times: readonly [today: string, then: string]
  readonly effect: string | null
}

/** The difference becomes something that somebody does; the process keeps its times until it is done. */
function AdoptMeasure({ target, chosen, times: [today, then], effect }: AdoptMeasureProps) {
  const words = useWords('catalogue').feasibility.whatIf
  const board = useBoard()
  const endStep = useEndStep()
  const toast = useToast()
  const { mayWrite } = useMe()
  const stored = useDerived('feasibility', latestCheckOf(target.id))
  if (!mayWrite) return null
  const adopt = () => {
    endStep()
    const added = addRecord(board, 'measures', {
      title: words.measureTitle(words.parts[chosen.part](chosen.name), today, then),
      kind: 'corrective',
      // Before the first proposal there is no stored check; the target says what was checked.
      triggers: [{ type: 'feasibility', id: stored?.id ?? target.id }],
      nodeIds: { [chosen.nodeId]: true },
      targetIds: { [target.id]: true },
      ...(effect !== null && { expectedEffect: effect }),
    })
    if (added.ok) {
      toast({ text: words.adopted, undo: () => void deleteRecord(board, 'measures', added.id) })
    }
  }
  return (
    <Button small onClick={adopt}>
      {words.adopt}
    </Button>
  )
}
