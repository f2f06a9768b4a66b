import {
  inputsHash,
  type PromiseInputs,
} from '@servicewerkstatt/shared/domain/agreements/feasibility-inputs.ts'
import { useMemo } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { State } from '../../ui/native/State.tsx'
import { useDerived } from '../../workshop/use-derived.ts'
import { latestCheckOf } from './latest-check.ts'

/** The number that the promise was last laid before management with; outdated as soon as anything it was reckoned from is another. */
export function StoredCheck({
  targetId,
  inputs,
}: {
  readonly targetId: string
  readonly inputs: PromiseInputs
}) {
  const words = useWords('catalogue').feasibility
  const latest = useDerived('feasibility', latestCheckOf(targetId))
  const hash = useMemo(() => inputsHash(inputs), [inputs])
  if (!latest || latest.probabilityBp === null || latest.inputsHash === undefined) return null
  const isOutdated = latest.inputsHash !== hash
  return (
    <p className="t-s soft stored-check">
      {words.stored(latest.probabilityBp, latest.computedAt?.slice(0, 10) ?? '')}
      {isOutdated && <State state="outdated" />}
    </p>
  )
}
