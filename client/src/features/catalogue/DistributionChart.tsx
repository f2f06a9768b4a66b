import type { SimulatedPromise } from '@servicewerkstatt/shared/domain/agreements/feasibility-check.ts'
import { limitWords } from '@servicewerkstatt/shared/domain/agreements/metric-words.ts'
import { drawDistribution } from '@servicewerkstatt/shared/drawing/distribution-chart.ts'
import { distributionWords } from '@servicewerkstatt/shared/locale/distribution-words.ts'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { Shapes } from '../../canvas/Shapes.tsx'
import { useLanguage, useWords } from '../../locale/use-words.ts'
import type { Target } from './use-promise-text.ts'

interface DistributionChartProps {
  readonly check: Pick<SimulatedPromise, 'distribution' | 'isElapsed'>
  readonly target: Target
}

const WIDEST = 562
const SIZE = { height: 168, textSize: 14 }

/** How long the simulated cases take. The same drawing goes into the room and the PDF. */
export function DistributionChart({ check, target }: DistributionChartProps) {
  const words = useWords('catalogue').feasibility
  const { language } = useLanguage()
  const { distribution, isElapsed } = check
  const [place, width] = useWidth<HTMLElement>(WIDEST)
  const drawing = useMemo(
    () =>
      drawDistribution(distribution, distributionWords(distribution, target, isElapsed, language), {
        ...SIZE,
        width,
      }),
    [distribution, target, isElapsed, language, width],
  )
  const { unit, bars, beyond, total } = distribution
  const kept = bars.reduce((sum, bar) => sum + bar.kept, 0)
  const label = words.chartLabel(Math.round((kept / total) * 10_000), limitWords(target, language) || null)
  const { x, y, width: drawn, height } = drawing.view
  return (
    <figure ref={place} className="distribution">
      <svg viewBox={`${x} ${y} ${drawn} ${height}`} role="img" aria-label={label}>
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

/** How wide a place is, at most so much: letters keep their size on phones. */
function useWidth<E extends HTMLElement>(most: number): readonly [RefObject<E | null>, number] {
  const place = useRef<E>(null)
  const [width, setWidth] = useState(most)
  useEffect(() => {
    const element = place.current
    if (!element || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.floor(entry?.contentRect.width ?? 0)
      if (measured > 0) setWidth(Math.min(most, measured))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [most])
  return [place, width]
}
