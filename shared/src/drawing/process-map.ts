/** A laid-out process as shapes: lanes below, connectors above them, nodes on top. The canvas, the room view, SVG export and PDF all draw this. */
import { STEP_OF, type Point } from '../geometry/point.ts'
import { segmentsOf, shortNumber, toPathText } from '../geometry/polyline.ts'
import { rightOf, type Rect } from '../geometry/rect.ts'
import { textBox, type TextBlock } from '../geometry/text-block.ts'
import type { MapNote } from '../domain/process/map-notes.ts'
import type { Arrow, ConnectorRoute, LaneBand, ProcessLayout } from '../domain/process/process-layout.ts'
import type { ProcessModel } from '../domain/process/process-model.ts'
import type { ProcessWords } from '../domain/process/process-wording.ts'
import { drawNode } from './process-node.ts'
import { LINE_WIDTH, type NodeState } from './process-node-parts.ts'
import type { Drawing, GroupShape, Shape, Tone } from './shapes.ts'

/** What differs from the plain picture while people work with it. All of it local to a screen. */
export interface MapState {
  readonly chosen?: ReadonlySet<string>
  /** The step that a play-back is at. */
  readonly played?: string | null
  /** Connectors that a play-back has passed. */
  readonly passedConnectors?: ReadonlySet<string>
}

const ARROW_LENGTH = 7
const ARROW_HALF_WIDTH = 5
const JUNCTION_RADIUS = 3.5
const REWORK_DASHES = [5, 4]
const PASSED_WIDTH = 2.6

export function drawProcess(layout: ProcessLayout, words: ProcessWords, state: MapState = {}): Drawing {
  return {
    view: layout.bounds,
    lang: words.lang,
    shapes: [
      ...drawLanes(layout, layout.bounds),
      ...layout.connectors.flatMap((connector) => drawConnector(connector, isPassed(state, connector.id))),
      ...layout.junctions.map(drawJunction),
      ...drawVisibilityLine(layout, layout.bounds),
      ...layout.nodes.flatMap((node) =>
        drawNode(node, words, nodeState(state, node.id), groundAt(layout.lanes, node.centre.y)),
      ),
      ...layout.connectors.flatMap(({ label }) => drawLabel(layout, label, 'ink')),
      ...layout.references.flatMap((text) => drawLabel(layout, text, 'ink-2')),
    ],
  }
}

const isPassed = (state: MapState, id: string): boolean => state.passedConnectors?.has(id) ?? false
export const nodeState = (state: MapState, id: string): NodeState =>
  state.played === id ? 'played' : state.chosen?.has(id) ? 'chosen' : 'plain'

/** The tone behind something at a height. */
export function groundAt(lanes: readonly LaneBand[], y: number): Tone {
  const lane = lanes.find((band) => y >= band.top && y < band.top + band.height)
  return lane?.isSunken ? 'paper-sunken' : 'paper'
}

/** Bands with their names; `view` says from where to where they reach. */
export function drawLanes(layout: ProcessLayout, view: Rect): Shape[] {
  const [left, right] = [view.x, rightOf(view)]
  const line = (y: number): Shape => ({
    kind: 'path',
    path: `M${shortNumber(left)} ${shortNumber(y)}H${shortNumber(right)}`,
    fill: 'none',
    stroke: { tone: 'line-control', width: 1 },
  })
  const bottom = layout.lanes.at(-1)
  return [
    ...layout.lanes.map((lane): GroupShape => {
      const title = [...lane.name.lines, ...lane.kindWords.lines].join(' ')
      return {
        kind: 'group',
        subject: { type: 'lane', id: lane.id ?? '' },
        ...(title === '' ? {} : { title }),
        shapes: [
          {
            kind: 'rect',
            rect: { x: left, y: lane.top, width: right - left, height: lane.height },
            fill: lane.isSunken ? 'paper-sunken' : 'paper',
          },
          // Two lines on each other would hide the dashes.
          ...(layout.visibilityLine?.y === lane.top ? [] : [line(lane.top)]),
          { kind: 'text', text: lane.name, tone: 'ink' },
          { kind: 'text', text: lane.kindWords, tone: 'ink-2' },
        ],
      }
    }),
    ...(bottom ? [line(bottom.top + bottom.height)] : []),
  ]
}

