/** What lies above connections and nodes: dots where lines meet, labels of connections, and controls beside what is chosen. */
import type {
  ConnectorRoute,
  PlacedNode,
  ProcessLayout,
} from '@servicewerkstatt/shared/domain/process/process-layout.ts'
import { drawJunction, drawLabel } from '@servicewerkstatt/shared/drawing/process-map.ts'
import { middleOfLongest } from '@servicewerkstatt/shared/geometry/polyline.ts'
import type { Point } from '@servicewerkstatt/shared/geometry/point.ts'
import { textBox } from '@servicewerkstatt/shared/geometry/text-block.ts'
import { useStore, ViewportPortal } from '@xyflow/react'
import { memo, type ReactNode } from 'react'
import { Shapes } from '../ui/Shapes.tsx'

export interface LabelsProps {
  readonly layout: ProcessLayout
  /** Connections that are under way: their label and meeting points wait for the new route. */
  readonly loose: ReadonlySet<string>
  readonly onPress: (edgeId: string) => void
}

export const Labels = memo(function Labels({ layout, loose, onPress }: LabelsProps) {
  return (
    <ViewportPortal>
      <svg className="canvas-layer canvas-layer-above" aria-hidden="true" focusable="false">
        {loose.size === 0 && <Shapes shapes={layout.junctions.map(drawJunction)} />}
        {layout.connectors.map(
          (route) =>
            route.label &&
            !loose.has(route.id) && (
              // A label belongs to its line: pressing it is pressing the line. The line itself is named for screen readers.
              <g key={route.id} className="canvas-label nopan" onClick={() => onPress(route.id)}>
                <LabelTouch route={route} />
                <Shapes shapes={drawLabel(layout, route.label, 'ink')} />
              </g>
            ),
        )}
      </svg>
    </ViewportPortal>
  )
})

function LabelTouch({ route: { label } }: { readonly route: ConnectorRoute }) {
  if (!label) return null
  const { x, y, width, height } = textBox(label)
  return <rect className="canvas-label-touch" x={x - 4} y={y - 6} width={width + 8} height={height + 12} />
}

export interface BesideProps {
  /** In canvas units. */
  readonly at: Point
  /** Where it goes when there is no room above. */
  readonly under?: Point
  readonly children: ReactNode
  readonly className?: string
}

/** What stands above a corner needs this much of the screen, in pixels. */
const ABOVE_PX = 38

/** Puts something at a place of the picture without growing and shrinking with it: targets keep their size. At the upper edge it moves below. */
export function Beside({ at, under, children, className = '' }: BesideProps) {
  const zoom = useStore((state) => state.transform[2])
  const isAtTop = useStore(
    ({ transform: [, y, scale] }) => under !== undefined && at.y * scale + y < ABOVE_PX,
  )
  const place = isAtTop && under ? under : at
  return (
    <ViewportPortal>
      <div
        className={`canvas-beside nopan nodrag ${className} ${isAtTop ? 'canvas-beside-under' : ''}`}
        style={{ transform: `translate(${place.x}px, ${place.y}px) scale(${1 / zoom})` }}
      >
        {children}
      </div>
    </ViewportPortal>
  )
}

/**
 * A corner where neither words nor lines are: a decision has its question above, and its ways to the right and below.
 * @param hasMarks they stand at the same corner of a decision
 */
export const cornerOf = ({ node, box }: PlacedNode, hasMarks: boolean): BesideCorner =>
  node.type === 'decision'
    ? {
        at: { x: box.x, y: box.y + box.height },
        className: hasMarks ? 'canvas-beside-below canvas-beside-mark' : 'canvas-beside-below',
      }
    : {
        at: { x: box.x + box.width, y: box.y },
        under: { x: box.x + box.width, y: box.y + box.height },
        className: 'canvas-beside-corner',
      }

type BesideCorner = Pick<BesideProps, 'at' | 'under'> & { readonly className: string }

/** The middle of the longest straight piece: a place on the line that is surely free to press. */
export const middleOf = ({ points }: ConnectorRoute): Point => middleOfLongest(points)
