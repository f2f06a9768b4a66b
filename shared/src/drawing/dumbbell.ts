/**
 * Self-view against outside view: one row per statement, a disc for us and a diamond for the others on a scale from 1 to 5, an ink bar between them, thin
 * strokes for the middle half of the answers. Better and worse look the same (PERC-4). Room, screen and PDF show these shapes.
 */
import { type Gap, middleHalf, type ViewOfItem } from '../domain/perception/gaps.ts'
import { wrapText } from '../geometry/text-wrap.ts'
import type { Drawing, Shape, TextShape, Tone } from './shapes.ts'

export interface DumbbellRow {
  readonly gap: Gap
  /** Name of the statement. */
  readonly label: string
  /** "+1,6"; null while a side is hidden. */
  readonly difference: string | null
  /** "wir sehen uns besser", or why something is hidden. */
  readonly words: string
}

export interface DumbbellOptions {
  readonly lang: string
  /** Whole width in canvas units. */
  readonly width: number
  readonly rowHeight: number
  /** Of the names; everything else follows from it. */
  readonly fontSize: number
  /** Width for the names; the scale takes what names and words leave. */
  readonly labelWidth: number
  readonly wordsWidth: number
}

export const ROOM_DUMBBELL: Omit<DumbbellOptions, 'lang'> = {
  width: 1728,
  rowHeight: 132,
  fontSize: 38,
  labelWidth: 440,
  wordsWidth: 470,
}
export const PAGE_DUMBBELL: Omit<DumbbellOptions, 'lang'> = {
  width: 980,
  rowHeight: 76,
  fontSize: 19,
  labelWidth: 240,
  wordsWidth: 300,
}
/** For a column of 360 px: names stand above their row. */
export const NARROW_DUMBBELL: Omit<DumbbellOptions, 'lang'> = {
  width: 340,
  rowHeight: 116,
  fontSize: 17,
  labelWidth: 0,
  wordsWidth: 0,
}

const SCALE = [1, 2, 3, 4, 5] as const

interface Frame {
  readonly options: DumbbellOptions
  readonly left: number
  readonly step: number
  readonly small: number
  readonly head: number
  readonly radius: number
}

/** Names above the scale instead of beside it. */
const isStacked = ({ labelWidth }: DumbbellOptions): boolean => labelWidth === 0

function frameOf(options: DumbbellOptions): Frame {
  const { width, fontSize, labelWidth, wordsWidth } = options
  const radius = fontSize / 2
  const left = isStacked(options) ? radius * 1.4 : labelWidth + radius * 1.4
  const right = width - wordsWidth - radius * 1.4
  const small = Math.max(14, fontSize * 0.84)
  return { options, left, step: (right - left) / 4, small, head: small * 2, radius }
}

const at = ({ left, step }: Frame, value: number): number => left + (value - 1) * step

const text = (
  words: readonly string[],
  place: { x: number; y: number },
  size: number,
  weight: 400 | 600,
  tone: Tone,
  anchor: 'start' | 'middle' = 'start',
): TextShape => ({
  kind: 'text',
  text: { lines: words, ...place, anchor, size, weight, lineHeight: size * 1.25 },
  tone,
})

const line = (path: string, tone: Tone, width: number): Shape => ({
  kind: 'path',
  path,
  fill: 'none',
  stroke: { tone, width },
})

const round = (value: number): number => Math.round(value * 100) / 100
const n = (value: number): string => String(round(value))

/** Numbers over the scale, its upright lines, and the rule that opens the table. */
function scaleShapes(frame: Frame, height: number): Shape[] {
  const { options, head, small } = frame
  return [
    ...SCALE.flatMap((value): Shape[] => {
      const x = at(frame, value)
      return [
        line(`M${n(x)} ${n(head)}V${n(height)}`, 'line', 2),
        text([String(value)], { x, y: head - small * 0.5 }, small, 400, 'ink-2', 'middle'),
      ]
    }),
    line(`M0 ${n(head)}H${n(options.width)}`, 'ink', Math.max(2, options.fontSize / 10)),
  ]
}

/** The middle half of the answers; where all of it has one value, a short stroke. */
function halfShape(frame: Frame, view: ViewOfItem | null, y: number, tone: Tone): Shape[] {
  const half = view && middleHalf(view.dist)
  if (!half) return []
  const [from, to] = half
  const least = from === to ? frame.radius * 0.5 : 0
  return [line(`M${n(at(frame, from) - least)} ${n(y)}H${n(at(frame, to) + least)}`, tone, frame.radius / 3)]
}

