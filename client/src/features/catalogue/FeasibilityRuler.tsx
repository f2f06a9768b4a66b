import { limitWords } from '@servicewerkstatt/shared/domain/agreements/metric-words.ts'
import { formatTotal } from '@servicewerkstatt/shared/domain/process/duration-words.ts'
import type { PathSums } from '@servicewerkstatt/shared/domain/process/path-sums.ts'
import type { Clock } from '@servicewerkstatt/shared/domain/process/process-model.ts'
import { useLanguage, useWords } from '../../locale/use-words.ts'
import { Ruler } from '../../ui/native/Ruler.tsx'
import { useSumsWords } from '../../workshop/promise-check/check-words.ts'
import { rulerScale } from './ruler-scale.ts'
import type { Target } from './use-promise-text.ts'

export interface FeasibilityRulerProps {
  readonly target: Target
  readonly promisedMin: number
  readonly sums: PathSums
  readonly clock: Clock
}

/** The folding rule on the clock of the promise: what it usually takes, what it takes at worst, and the notch of the promise. */
export function FeasibilityRuler({ target, promisedMin, sums, clock }: FeasibilityRulerProps) {
  const words = useWords('catalogue').feasibility
  const { language } = useLanguage()
  const scale = rulerScale([promisedMin, sums.cautiousMin], clock)
  const time = (minutes: number) => formatTotal(minutes, clock, language)
  const promised = words.promised(limitWords(target, language))
  const takes = useSumsWords()({ sums, isElapsed: clock === 'elapsed' })
  return (
    <div className="feasibility-ruler">
      <Ruler
        kind="estimate"
        share={sums.usualMin / scale.maxMin}
        // With a step that nobody has timed, nothing is known about the worst.
        {...(sums.stepsWithoutTime.length === 0 && { worst: sums.cautiousMin / scale.maxMin })}
        promised={promisedMin / scale.maxMin}
        promisedLabel={promised}
        ticksAt={scale.ticksAt}
        label={[takes, promised].join(', ')}
        maxWidth={562}
      />
      <p className="t-xs soft num" aria-hidden="true">
        {words.perTick(time(scale.stepMin))}
      </p>
    </div>
  )
}
