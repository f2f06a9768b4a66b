import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import {
  inputsHash,
  type PromiseInputs,
} from '@servicewerkstatt/shared/domain/agreements/feasibility-inputs.ts'
import { formatTotal } from '@servicewerkstatt/shared/domain/process/duration-words.ts'
import { useMemo } from 'react'
import { useLanguage, useWords } from '../../locale/use-words.ts'
import { State } from '../../ui/native/State.tsx'
import { useDerived } from '../../workshop/use-derived.ts'
import { latestCheckOf } from './latest-check.ts'
import { clockOf } from './promise-clock.ts'

interface StoredCheckProps {
  readonly targetId: string
  /** Null: the steps that it was measured between are gone. */
  readonly inputs: PromiseInputs | null
}

/** What the promise was last laid before management with; outdated as soon as anything it was reckoned from is another. */
export function StoredCheck({ targetId, inputs }: StoredCheckProps) {
  const latest = useDerived('feasibility', latestCheckOf(targetId))
  const hash = useMemo(() => inputs && inputsHash(inputs), [inputs])
  const said = useStoredWords(latest)
  if (said === null || latest?.inputsHash === undefined) return null
  const isOutdated = latest.inputsHash !== hash
  return (
    <p className="t-s soft stored-check">
      {said}
      {isOutdated && <State state="outdated" />}
    </p>
  )
}

/** A probability, or the sums that it was judged by; null where nothing was stored that could be said. */
function useStoredWords(check: RecordView<'feasibility'> | undefined): string | null {
  const words = useWords('catalogue').feasibility.stored
  const { states } = useWords('common')
  const { language } = useLanguage()
  if (!check) return null
  const date = check.computedAt?.slice(0, 10) ?? ''
  const light = check.verdict ? states[check.verdict] : null
  if (check.probabilityBp !== null) return words.share(check.probabilityBp, light, date)
  if (light === null) return null
  if (!check.sums) return words.nothing(light, date)
  const { usualMin, cautiousMin, steps, stepsWithoutTime } = check.sums
  const clock = clockOf(check.sums)
  const usual = formatTotal(usualMin, clock, language)
  return stepsWithoutTime > 0
    ? words.known(usual, stepsWithoutTime, steps, light, date)
    : words.sums(usual, formatTotal(cautiousMin, clock, language), light, date)
}