function markShapes(frame: Frame, { self, others }: Gap, y: number): Shape[] {
  const { radius } = frame
  const off = radius * 1.55
  const shapes = [
    ...halfShape(frame, self, y - off, 'ours'),
    ...halfShape(frame, others, y + off, 'theirs-fill'),
  ]
  if (self && others)
    shapes.push(line(`M${n(at(frame, self.mean))} ${n(y)}H${n(at(frame, others.mean))}`, 'ink', radius / 3.2))
  if (self)
    shapes.push({
      kind: 'circle',
      x: round(at(frame, self.mean)),
      y: round(y),
      radius: round(radius),
      fill: 'ours',
    })
  if (others) {
    const x = at(frame, others.mean)
    const tip = radius * 1.28
    shapes.push({
      kind: 'path',
      path: `M${n(x)} ${n(y - tip)}L${n(x + tip)} ${n(y)} ${n(x)} ${n(y + tip)} ${n(x - tip)} ${n(y)}z`,
      fill: 'theirs-fill',
      stroke: { tone: 'ink', width: Math.max(1.5, radius / 7) },
    })
  }
  return shapes
}

/** The difference and what it means, in the width that is left for them. */
function wordShapes(frame: Frame, row: DumbbellRow, y: number): Shape[] {
  const { options, small } = frame
  const { width, wordsWidth, fontSize } = options
  const x = width - wordsWidth + fontSize
  const indent = row.difference === null ? 0 : fontSize * 2.4
  const lines = wrapText(row.words, { maxWidth: width - x - indent, size: small, maxLines: 3 })
  const top = y + small * 0.34 - ((lines.length - 1) * small * 1.25) / 2
  return [
    ...(row.difference === null
      ? []
      : [text([row.difference], { x, y: y + fontSize * 0.34 }, fontSize, 600, 'ink')]),
    text(lines, { x: x + indent, y: top }, small, 400, 'ink-2'),
  ]
}

function rowShapes(frame: Frame, row: DumbbellRow, top: number): Shape[] {
  const { options, small } = frame
  const { fontSize, rowHeight, labelWidth, width } = options
  if (isStacked(options)) {
    const words = [row.difference, row.words].filter(Boolean).join(' ')
    const [name = ''] = wrapText(row.label, { maxWidth: width, size: fontSize, weight: 600, maxLines: 1 })
    return [
      text([name], { x: 0, y: top + fontSize * 1.3 }, fontSize, 600, 'ink'),
      text(
        wrapText(words, { maxWidth: width, size: small, maxLines: 2 }),
        { x: 0, y: top + fontSize * 1.3 + small * 1.35 },
        small,
        400,
        'ink-2',
      ),
      ...markShapes(frame, row.gap, top + rowHeight - frame.radius * 2.6),
    ]
  }
  const y = top + rowHeight / 2
  const lines = wrapText(row.label, {
    maxWidth: labelWidth - fontSize / 2,
    size: fontSize,
    weight: 600,
    maxLines: 2,
  })
  const labelTop = y + fontSize * 0.34 - ((lines.length - 1) * fontSize * 1.25) / 2
  return [
    text(lines, { x: 0, y: labelTop }, fontSize, 600, 'ink'),
    ...markShapes(frame, row.gap, y),
    ...wordShapes(frame, row, y),
  ]
}

/** @param rows in the order in which they are to stand */
export function drawDumbbell(rows: readonly DumbbellRow[], options: DumbbellOptions): Drawing {
  const frame = frameOf(options)
  const { width, rowHeight } = options
  const height = frame.head + rows.length * rowHeight
  return {
    lang: options.lang,
    view: { x: 0, y: 0, width, height },
    shapes: [
      ...scaleShapes(frame, height),
      ...rows.flatMap((row, index): Shape[] => {
        const top = frame.head + index * rowHeight
        return [
          {
            kind: 'group',
            subject: { type: 'item', id: row.gap.itemId },
            title: [row.label, row.difference, row.words].filter(Boolean).join(', '),
            shapes: rowShapes(frame, row, top),
          },
          ...(index < rows.length - 1 ? [line(`M0 ${n(top + rowHeight)}H${n(width)}`, 'line', 2)] : []),
        ]
      }),
    ],
  }
}
