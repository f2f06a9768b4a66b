/** Lanes behind the picture, over its whole width however far it is moved, with their names at the left edge. */
import type { LaneBand, ProcessLayout } from '@servicewerkstatt/shared/domain/process/process-layout.ts'
import { drawVisibilityLine } from '@servicewerkstatt/shared/drawing/process-map.ts'
import { useStore, ViewportPortal } from '@xyflow/react'
import { memo, type ReactNode, useMemo } from 'react'
import { classNames } from '../ui/native/class-names.ts'
import { Shapes } from '../ui/Shapes.tsx'

/** The lines reach beyond whatever anybody draws. */
const FAR = 20_000

/** Bands move up, down and grow with the picture, but not sideways. */
function useBandPlace(): (band: LaneBand) => { readonly top: number; readonly height: number } {
  const y = useStore((state) => state.transform[1])
  const zoom = useStore((state) => state.transform[2])
  return ({ top, height }) => ({ top: y + top * zoom, height: height * zoom })
}

const keyOf = (band: LaneBand): string => band.id ?? 'none'

/** The ground of the lanes, behind everything. */
export function LaneGround({ layout }: { readonly layout: ProcessLayout }) {
  const place = useBandPlace()
  return (
    <div className="canvas-ground" aria-hidden="true">
      {layout.lanes.map((band) => (
        <div
          key={keyOf(band)}
          className={band.isSunken ? 'canvas-band canvas-band-sunken' : 'canvas-band'}
          style={place(band)}
        />
      ))}
    </div>
  )
}

export interface LaneHeadsProps {
  readonly layout: ProcessLayout
  /** Whole name and kind of a lane; the layout's lines are cut to the width of the printed picture. */
  readonly wordsOf: (laneId: string | null) => { readonly name: string; readonly kind: string }
  /** What can be done with a lane. */
  readonly actions: (laneId: string) => ReactNode
}

/** Names of the lanes, above everything, at the same size at any zoom. */
export function LaneHeads({ layout, wordsOf, actions }: LaneHeadsProps) {
  const place = useBandPlace()
  return (
    <div className="canvas-heads">
      {layout.lanes.map((band) => {
        const { name, kind } = wordsOf(band.id)
        return (
          <div
            key={keyOf(band)}
            className={classNames(
              'canvas-head',
              band.isSunken && 'canvas-head-sunken',
              band.top === layout.visibilityLine?.y && 'canvas-head-behind',
            )}
            style={place(band)}
          >
            <div className="canvas-head-words">
              <span className="canvas-head-name">{name}</span>
              {kind !== '' && <span className="canvas-head-kind">{kind}</span>}
            </div>
            {band.id !== null && actions(band.id)}
          </div>
        )
      })}
    </div>
  )
}

/** The line of visibility, behind connections and nodes. */
export const VisibilityLine = memo(function VisibilityLine({ layout }: { readonly layout: ProcessLayout }) {
  const { visibilityLine } = layout
  const shapes = useMemo(
    () => drawVisibilityLine({ visibilityLine }, { x: -FAR, y: 0, width: 2 * FAR, height: 0 }),
    [visibilityLine],
  )
  return (
    <ViewportPortal>
      <svg className="canvas-layer canvas-layer-below" aria-hidden="true" focusable="false">
        <Shapes shapes={shapes} />
      </svg>
    </ViewportPortal>
  )
})
