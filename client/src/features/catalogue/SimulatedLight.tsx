import type { SimulatedPromise } from '@servicewerkstatt/shared/domain/agreements/feasibility-check.ts'
import { tightRange } from '@servicewerkstatt/shared/domain/agreements/feasibility-light.ts'
import { formatTotal } from '@servicewerkstatt/shared/domain/process/duration-words.ts'
import { useLanguage, useWords } from '../../locale/use-words.ts'
import { Fold } from '../../ui/native/Fold.tsx'
import { Ruler } from '../../ui/native/Ruler.tsx'
import { DistributionChart } from '../../workshop/promise-check/DistributionChart.tsx'
import { CutoffOffer } from './CutoffOffer.tsx'
import { FeasibilityRuler } from './FeasibilityRuler.tsx'
import { HowReckoned } from './HowReckoned.tsx'
import { LightHead, type LightProps } from './LightHead.tsx'
import { clockOf } from './promise-clock.ts'
import { WhatIf } from './WhatIf.tsx'

const WHOLE_BP = 10_000

/** "82 von 100, knapp": how many of the simulated cases hold, held against the promised share. */
export function SimulatedLight({ check, ...props }: LightProps & { readonly check: SimulatedPromise }) {
  const { isOutdated, name, target, inputs, graph } = props
  const words = useWords('catalogue').feasibility
  const { shareBp, probabilityBp } = check
  const { fromBp, toBp } = tightRange(shareBp)
  const isWhole = shareBp >= WHOLE_BP
  const { language } = useLanguage()
  const time = (minutes: number) => formatTotal(minutes, clockOf(check), language)
  return (
    <div className="feasibility-columns">
      <div className="feasibility">
        <LightHead
          name={name}
          state={isOutdated ? 'outdated' : check.verdict}
          share={words.share(probabilityBp)}
        />
        {isWhole ? (
          <FeasibilityRuler
            target={target}
            promisedMin={check.promisedMin}
            sums={check.sums}
            clock={clockOf(check)}
          />
        ) : (
          <div className="feasibility-ruler">
            <Ruler
              kind="estimate"
              share={probabilityBp / WHOLE_BP}
              promised={shareBp / WHOLE_BP}
              promisedLabel={words.promisedShare(shareBp)}
              tight={{ from: fromBp / WHOLE_BP, to: Math.min(1, toBp / WHOLE_BP) }}
              label={words.rulerLabel(probabilityBp, shareBp)}
              maxWidth={562}
            />
          </div>
        )}
        <p className="measure">
          {isWhole ? words.wholeDecides : words.tightRange(fromBp, toBp)} <Percentiles check={check} />
        </p>
        <p className="measure">
          {words.sums} <span className="legend-usual">{words.usual(time(check.sums.usualMin))}</span>,{' '}
          <span className="legend-worst">{words.worst(time(check.sums.cautiousMin))}</span>.{' '}
          {check.heldUp && words.heldUp[check.heldUp]}
        </p>
        <Fold summary={words.distribution} startsOpen>
          <DistributionChart check={check} target={target} />
        </Fold>
        <HowReckoned check={check} target={target} graph={graph} />
      </div>
      <div className="feasibility-beside">
        {check.cutoff && <CutoffOffer target={target} cutoff={check.cutoff} nowBp={probabilityBp} />}
        <WhatIf inputs={inputs} graph={graph} target={target} nowBp={probabilityBp} />
      </div>
    </div>
  )
}

function Percentiles({ check: { minutes, isElapsed } }: { readonly check: SimulatedPromise }) {
  const words = useWords('catalogue').feasibility
  const { language } = useLanguage()
  const time = (value: number) => formatTotal(value, isElapsed ? 'elapsed' : 'working', language)
  const { p50, p95 } = minutes
  return p50 === null || p95 === null ? null : words.percentiles(time(p50), time(p95), isElapsed)
}
