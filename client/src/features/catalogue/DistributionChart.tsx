import type { SimulatedPromise } from '@servicewerkstatt/shared/domain/agreements/feasibility-check.ts'
import { limitWords } from '@servicewerkstatt/shared/domain/agreements/metric-words.ts'
import { drawDistribution } from '@servicewerkstatt/shared/drawing/distribution-chart.ts'
import { distributionWords } from '@servicewerkstatt/shared/locale/distribution-words.ts'
import { useMemo } from 'react'
import { Shapes } from '../../canvas/Shapes.tsx'
import { useLanguage, useWords } from '../../locale/use-words.ts'
import type { Target } from './use-promise-text.ts'

interface DistributionChartProps {
  readonly check: Pick<SimulatedPromise, 'distribution' | 'isElapsed'>
  readonly target: Target
}

const SIZE = { width: 562, height: 168, textSize: 14 }

/** How long the simulated cases take. The same drawing goes into the room and the PDF. */
export function DistributionChart({ check, target }: DistributionChartProps) {
  const words = useWords('catalogue').feasibility
  const { language } = useLanguage()
  const { distribution, isElapsed } = check
  const drawing = useMemo(
    () => drawDistribution(distribution, distributionWords(distribution, target, isElapsed, language), SIZE),
    [distribution, target, isElapsed, language],
  )
  const { unit, bars, beyond, total } = distribution
  const kept = bars.reduce((sum, bar) => sum + bar.kept, 0)
  const label = words.chartLabel(Math.round((kept / total) * 10_000), limitWords(target, language) || null)
  const { x, y, width, height } = drawing.view
  return (
    <figure className="distribution">
      <svg viewBox={`${x} ${y} ${width} ${height}`} role="img" aria-label={label}>
        <Shapes shapes={drawing.shapes} />
      </svg>
      <figcaption className="t-s soft">
        {words.axis[unit]} <span className="legend-usual">{words.legend.kept}</span>{' '}
        <span className="legend-late">{words.legend.late}</span>
        {beyond > 0 && ` ${words.beyond(Math.round((beyond / total) * 10_000))}`}
      </figcaption>
    </figure>
  )
}
