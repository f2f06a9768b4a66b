/** The shapes of one node of a process map, as `looks/LOOKS.md` describes them: step, wait, decision, start, end, split, join, merge. */
import { bottomOf, inflate, rightOf, type Rect } from '../geometry/rect.ts'
import { shortNumber } from '../geometry/polyline.ts'
import type { TextBlock } from '../geometry/text-block.ts'
import {
  LABEL_LINE_HEIGHT,
  NAME_LINE_HEIGHT,
  NODE_TEXT_SIZE,
  STEP_PADDING,
  WAIT_TEXT_LEFT,
} from '../domain/process/node-body.ts'
import type { PlacedNode } from '../domain/process/process-layout.ts'
import type { ProcessWords } from '../domain/process/process-wording.ts'
import type { Shape, Stroke, Tone } from './shapes.ts'

/** `chosen`: blue outline. `played`: filled blue, while a case is played back. `passed`: already played. */
export type NodeState = 'plain' | 'chosen' | 'played' | 'passed'

export const LINE_WIDTH = 1.5
const RADIUS = 3
const UNREACHABLE_DASHES = [5, 3.5]
const WAIT_DASHES = [5, 3.5]
const BAR_HEIGHT = 6
const BAR_BOTTOM = 7
const TIME_ABOVE_BAR = 5
/** A part of the bar that exists stays visible, however small its share. */
const LEAST_BAR_PART = 4
const CLOCK_RADIUS = 8
const MARK_SIZE = 12

/** @param ground tone of the lane behind the node, for halos around labels */
export function drawNode(placed: PlacedNode, words: ProcessWords, state: NodeState, ground: Tone): Shape[] {
  const shapes = bodyShapes(placed, state)
  const label = placed.label ? [labelShape(placed.label, 'ink', ground)] : []
  const remark = placed.remark ? [labelShape(placed.remark, 'ink-2', ground)] : []
  return [
    {
      kind: 'group',
      subject: { type: 'node', id: placed.id },
      title: nodeTitle(placed, words),
      shapes: [...shapes, ...label, ...remark],
    },
  ]
}

/** "Schritt: Rückfrage klären, 90 + 4 min, Störstelle" */
export function nodeTitle(placed: PlacedNode, words: ProcessWords): string {
  const { node } = placed
  const name = (node.name ?? '').trim()
  const parts = [
    `${words.nodeTypes[node.type]}${name === '' ? '' : `: ${name}`}`,
    placed.timeText ?? (node.type === 'wait' ? waitText(placed, words) : ''),
    node.ownedBy === 'others' ? words.ownedByOthers : '',
    node.hurdle?.marked ? words.hurdle : '',
    placed.isReachable ? '' : words.unreachable,
  ]
  return parts.filter((part) => part !== '').join(', ')
}

const waitText = ({ node }: PlacedNode, words: ProcessWords): string =>
  node.waitTime ? words.duration(node.waitTime.m, node.waitClock ?? 'elapsed') : words.timeMissing

const labelShape = (text: TextBlock, tone: Tone, halo: Tone): Shape => ({ kind: 'text', text, tone, halo })

function bodyShapes(placed: PlacedNode, state: NodeState): Shape[] {
  switch (placed.node.type) {
    case 'task':
      return stepShapes(placed, state)
    case 'wait':
      return waitShapes(placed, state)
    case 'decision':
      return decisionShapes(placed, state)
    case 'start':
    case 'end':
      return eventShapes(placed, state)
    case 'merge':
      return [{ kind: 'circle', ...placed.centre, radius: placed.box.width / 2, fill: 'ink' }]
    case 'split':
    case 'join':
      return [...outline(placed.box, state, 2), { kind: 'rect', rect: placed.box, fill: inkTone(state) }]
  }
}

const inkTone = (state: NodeState): Tone => (state === 'played' ? 'ours' : 'ink')
const edgeTone = (state: NodeState): Tone => (state === 'plain' || state === 'passed' ? 'ink' : 'ours')

const edgeStroke = ({ isReachable }: PlacedNode, state: NodeState): Stroke => ({
  tone: edgeTone(state),
  width: LINE_WIDTH,
  ...(isReachable ? {} : { dashes: UNREACHABLE_DASHES }),
})

/** The blue frame around what is chosen, with a gap to the box. */
const outline = (box: Rect, state: NodeState, radius: number): Shape[] =>
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

