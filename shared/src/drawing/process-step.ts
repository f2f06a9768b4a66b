/** The shapes of a step: its box, its name, its times, and the bar that shows them to scale. */
import { bottomOf, inflate, rightOf, type Rect } from '../geometry/rect.ts'
import { LABEL_LINE_HEIGHT, NAME_LINE_HEIGHT, STEP_PADDING } from '../domain/process/node-body.ts'
import type { PlacedNode } from '../domain/process/process-layout.ts'
import {
  edgeStroke,
  frameShapes,
  insideText,
  markShapes,
  RADIUS,
  type NodeState,
} from './process-node-parts.ts'
import type { Shape, Tone } from './shapes.ts'

const BAR_HEIGHT = 6
const BAR_BOTTOM = 7
const TIME_ABOVE_BAR = 5
/** A part of the bar that exists stays visible, however small its share. */
const LEAST_BAR_PART = 4

export function stepShapes(placed: PlacedNode, state: NodeState): Shape[] {
  const { box, lines, timeText } = placed
  const isPlayed = state === 'played'
  const left = box.x + STEP_PADDING
  const barTop = bottomOf(box) - BAR_BOTTOM - BAR_HEIGHT
  const nameTone: Tone = isPlayed ? 'on-ours' : placed.hasName ? 'ink' : 'ink-2'
  return [
    ...frameShapes(box, state, RADIUS),
    {
      kind: 'rect',
      rect: box,
      radius: RADIUS,
      fill: isPlayed ? 'ours' : 'paper-raised',
      stroke: edgeStroke(placed, state),
    },
    {
      kind: 'text',
      text: insideText(lines, left, box.y + 19.9, placed.hasName ? 600 : 400, NAME_LINE_HEIGHT),
      tone: nameTone,
    },
    ...(timeText === null
      ? []
      : [
          {
            kind: 'text',
            text: insideText([timeText], left, barTop - TIME_ABOVE_BAR, 400, LABEL_LINE_HEIGHT),
            tone: isPlayed ? 'on-ours' : 'ink-2',
          } satisfies Shape,
        ]),
    ...barShapes(placed, state, {
      x: left,
      y: barTop,
      width: box.width - 2 * STEP_PADDING,
      height: BAR_HEIGHT,
    }),
    ...markShapes(placed, state),
  ]
}

/** Waiting hatched, work solid, to scale; what nobody knows yet dotted. */
function barShapes({ bar }: PlacedNode, state: NodeState, room: Rect): Shape[] {
  if (!bar) return []
  const ink: Tone = state === 'played' ? 'on-ours' : 'ink'
  const hatched = state === 'played' ? 'hatch-on-ours' : 'hatch'
  const { waitMin, workMin } = bar
  const inner = inflate(room, -0.5)
  const unknown = (rect: Rect): Shape => ({
    kind: 'rect',
    rect,
    fill: 'none',
    stroke: { tone: state === 'played' ? 'on-ours' : 'ink-2', width: 1, dashes: [1.5, 2.5] },
  })
  const waiting = (rect: Rect): Shape => ({
    kind: 'rect',
    rect,
    fill: hatched,
    stroke: { tone: ink, width: 1 },
  })
  if (workMin === null) {
    if (waitMin === 0) return [unknown(inner)]
    const half = { ...inner, width: Math.round(inner.width / 2) }
    return [waiting(half), unknown({ ...inner, x: rightOf(half), width: inner.width - half.width })]
  }
  const total = waitMin + workMin
  if (total === 0) return [{ kind: 'rect', rect: inner, fill: 'none', stroke: { tone: ink, width: 1 } }]
  const waitWidth = partWidth(waitMin, total, room.width)
  return [
    ...(waitWidth > 0 ? [waiting({ ...inner, width: Math.min(waitWidth, inner.width) })] : []),
    ...(workMin > 0
      ? [
          {
            kind: 'rect',
            rect: { ...room, x: room.x + waitWidth, width: room.width - waitWidth },
            fill: ink,
          } satisfies Shape,
        ]
      : []),
  ]
}

/** Width of the first of two parts; neither vanishes unless it is nothing. */
function partWidth(part: number, total: number, width: number): number {
  if (part === 0) return 0
  if (part === total) return width
  return Math.max(LEAST_BAR_PART, Math.min(width - LEAST_BAR_PART, (part / total) * width))
}
