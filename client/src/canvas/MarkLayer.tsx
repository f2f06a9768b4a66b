/** Marks at the edge of steps and connections: notes that stick there, and what is still open. Pressing one leads to its words. */
import type { PlacedNode, ProcessLayout } from '@servicewerkstatt/shared/domain/process/process-layout.ts'
import type { Point } from '@servicewerkstatt/shared/geometry/point.ts'
import { ViewportPortal } from '@xyflow/react'
import { memo } from 'react'
import { type StickyKind, stickySign } from './sticky-sign.ts'
import { middleOf } from './TopLayer.tsx'

export interface CanvasMark {
  readonly id: string
  readonly kind: StickyKind | 'finding'
  readonly at: { readonly type: 'node' | 'edge'; readonly id: string }
  /** What it says. */
  readonly text: string
}

export interface MarkLayerProps {
  readonly layout: ProcessLayout
  readonly marks: readonly CanvasMark[]
  readonly onPress: (mark: CanvasMark) => void
}

/** Distance of marks beside each other. */
const PITCH = 24
/** How far a mark reaches over the corner: less than to the first letter. */
const OVER_X = 8
const OVER_Y = 5
const SIZE = 24

export const MarkLayer = memo(function MarkLayer({ layout, marks, onPress }: MarkLayerProps) {
  const nodes = new Map(layout.nodes.map((node) => [node.id, node]))
  const routes = new Map(layout.connectors.map((route) => [route.id, route]))
  const groups = Map.groupBy(marks, ({ at }) => `${at.type} ${at.id}`)
  return (
    <ViewportPortal>
      {[...groups.values()].flatMap((group) =>
        group.map((mark, index) => {
          const node = nodes.get(mark.at.id)
          const route = routes.get(mark.at.id)
          const place = node ? besideNode(node) : route ? middleOf(route) : null
          if (place === null) return null
          return (
            <button
              key={mark.id}
              type="button"
              className={`canvas-mark canvas-mark-${mark.kind} nopan nodrag`}
              style={{ transform: `translate(${place.x + index * PITCH}px, ${place.y}px)` }}
              title={mark.text}
              aria-label={mark.text}
              onClick={() => onPress(mark)}
            >
              {mark.kind === 'finding' ? '◆' : stickySign[mark.kind]}
            </button>
          )
        }),
      )}
    </ViewportPortal>
  )
})

/** The menu of a chosen step stands at its right; a decision has its question above. */
const besideNode = ({ node, box }: PlacedNode): Point =>
  node.type === 'decision'
    ? { x: box.x - SIZE + OVER_X, y: box.y + box.height - OVER_Y }
    : { x: box.x - SIZE + OVER_X, y: box.y - SIZE + OVER_Y }