const insideText = (
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

function stepShapes(placed: PlacedNode, state: NodeState): Shape[] {
  const { box, lines, timeText } = placed
  const isPlayed = state === 'played'
  const left = box.x + STEP_PADDING
  const barTop = bottomOf(box) - BAR_BOTTOM - BAR_HEIGHT
  const nameTone: Tone = isPlayed ? 'on-ours' : placed.hasName ? 'ink' : 'ink-2'
  return [
    ...outline(box, state, RADIUS),
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

/** In the upper right corner: a brass diamond for a step that is not ours, a red-lead flash for a hurdle. */
function markShapes({ node, box }: PlacedNode, state: NodeState): Shape[] {
  const shapes: Shape[] = []
  let right = rightOf(box) - 8
  const y = box.y
  if (node.hurdle?.marked) {
    const x = right - MARK_SIZE
    const path = `M${at(x + MARK_SIZE / 2, y - 7)}L${at(x + MARK_SIZE + 1, y + 5)}H${shortNumber(x - 1)}Z`
    shapes.push({
      kind: 'path',
      path,
      fill: 'missed-fill',
      stroke: { tone: state === 'played' ? 'on-ours' : 'ink', width: 1 },
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

const at = (x: number, y: number): string => `${shortNumber(x)} ${shortNumber(y)}`
const diamondPath = (x: number, y: number, half: number): string =>
  `M${at(x, y - half)}L${at(x + half, y)}L${at(x, y + half)}L${at(x - half, y)}Z`

function waitShapes(placed: PlacedNode, state: NodeState): Shape[] {
  const { box, lines, centre } = placed
  const isPlayed = state === 'played'
  const ink: Tone = isPlayed ? 'on-ours' : 'ink'
  const radius = Math.min(17, box.height / 2)
  const clockX = box.x + 17
  const hands = `M${at(clockX, centre.y - 4.5)}V${shortNumber(centre.y)}L${at(clockX + 3.5, centre.y + 2)}`
  const firstBaseline = centre.y + 4.9 - ((lines.length - 1) * LABEL_LINE_HEIGHT) / 2
  return [
    ...outline(box, state, radius),
    {
      kind: 'rect',
      rect: box,
      radius,
      fill: isPlayed ? 'ours' : 'paper-raised',
      stroke: { tone: edgeTone(state), width: LINE_WIDTH, dashes: WAIT_DASHES },
    },
    {
      kind: 'circle',
      x: clockX,
      y: centre.y,
      radius: CLOCK_RADIUS,
      fill: 'none',
      stroke: { tone: ink, width: LINE_WIDTH },
    },
    { kind: 'path', path: hands, fill: 'none', stroke: { tone: ink, width: LINE_WIDTH } },
    {
      kind: 'text',
      text: insideText(lines, box.x + WAIT_TEXT_LEFT, firstBaseline, 400, LABEL_LINE_HEIGHT),
      tone: ink,
    },
    ...markShapes(placed, state),
  ]
}

function decisionShapes(placed: PlacedNode, state: NodeState): Shape[] {
  const { centre, box } = placed
  const isPlayed = state === 'played'
  const half = box.width / 2
  const mark: TextBlock = {
    ...insideText(['?'], centre.x, centre.y + 5.2, 600, LABEL_LINE_HEIGHT),
    anchor: 'middle',
    size: 15.4,
  }
  return [
    ...(state === 'chosen'
      ? [
          {
            kind: 'path',
            path: diamondPath(centre.x, centre.y, half + 7),
            fill: 'none',
            stroke: { tone: 'ours', width: 3 },
          } satisfies Shape,
        ]
      : []),
    {
      kind: 'path',
      path: diamondPath(centre.x, centre.y, half),
      fill: isPlayed ? 'ours' : 'paper-raised',
      stroke: edgeStroke(placed, state),
    },
    { kind: 'text', text: mark, tone: isPlayed ? 'on-ours' : 'ink' },
  ]
}

function eventShapes(placed: PlacedNode, state: NodeState): Shape[] {
  const { centre, node } = placed
  const isEnd = node.type === 'end'
  const isPlayed = state === 'played'
  const tone = edgeTone(state)
  const frame: Shape[] =
    state === 'chosen'
      ? [{ kind: 'circle', ...centre, radius: 18, fill: 'none', stroke: { tone: 'ours', width: 3 } }]
      : []
  const fill: Tone = isPlayed ? 'ours' : isEnd ? 'ink' : 'paper-raised'
  const dashes = placed.isReachable || isEnd ? {} : { dashes: UNREACHABLE_DASHES }
  const ring: Shape = {
    kind: 'circle',
    ...centre,
    radius: 12,
    fill,
    stroke: { tone: isEnd && !isPlayed ? 'ink' : tone, width: 2, ...dashes },
  }
  if (!isEnd) return [...frame, ring]
  const tick = `M${at(centre.x - 5, centre.y)}L${at(centre.x - 1.4, centre.y + 3.8)}L${at(centre.x + 4.8, centre.y - 3.6)}`
  return [
    ...frame,
    ring,
    { kind: 'path', path: tick, fill: 'none', stroke: { tone: isPlayed ? 'on-ours' : 'on-ink', width: 2 } },
  ]
}
