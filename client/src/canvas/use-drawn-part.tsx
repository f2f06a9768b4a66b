/** Which part of the layout is drawn now: it follows the view of the picture, the focus, and what is being worked with. */
import type { ProcessLayout } from '@servicewerkstatt/shared/domain/process/process-layout.ts'
import type { Rect } from '@servicewerkstatt/shared/geometry/rect.ts'
import { useStore, type Viewport } from '@xyflow/react'
import { useCallback, useLayoutEffect, useMemo, useState } from 'react'
import { areaInView, cutLayout, withNeighbours } from './cut-layout.ts'

const isSameArea = (a: Rect, b: Rect): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height

const windowSize = () => ({ width: window.innerWidth, height: window.innerHeight })

export interface DrawnPart {
  readonly layout: ProcessLayout
  readonly setArea: (area: Rect) => void
  /** A node that is to be drawn wherever it stands: it has the focus, or will have it. */
  readonly setFocused: (id: string) => void
}

/** @param busy ids of what is chosen, named, connected or played back; null for none */
export function useDrawnPart(
  layout: ProcessLayout,
  start: Viewport,
  chosen: ReadonlySet<string>,
  busy: readonly (string | null)[],
): DrawnPart {
  const [area, setShown] = useState(() => areaInView([start.x, start.y, start.zoom], windowSize()))
  const [focused, setFocused] = useState<string | null>(null)
  const setArea = useCallback(
    (next: Rect) => setShown((before) => (isSameArea(before, next) ? before : next)),
    [],
  )
  const others = [focused, ...busy].filter((id) => id !== null).join(' ')
  const drawn = useMemo(
    () => cutLayout(layout, area, withNeighbours(layout.order, [...chosen, ...others.split(' ')])),
    [layout, area, chosen, others],
  )
  return { layout: drawn, setArea, setFocused }
}

/** Stands inside React Flow, which alone knows how the picture has been moved. */
export function ViewWatch({ onArea }: { readonly onArea: (area: Rect) => void }) {
  const area = useStore(({ transform, width, height }) => {
    const whole = windowSize()
    return areaInView(transform, { width: width || whole.width, height: height || whole.height })
  }, isSameArea)
  useLayoutEffect(() => onArea(area), [area, onArea])
  return null
}
