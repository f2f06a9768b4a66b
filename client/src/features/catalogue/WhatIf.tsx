import type { PromisedValues } from '@servicewerkstatt/shared/document/operations/promised-values.ts'
import {
  type PromiseInputs,
  type TimePart,
  withWhatIf,
} from '@servicewerkstatt/shared/domain/agreements/feasibility-inputs.ts'
import { formatTotal } from '@servicewerkstatt/shared/domain/process/duration-words.ts'
import type { ProcessGraph } from '@servicewerkstatt/shared/domain/process/process-graph.ts'
import { useMemo, useRef, useState } from 'react'
import { useLanguage, useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Select } from '../../ui/native/Field.tsx'
import { RangeField } from '../../ui/native/RangeField.tsx'
import { State } from '../../ui/native/State.tsx'
import { TextField } from '../../ui/native/TextField.tsx'
import { useSumsWords } from '../../workshop/promise-check/check-words.ts'
import { useLevers, usePromiseCheck } from '../../workshop/promise-check/use-promise-check.ts'
import { useRescueFocus } from '../../workshop/use-rescue-focus.ts'
import { AdoptMeasure } from './AdoptMeasure.tsx'
import { AdoptPromise } from './AdoptPromise.tsx'
import { CheckFindings } from './CheckFindings.tsx'
import { unitOf } from './metric-fields.ts'
import type { Target } from './use-promise-text.ts'
import { type StepPart, useStepParts } from './use-step-parts.ts'

interface WhatIfProps {
  readonly inputs: PromiseInputs
  readonly graph: ProcessGraph
  readonly target: Target
  /** Cases of 10,000 that hold today; null where only sums are known. */
  readonly nowBp: number | null
  /** The step that takes most of the time: the first to try where no lever is known. */
  readonly largestId?: string | undefined
}

/** What would be another than today: usual times by the key of their part, and the promise itself. */
interface Variation {
  readonly times: ReadonlyMap<string, number>
  readonly threshold: number | null
  readonly shareBp: number | null
}
const AS_TODAY: Variation = { times: new Map(), threshold: null, shareBp: null }

/**
 * "Was müsste sich ändern?" (D3): other usual times, another limit or share, reckoned again without touching the process or the promise. A time that convinces
 * becomes a measure, a limit or a share becomes what is promised.
 */
export function WhatIf({ inputs, graph, target, nowBp, largestId }: WhatIfProps) {
  const words = useWords('catalogue').feasibility.whatIf
  const parts = useStepParts(inputs, graph)
  const levers = useLevers(nowBp === null ? null : inputs, nowBp ?? 0)
  const [chosenKey, setChosenKey] = useState<string | null>(null)
  const [variation, setVariation] = useState(AS_TODAY)
  const best = levers?.find(({ nodeId, part }) => parts.some((item) => item.key === `${part} ${nodeId}`))
  const chosen =
    parts.find(({ key }) => key === chosenKey) ??
    parts.find(({ key }) => best && key === `${best.part} ${best.nodeId}`) ??
    longestOf(parts.filter(({ nodeId }) => nodeId === largestId)) ??
    parts[0]
  const place = useRef<HTMLDivElement>(null)
  // What takes it over or puts it back is gone then, and had the focus.
  const { times, threshold, shareBp } = variation
  useRescueFocus(place, `${String(times.size > 0)} ${String(threshold ?? shareBp)}`)
  if (!chosen) return null
  const setUsual = (minutes: number) => {
    // From here on the choice stays, also when another lever becomes the largest.
    setChosenKey(chosen.key)
    const times = new Map(variation.times)
    if (minutes === chosen.usualMin) times.delete(chosen.key)
    else times.set(chosen.key, minutes)
    setVariation({ ...variation, times })
  }
  return (
    <div ref={place} tabIndex={-1} className="what-if" role="group" aria-label={words.heading}>
      <h4 className="strong">{words.heading}</h4>
      {best && (
        <p className="t-s soft">
          {words.lever(words.parts[best.part](nameOf(parts, best)), best.probabilityBp)}
        </p>
      )}
      <Select
        label={words.which}
        value={chosen.key}
        onChange={setChosenKey}
        options={parts.map(({ key, part, name }) => ({ value: key, label: words.parts[part](name) }))}
      />
      <UsualTime
        key={chosen.key}
        chosen={chosen}
        usualMin={variation.times.get(chosen.key) ?? chosen.usualMin}
        onUsual={setUsual}
      />
      <OtherPromise target={target} variation={variation} onVary={setVariation} />
      <Outcome {...{ inputs, graph, target, nowBp, parts, chosen, variation }} onVary={setVariation} />
    </div>
  )
}

