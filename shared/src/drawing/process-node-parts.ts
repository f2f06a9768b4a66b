/** What several kinds of nodes have in common: edges, frames, text, marks. */
import { shortNumber } from '../geometry/polyline.ts'
import { inflate, rightOf, type Rect } from '../geometry/rect.ts'
import type { TextBlock } from '../geometry/text-block.ts'
import { NODE_TEXT_SIZE } from '../domain/process/node-body.ts'
import type { PlacedNode } from '../domain/process/process-layout.ts'
import type { Shape, Stroke, Tone } from './shapes.ts'

/** `chosen`: blue outline. `played`: filled blue, the step that a play-back is at. */
export type NodeState = 'plain' | 'chosen' | 'played'

export const LINE_WIDTH = 1.5
export const RADIUS = 3
export const UNREACHABLE_DASHES = [5, 3.5]
const MARK_SIZE = 12

export const inkTone = (state: NodeState): Tone => (state === 'played' ? 'ours' : 'ink')
export const edgeTone = (state: NodeState): Tone => (state === 'plain' ? 'ink' : 'ours')

export const edgeStroke = ({ isReachable }: PlacedNode, state: NodeState): Stroke => ({
  tone: edgeTone(state),
  width: LINE_WIDTH,
  ...(isReachable ? {} : { dashes: UNREACHABLE_DASHES }),
})

/** The blue frame around what is chosen, with a gap to the box. */
export const frameShapes = (box: Rect, state: NodeState, radius: number): Shape[] =>
  state === 'chosen'
    ? [
        {
          kind: 'rect',
          rect: inflate(box, 5),
          radius: radius + 2,
          fill: 'none',
          stroke: { tone: 'ours', width: 3 },
        },
      ]
    : []

export const insideText = (
  lines: readonly string[],
  x: number,
  y: number,
  weight: 400 | 600,
  lineHeight: number,
): TextBlock => ({
  lines,
  x,
  y,
  anchor: 'start',
  size: NODE_TEXT_SIZE,
  weight,
  lineHeight,
})

/** In the upper right corner: a brass diamond for a step that is not ours, a red-lead flash for a hurdle. */
export function markShapes({ node, box }: PlacedNode, state: NodeState): Shape[] {
  const shapes: Shape[] = []
  let right = rightOf(box) - 8
  const y = box.y
  if (node.hurdle?.marked) {
    const x = right - MARK_SIZE
    const path = `M${at(x + MARK_SIZE / 2, y - 7)}L${at(x + MARK_SIZE + 1, y + 5)}H${shortNumber(x - 1)}Z`
    shapes.push({
      kind: 'path',
      path,
      // Red is for misses alone.
      fill: inkTone(state),
      stroke: { tone: inkTone(state), width: 1 },
    })
    right = x - 6
  }
  if (node.ownedBy === 'others') {
    const [x, half] = [right - MARK_SIZE / 2, MARK_SIZE / 2 + 0.5]
    shapes.push({
      kind: 'path',
      path: diamondPath(x, y, half),
      fill: 'theirs-fill',
      stroke: { tone: state === 'played' ? 'on-ours' : 'ink', width: 1 },
    })
  }
  return shapes
}

export const at = (x: number, y: number): string => `${shortNumber(x)} ${shortNumber(y)}`
export const diamondPath = (x: number, y: number, half: number): string =>
  `M${at(x, y - half)}L${at(x + half, y)}L${at(x, y + half)}L${at(x - half, y)}Z`
