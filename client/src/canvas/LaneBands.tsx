/** Lanes behind the picture, over its whole width however far it is moved, with their names at the left edge. */
import type { LaneBand, ProcessLayout } from '@servicewerkstatt/shared/domain/process/process-layout.ts'
import { useStore } from '@xyflow/react'
import { memo, type ReactNode } from 'react'
import { classNames } from '../ui/native/class-names.ts'

/** Bands move up, down and grow with the picture, but not sideways. */
function useBandPlace(): (band: LaneBand) => { readonly top: number; readonly height: number } {
  const y = useStore((state) => state.transform[1])
  const zoom = useStore((state) => state.transform[2])
  return ({ top, height }) => ({ top: y + top * zoom, height: height * zoom })
}

/** The lane below the line of visibility. */
const isBehind = ({ visibilityLine }: ProcessLayout, band: LaneBand): boolean =>
  band.top === visibilityLine?.y

const keyOf = (band: LaneBand): string => band.id ?? 'none'

/** The ground of the lanes and the line of visibility, behind everything. */
export const LaneGround = memo(function LaneGround({ layout }: { readonly layout: ProcessLayout }) {
  const place = useBandPlace()
  return (
    <div className="canvas-ground" aria-hidden="true">
      {layout.lanes.map((band) => (
        <div
          key={keyOf(band)}
          className={classNames(
            'canvas-band',
            band.isSunken && 'canvas-band-sunken',
            isBehind(layout, band) && 'canvas-band-behind',
          )}
          style={place(band)}
        />
      ))}
    </div>
  )
})

export interface LaneHeadsProps {
  readonly layout: ProcessLayout
  /** Whole name and kind of a lane; the layout's lines are cut to the width of the printed picture. */
  readonly wordsOf: (laneId: string | null) => { readonly name: string; readonly kind: string }
  /** What can be done with a lane. */
  readonly actions: (laneId: string) => ReactNode
}

/** In lower lanes the name of the line would cover theirs. */
const LEAST_NAMED_PX = 44

/** Names of the lanes, above everything, at the same size at any zoom. */
export const LaneHeads = memo(function LaneHeads({ layout, wordsOf, actions }: LaneHeadsProps) {
  const place = useBandPlace()
  const line = layout.lanes.find((band) => isBehind(layout, band))
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
              isBehind(layout, band) && 'canvas-head-behind',
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
      {line && place(line).height > LEAST_NAMED_PX && (
        <span className="canvas-line-name" style={{ top: place(line).top }}>
          {layout.visibilityLine?.label.lines.join(' ')}
        </span>
      )}
    </div>
  )
})
