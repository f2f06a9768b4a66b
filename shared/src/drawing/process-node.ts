/** The shapes of one node of a process map, as `looks/LOOKS.md` describes them: step, wait, decision, start, end, split, join, merge. */
import { shortNumber } from '../geometry/polyline.ts'
import type { TextBlock } from '../geometry/text-block.ts'
import { LABEL_LINE_HEIGHT, WAIT_TEXT_LEFT } from '../domain/process/node-body.ts'
import type { PlacedNode } from '../domain/process/process-layout.ts'
import type { ProcessWords } from '../domain/process/process-wording.ts'
import {
  at,
  diamondPath,
  edgeStroke,
  edgeTone,
  frameShapes,
  inkTone,
  insideText,
  LINE_WIDTH,
  markShapes,
  UNREACHABLE_DASHES,
  type NodeState,
} from './process-node-parts.ts'
import { stepShapes } from './process-step.ts'
import type { Shape, Tone } from './shapes.ts'

const WAIT_DASHES = [5, 3.5]
const CLOCK_RADIUS = 8

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
      return [...frameShapes(placed.box, state, 2), { kind: 'rect', rect: placed.box, fill: inkTone(state) }]
  }
}

function waitShapes(placed: PlacedNode, state: NodeState): Shape[] {
  const { box, lines, centre } = placed
  const isPlayed = state === 'played'
  const ink: Tone = isPlayed ? 'on-ours' : 'ink'
  const radius = Math.min(17, box.height / 2)
  const clockX = box.x + 17
  const hands = `M${at(clockX, centre.y - 4.5)}V${shortNumber(centre.y)}L${at(clockX + 3.5, centre.y + 2)}`
  const firstBaseline = centre.y + 4.9 - ((lines.length - 1) * LABEL_LINE_HEIGHT) / 2
  return [
    ...frameShapes(box, state, radius),
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
