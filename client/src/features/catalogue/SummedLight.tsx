import type { SummedPromise } from '@servicewerkstatt/shared/domain/agreements/feasibility-check.ts'
import { limitWords } from '@servicewerkstatt/shared/domain/agreements/metric-words.ts'
import { formatTotal } from '@servicewerkstatt/shared/domain/process/duration-words.ts'
import { useLanguage, useWords } from '../../locale/use-words.ts'
import '../../workshop/promise-check/distribution.css'
import { CheckFindings } from './CheckFindings.tsx'
import { FeasibilityRuler } from './FeasibilityRuler.tsx'
import { HowReckoned } from './HowReckoned.tsx'
import { LightHead, type LightProps } from './LightHead.tsx'
import { clockOf } from './promise-clock.ts'
import type { Target } from './use-promise-text.ts'
import { WhatIf } from './WhatIf.tsx'

/** Usual and worst times added up (FEAS-3), where there is no probability; why not is said. */
export function SummedLight({ check, ...props }: LightProps & { readonly check: SummedPromise }) {
  const { isOutdated, name, target, inputs, graph } = props
  return (
    <div className="feasibility-columns">
      <div className="feasibility">
        <LightHead name={name} state={isOutdated ? 'outdated' : check.verdict} />
        <FeasibilityRuler
          target={target}
          promisedMin={check.promisedMin}
          sums={check.sums}
          clock={clockOf(check)}
        />
        <p className="measure">
          <Verdict target={target} check={check} />
        </p>
        {check.findings.length > 0 && (
          <CheckFindings findings={check.findings} graph={graph} target={target} />
        )}
        <HowReckoned check={check} target={target} graph={graph} />
      </div>
      <div className="feasibility-beside">
        <WhatIf
          {...{ inputs, graph, target }}
          nowBp={null}
          largestId={check.sums.contributions.find(({ usualMin }) => usualMin > 0)?.id}
        />
      </div>
    </div>
  )
}

/** "Nach euren Schätzungen …", never a guarantee (FEAS-8). */
function Verdict({ target, check }: { readonly target: Target; readonly check: SummedPromise }) {
  const words = useWords('catalogue').feasibility
  const { language } = useLanguage()
  const { sums, verdict } = check
  const time = (minutes: number) => formatTotal(minutes, clockOf(check), language)
  const usual = time(sums.usualMin)
  const missing = sums.stepsWithoutTime.length
  if (verdict === 'not_checkable') return words.notCheckable(missing, sums.steps.length, usual)
  const promised = limitWords(target, language) || time(check.promisedMin)
  if (missing > 0) return words.alreadyTooLong(usual, promised, missing, sums.steps.length)
  return (
    <>
      {words.sums} <span className="legend-usual">{words.usual(usual)}</span>,{' '}
      <span className="legend-worst">{words.worst(time(sums.cautiousMin))}</span>.{' '}
      {words.promisedIs(promised)} {check.heldUp && words.heldUp[check.heldUp]}
    </>
  )
}