const longestOf = (parts: readonly StepPart[]): StepPart | undefined =>
  parts.toSorted((a, b) => b.usualMin - a.usualMin)[0]

const nameOf = (
  parts: readonly StepPart[],
  { nodeId, part }: { readonly nodeId: string; readonly part: TimePart },
): string => parts.find(({ key }) => key === `${part} ${nodeId}`)?.name ?? ''

/** Scales in steps that people count in, about a hundred of them. */
const stepOf = (minutes: number): number =>
  minutes <= 120 ? 1 : minutes <= 720 ? 5 : minutes <= 2880 ? 15 : 60
/** Ten years; nobody means more. */
const MOST_MINUTES = 5_256_000

interface UsualTimeProps {
  readonly chosen: StepPart
  readonly usualMin: number
  readonly onUsual: (minutes: number) => void
}

/** From nothing to twice as long as today, on a scale or as a number. */
function UsualTime({ chosen, usualMin, onUsual }: UsualTimeProps) {
  const words = useWords('catalogue').feasibility.whatIf
  const { language } = useLanguage()
  const time = (minutes: number) => formatTotal(minutes, chosen.clock, language)
  const step = stepOf(chosen.usualMin)
  // The end of the scale is a whole step; today's value stays what it is until somebody moves it.
  const max = 2 * Math.ceil(chosen.usualMin / step) * step
  const isChanged = usualMin !== chosen.usualMin
  return (
    <>
      <RangeField
        label={words.usual}
        labelHidden
        value={Math.min(max, usualMin)}
        onChange={onUsual}
        min={0}
        max={max}
        step={step}
        valueText={isChanged ? words.instead(time(usualMin), time(chosen.usualMin)) : time(usualMin)}
        ends={[time(0), time(max)]}
      />
      <NumberInput
        label={words.minutes}
        suffix="min"
        value={usualMin}
        most={MOST_MINUTES}
        onNumber={onUsual}
      />
    </>
  )
}

interface NumberInputProps {
  readonly label: string
  readonly suffix: string
  readonly value: number
  readonly most: number
  readonly onNumber: (value: number) => void
}

/** What is typed stays as it is; only what is a number counts. */
function NumberInput({ label, suffix, value, most, onNumber }: NumberInputProps) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <TextField
      label={label}
      type="number"
      inputMode="decimal"
      min={0}
      max={most}
      suffix={suffix}
      value={typed ?? String(value)}
      onChange={(text) => {
        setTyped(text)
        const number = Number(text)
        if (text.trim() !== '' && number >= 0 && number <= most) onNumber(number)
      }}
      onBlur={() => setTyped(null)}
    />
  )
}

interface OtherPromiseProps {
  readonly target: Target
  readonly variation: Variation
  readonly onVary: (variation: Variation) => void
}

/** The promise is the other side of the question: what if it said something else? */
function OtherPromise({ target, variation, onVary }: OtherPromiseProps) {
  const { target: targetWords, feasibility } = useWords('catalogue')
  const words = feasibility.whatIf
  const { threshold, shareTargetBp } = target
  const limit = variation.threshold ?? threshold
  const unit = unitOf(target)
  return (
    <>
      {threshold !== null && limit !== null && (
        <NumberInput
          label={words.limit}
          suffix={unit === null ? '' : targetWords.units[unit]}
          value={limit}
          most={MOST_MINUTES}
          onNumber={(value) => onVary({ ...variation, threshold: value === threshold ? null : value })}
        />
      )}
      {shareTargetBp !== null && (
        <NumberInput
          label={words.share}
          suffix={words.ofHundred}
          value={(variation.shareBp ?? shareTargetBp) / 100}
          most={100}
          onNumber={(value) => {
            const shareBp = Math.round(value * 100)
            onVary({ ...variation, shareBp: shareBp === shareTargetBp ? null : shareBp })
          }}
        />
      )}
    </>
  )
}

