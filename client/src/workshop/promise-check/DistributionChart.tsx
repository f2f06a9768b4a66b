import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import type { SimulatedPromise } from '@servicewerkstatt/shared/domain/agreements/feasibility-check.ts'
import { limitWords } from '@servicewerkstatt/shared/domain/agreements/metric-words.ts'
import { drawDistribution } from '@servicewerkstatt/shared/drawing/distribution-chart.ts'
import { distributionWords } from '@servicewerkstatt/shared/locale/distribution-words.ts'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { Shapes } from '../../ui/Shapes.tsx'
import { useLanguage, useWords } from '../../locale/use-words.ts'
import './distribution.css'

interface DistributionChartProps {
  readonly check: Pick<SimulatedPromise, 'distribution' | 'isElapsed' | 'probabilityBp'>
  readonly target: RecordView<'targets'>
  /** As wide as this at most, and how large the letters are; pixels. */
  readonly widest?: number
  readonly textSize?: number
}

const HEIGHT_IN_LETTERS = 12

/** How long the simulated cases take; the same on the page and in the room. */
export function DistributionChart({ check, target, widest = 562, textSize = 14 }: DistributionChartProps) {
  const words = useWords('catalogue').feasibility
  const { language } = useLanguage()
  const { distribution, isElapsed, probabilityBp } = check
  const [place, width] = useWidth<HTMLElement>(widest)
  const drawing = useMemo(
    () =>
      drawDistribution(distribution, distributionWords(distribution, target, isElapsed, language), {
        width,
        height: textSize * HEIGHT_IN_LETTERS,
        textSize,
      }),
    [distribution, target, isElapsed, language, width, textSize],
  )
  const { unit, beyond, total } = distribution
  const label = words.chartLabel(probabilityBp, limitWords(target, language) || null)
  const { x, y, width: drawn, height } = drawing.view
  return (
    <figure ref={place} className="case-distribution">
      <svg viewBox={`${x} ${y} ${drawn} ${height}`} role="img" aria-label={label}>
        <Shapes shapes={drawing.shapes} />
      </svg>
      <figcaption className="case-legend t-s soft">
        <span>{words.axis[unit]}</span>
        <span className="legend-usual">{words.legend.kept}</span>
        <span className="legend-late">{words.legend.late}</span>
        {beyond > 0 && <span>{words.beyond(Math.round((beyond / total) * 10_000))}</span>}
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
