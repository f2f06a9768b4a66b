/** Lines through points, all runs parallel to an axis, and their SVG path text. */
import type { Point } from './point.ts'
import type { Rect } from './rect.ts'

/** One straight run of a line. */
export interface Segment {
  readonly from: Point
  readonly to: Point
}

export const segmentsOf = (points: readonly Point[]): Segment[] =>
  points.slice(1).map((to, index) => ({ from: points[index] ?? to, to }))

export const segmentLength = ({ from, to }: Segment): number =>
  Math.abs(to.x - from.x) + Math.abs(to.y - from.y)

export const isHorizontal = ({ from, to }: Segment): boolean => from.y === to.y

/** True when every run is horizontal or vertical. */
export const isOrthogonal = (points: readonly Point[]): boolean =>
  segmentsOf(points).every(({ from, to }) => from.x === to.x || from.y === to.y)

/** The same line without doubled points and without points in the middle of a straight run. */
export function simplify(points: readonly Point[]): Point[] {
  const kept: Point[] = []
  for (const next of points) {
    const last = kept.at(-1)
    if (last && last.x === next.x && last.y === next.y) continue
    const before = kept.at(-2)
    const isStraight =
      before !== undefined &&
      last !== undefined &&
      ((before.x === last.x && last.x === next.x) || (before.y === last.y && last.y === next.y))
    if (isStraight) kept.pop()
    kept.push(next)
  }
  return kept
}

/** A number for path text and attributes: at most two decimals, no trailing zeros, never "-0". */
export const shortNumber = (value: number): string => {
  const rounded = Math.round(value * 100) / 100
  return String(rounded === 0 ? 0 : rounded)
}

/** SVG path text of an open line, for example `M0 0H50V40`. */
export function toPathText(points: readonly Point[]): string {
  const [first, ...rest] = points
  if (!first) return ''
  let last = first
  let text = `M${shortNumber(first.x)} ${shortNumber(first.y)}`
  for (const next of rest) {
    if (next.y === last.y) text += `H${shortNumber(next.x)}`
    else if (next.x === last.x) text += `V${shortNumber(next.y)}`
    else text += `L${shortNumber(next.x)} ${shortNumber(next.y)}`
    last = next
  }
  return text
}

/** True when a horizontal or vertical run passes through the inside of a rectangle. */
export function segmentMeets({ from, to }: Segment, rect: Rect): boolean {
  const [left, right] = from.x < to.x ? [from.x, to.x] : [to.x, from.x]
  const [top, bottom] = from.y < to.y ? [from.y, to.y] : [to.y, from.y]
  return left < rect.x + rect.width && right > rect.x && top < rect.y + rect.height && bottom > rect.y
}

/** The middle of the longest straight part: where something can sit on a line. */
export function middleOfLongest(points: readonly Point[]): Point {
  const [longest] = segmentsOf(points).toSorted((a, b) => segmentLength(b) - segmentLength(a))
  if (!longest) return points[0] ?? { x: 0, y: 0 }
  return { x: (longest.from.x + longest.to.x) / 2, y: (longest.from.y + longest.to.y) / 2 }
}