interface OutcomeProps extends WhatIfProps {
  readonly parts: readonly StepPart[]
  readonly chosen: StepPart
  readonly variation: Variation
  readonly onVary: (variation: Variation) => void
}

/** The same check with everything that is varied, and what else is varied than what is looked at. */
function Outcome({ inputs, graph, target, nowBp, parts, chosen, variation, onVary }: OutcomeProps) {
  const words = useWords('catalogue').feasibility
  const { language } = useLanguage()
  const changed = parts.flatMap((part) => {
    const usualMin = variation.times.get(part.key)
    return usualMin === undefined ? [] : [{ ...part, thenMin: usualMin }]
  })
  const { threshold, shareBp } = variation
  const isPromise = threshold !== null || shareBp !== null
  const tried = useMemo<PromisedValues>(
    () => ({ ...(threshold !== null && { threshold }), ...(shareBp !== null && { shareTargetBp: shareBp }) }),
    [threshold, shareBp],
  )
  const isChanged = changed.length > 0 || isPromise
  const varied = useMemo(
    () => (isChanged ? vary(inputs, changed, variation) : null),
    [inputs, changed, variation, isChanged],
  )
  const { check, isOutdated } = usePromiseCheck(varied)
  const sumsWords = useSumsWords()
  const others = changed.filter(({ key }) => key !== chosen.key)
  const title = ({ part, name, clock, usualMin, thenMin }: ChangedPart) =>
    words.whatIf.measureTitle(
      words.whatIf.parts[part](name),
      formatTotal(usualMin, clock, language),
      formatTotal(thenMin, clock, language),
    )
  return (
    <>
      {others.length > 0 && (
        <ul className="bullets t-s">
          {others.map((part) => (
            <li key={part.key}>{title(part)}</li>
          ))}
        </ul>
      )}
      <p className="what-if-then" aria-live="polite">
        {isChanged && check?.kind === 'simulated' && (
          <>
            {words.whatIf.thenHolds} <b className="strong num">{words.share(check.probabilityBp)}</b>{' '}
            {isOutdated ? <span className="soft">{words.reckoning}</span> : <State state={check.verdict} />}
          </>
        )}
        {isChanged && check?.kind === 'sums' && (
          <>
            {words.whatIf.thenHolds} {sumsWords(check)}{' '}
            {isOutdated ? <span className="soft">{words.reckoning}</span> : <State state={check.verdict} />}
          </>
        )}
        {isChanged && check?.kind === 'findings' && <State state="not_checkable" />}
        {isChanged && !check && <span className="soft">{words.reckoning}</span>}
        {!isChanged && <span className="t-s soft">{words.whatIf.move}</span>}
      </p>
      {isChanged && (
        <Button kind="quiet" small flush onClick={() => onVary(AS_TODAY)}>
          {words.whatIf.reset}
        </Button>
      )}
      {isChanged && check?.kind === 'findings' && (
        <CheckFindings findings={check.findings} graph={graph} target={target} />
      )}
      {isPromise && (check?.kind === 'simulated' || check?.kind === 'sums') && (
        <AdoptPromise
          target={target}
          tried={tried}
          onAdopted={() => onVary({ ...variation, threshold: null, shareBp: null })}
        />
      )}
      {changed.length > 0 && check && (
        <AdoptMeasure
          target={target}
          changed={changed.map((part) => ({ nodeId: part.nodeId, title: title(part) }))}
          effect={
            check.kind === 'simulated' && nowBp !== null && !isOutdated && !isPromise
              ? words.whatIf.effect(nowBp, check.probabilityBp)
              : null
          }
        />
      )}
    </>
  )
}

interface ChangedPart extends StepPart {
  readonly thenMin: number
}

function vary(
  inputs: PromiseInputs,
  changed: readonly ChangedPart[],
  { threshold, shareBp }: Variation,
): PromiseInputs {
  const timed = changed.reduce(
    (before, { nodeId, part, thenMin }) => withWhatIf(before, { nodeId, part, usualMin: thenMin }),
    inputs,
  )
  const { target } = timed
  return {
    ...timed,
    target: {
      ...target,
      threshold: threshold ?? target.threshold,
      shareTargetBp: shareBp ?? target.shareTargetBp,
    },
  }
}
