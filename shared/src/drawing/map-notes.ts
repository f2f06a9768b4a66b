/** Notes on a picture of a process: a numbered mark where each sticks, and below the picture what it says. */
import { noteSign, type MapNote } from '../domain/process/map-notes.ts'
import type { PlacedNode, ProcessLayout } from '../domain/process/process-layout.ts'
import { rightOf, type Rect } from '../geometry/rect.ts'
import type { Point } from '../geometry/point.ts'
import { middleOfLongest } from '../geometry/polyline.ts'
import { measureText } from '../geometry/text-measure.ts'
import { wrapText } from '../geometry/text-wrap.ts'
import type { Drawing, Shape } from './shapes.ts'

/** The wall shows a map at twice its size, and nothing below 28 px. */
const SIGN_SIZE = 14
const TAG_HEIGHT = 21
const TAG_INSET = 6
const TAG_GAP = 3
/** How far a tag reaches over the corner of its step: less than to the first letter. */
const OVER_X = 14
const OVER_Y = 5

/** The marks on the steps and connections that this layout shows. */
export function drawNoteMarks(layout: ProcessLayout, notes: readonly MapNote[]): Shape[] {
  const nodes = new Map(layout.nodes.map((node) => [node.id, node]))
  const routes = new Map(layout.connectors.map((route) => [route.id, route]))
  const next = new Map<string, number>()
  return notes.flatMap((note): Shape[] => {
    if (note.at === null || note.no === null) return []
    const { type, id } = note.at
    const node = type === 'node' ? nodes.get(id) : undefined
    const route = type === 'edge' ? routes.get(id) : undefined
    const corner = node ? besideNode(node) : route ? middleOfLongest(route.points) : null
    if (!corner) return []
    const x = next.get(id) ?? corner.x
    const sign = noteSign(note)
    const width = measureText(sign, SIGN_SIZE, 600) + 2 * TAG_INSET
    next.set(id, x + width + TAG_GAP)
    return [
      {
        kind: 'group',
        subject: { type: 'item', id: note.id },
        title: `${note.heading}: ${note.text}`,
        shapes: tag(sign, { x, y: corner.y, width, height: TAG_HEIGHT }),
      },
    ]
  })
}

const tag = (sign: string, rect: Rect): Shape[] => [
  { kind: 'rect', rect, radius: 3, fill: 'paper-raised', stroke: { tone: 'ink', width: 1.2 } },
  {
    kind: 'text',
    text: {
      lines: [sign],
      x: rect.x + TAG_INSET,
      y: rect.y + rect.height - 5.5,
      anchor: 'start',
      size: SIGN_SIZE,
      weight: 600,
      lineHeight: TAG_HEIGHT,
    },
    tone: 'ink',
  },
]

/** A decision has its question above. */
const besideNode = ({ node, box }: PlacedNode): Point =>
  node.type === 'decision'
    ? { x: box.x - OVER_X, y: box.y + box.height - OVER_Y }
    : { x: box.x - OVER_X, y: box.y - TAG_HEIGHT + OVER_Y }

const TEXT_SIZE = 14
const LINE = 18
const COLUMN = 320
const COLUMN_GAP = 32
const MARGIN = 24
const NOTE_GAP = 14
/** A picture is no place for an essay; the whole text is in the workshop. */
const MOST_LINES = 14

/** The picture with marks on it and the notes below. Without notes it stays as it is. */
export function withNotes(drawing: Drawing, layout: ProcessLayout, notes: readonly MapNote[]): Drawing {
  if (notes.length === 0) return drawing
  const { view } = drawing
  const columns = Math.max(1, Math.floor((view.width - 2 * MARGIN + COLUMN_GAP) / (COLUMN + COLUMN_GAP)))
  const width = Math.min(COLUMN, view.width - 2 * MARGIN)
  const top = view.y + view.height + MARGIN
  const heights = Array.from({ length: columns }, () => 0)
  const listed = notes.flatMap((note): Shape[] => {
    const column = heights.indexOf(Math.min(...heights))
    const at = {
      x: view.x + MARGIN + column * (COLUMN + COLUMN_GAP),
      y: top + (heights[column] ?? 0),
    }
    const { shapes, height } = noteBlock(note, at, width)
    heights[column] = (heights[column] ?? 0) + height + NOTE_GAP
    return shapes
  })
  const height = view.height + MARGIN + Math.max(...heights) + MARGIN - NOTE_GAP
  return {
    ...drawing,
    view: { ...view, height },
    shapes: [
      ...drawing.shapes,
      ...drawNoteMarks(layout, notes),
      {
        kind: 'path',
        path: `M${String(view.x)} ${String(view.y + view.height)}H${String(rightOf(view))}`,
        fill: 'none',
        stroke: { tone: 'line-control', width: 1 },
      },
      ...listed,
    ],
  }
}

function noteBlock(
  note: MapNote,
  { x, y }: Point,
  width: number,
): { readonly shapes: Shape[]; readonly height: number } {
  const sign = noteSign(note)
  const heading = wrapText(sign === '' ? note.heading : `${sign}  ${note.heading}`, {
    maxWidth: width,
    size: TEXT_SIZE,
    weight: 600,
    maxLines: 3,
  })
  const lines = wrapText(note.text, { maxWidth: width, size: TEXT_SIZE, maxLines: MOST_LINES })
  const block = (texts: readonly string[], from: number, weight: 400 | 600): Shape => ({
    kind: 'text',
    text: {
      lines: texts,
      x,
      y: y + TEXT_SIZE + from * LINE,
      anchor: 'start',
      size: TEXT_SIZE,
      weight,
      lineHeight: LINE,
    },
    tone: 'ink',
  })
  return {
    shapes: [block(heading, 0, 600), block(lines, heading.length, 400)],
    height: (heading.length + lines.length) * LINE,
  }
}