/** Two pixels of dashed ink, with the words on it. */
export function drawVisibilityLine(
  { visibilityLine }: Pick<ProcessLayout, 'visibilityLine'>,
  view: Rect,
): Shape[] {
  if (!visibilityLine) return []
  const { y, label } = visibilityLine
  const box = textBox(label)
  const [gapLeft, gapRight] = [box.x - 8, rightOf(box) + 8]
  const dash = (from: number, to: number): Shape[] =>
    to > from
      ? [
          {
            kind: 'path',
            path: toPathText([
              { x: from, y },
              { x: to, y },
            ]),
            fill: 'none',
            stroke: { tone: 'ink', width: 2.2, dashes: [10, 7] },
          },
        ]
      : []
  const ground: Shape = {
    kind: 'rect',
    rect: { x: gapLeft, y: y - 11, width: gapRight - gapLeft, height: 22 },
    fill: 'paper',
  }
  return [
    {
      kind: 'group',
      subject: { type: 'line', id: 'visibility' },
      shapes: [...dash(view.x, rightOf(view)), ground, { kind: 'text', text: label, tone: 'ink' }],
    },
  ]
}

/** The line ends inside its arrow, not at its tip, where it would look blunt. */
function shortened(points: readonly Point[], arrows: readonly Arrow[]): Point[] {
  const last = points.at(-1)
  const end = last ? arrows.find(({ tip }) => tip.x === last.x && tip.y === last.y) : undefined
  if (!last || !end) return [...points]
  const step = STEP_OF[end.direction]
  return [...points.slice(0, -1), { x: last.x - step.x * 4, y: last.y - step.y * 4 }]
}

/** The part of a line up to a point on it. */
function upTo(points: readonly Point[], stop: Point): Point[] {
  const index = segmentsOf(points).findIndex(
    ({ from, to }) =>
      (from.x === stop.x && to.x === stop.x && (from.y - stop.y) * (to.y - stop.y) <= 0) ||
      (from.y === stop.y && to.y === stop.y && (from.x - stop.x) * (to.x - stop.x) <= 0),
  )
  return index < 0 ? [...points] : [...points.slice(0, index + 1), stop]
}

export function arrowPath({ tip, direction }: Arrow, scale = 1): string {
  const step = STEP_OF[direction]
  const [length, half] = [ARROW_LENGTH * scale, ARROW_HALF_WIDTH * scale]
  const back = { x: tip.x - step.x * length, y: tip.y - step.y * length }
  const corner = (side: number): Point => ({
    x: back.x - step.y * half * side,
    y: back.y + step.x * half * side,
  })
  const text = ({ x, y }: Point) => `${shortNumber(x)} ${shortNumber(y)}`
  return `M${text(corner(-1))}L${text(tip)}L${text(corner(1))}Z`
}

/** A connector that joins another one is drawn up to there; a passed one as a whole, so that the way shows. */
export function drawConnector(connector: ConnectorRoute, passed: boolean): Shape[] {
  const tone: Tone = passed ? 'ours' : 'ink'
  const width = passed ? PASSED_WIDTH : LINE_WIDTH
  const { points, joinsAt, isRework } = connector
  const end = points.at(-1)
  const stop = passed ? null : joinsAt
  const arrows = stop
    ? connector.arrows.filter(({ tip }) => tip.x !== end?.x || tip.y !== end?.y)
    : connector.arrows
  const line: Shape = {
    kind: 'path',
    path: toPathText(stop ? upTo(points, stop) : shortened(points, arrows)),
    fill: 'none',
    stroke: { tone, width, ...(isRework ? { dashes: REWORK_DASHES } : {}) },
  }
  const heads = arrows.map((arrow): Shape => ({ kind: 'path', path: arrowPath(arrow), fill: tone }))
  return [{ kind: 'group', subject: { type: 'connector', id: connector.id }, shapes: [line, ...heads] }]
}

export const drawJunction = ({ x, y }: Point): Shape => ({
  kind: 'circle',
  x,
  y,
  radius: JUNCTION_RADIUS,
  fill: 'ink',
})

/** Labels come last, so that no line runs over them. */
export function drawLabel(layout: Pick<ProcessLayout, 'lanes'>, text: TextBlock | null, tone: Tone): Shape[] {
  if (!text) return []
  const box = textBox(text)
  return [{ kind: 'text', text, tone, halo: groundAt(layout.lanes, box.y + box.height / 2) }]
}

/** Title and description of the picture, for people who do not see it. */
export const describeMap = (
  model: Pick<ProcessModel, 'lanes'>,
  layout: Pick<ProcessLayout, 'steps'>,
  processName: string,
  words: ProcessWords,
  notes: readonly MapNote[] = [],
): { readonly title: string; readonly desc: string } => ({
  title: words.pictureTitle(processName),
  desc: [
    words.pictureDescription({ lanes: model.lanes.length, steps: layout.steps.length }),
    ...(notes.length === 0 ? [] : [words.notes.count(notes.length)]),
  ].join(' '),
})
