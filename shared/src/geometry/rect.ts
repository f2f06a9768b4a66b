/** Rectangles with sides parallel to the axes, in canvas units. `x`, `y` is the corner at the top left. */
import type { Point } from './point.ts'

export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const rectAround = (centre: Point, width: number, height: number): Rect => ({
  x: centre.x - width / 2,
  y: centre.y - height / 2,
  width,
  height,
})

export const rightOf = (rect: Rect): number => rect.x + rect.width
export const bottomOf = (rect: Rect): number => rect.y + rect.height
export const centreOf = (rect: Rect): Point => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 })

export const inflate = (rect: Rect, by: number): Rect => ({
  x: rect.x - by,
  y: rect.y - by,
  width: rect.width + 2 * by,
  height: rect.height + 2 * by,
})

/** True when the two share an area; touching edges do not count. */
export const overlaps = (a: Rect, b: Rect): boolean =>
  a.x < rightOf(b) && b.x < rightOf(a) && a.y < bottomOf(b) && b.y < bottomOf(a)

/** The area two rectangles share, in square units. */
export const sharedArea = (a: Rect, b: Rect): number => {
  const width = Math.min(rightOf(a), rightOf(b)) - Math.max(a.x, b.x)
  const height = Math.min(bottomOf(a), bottomOf(b)) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}

/** True when `inner` lies in `outer`, edges included. */
export const holds = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  rightOf(inner) <= rightOf(outer) &&
  bottomOf(inner) <= bottomOf(outer)

/** The smallest rectangle around all of them; null for none. */
export function boundsOf(rects: Iterable<Rect>): Rect | null {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const rect of rects) {
    left = Math.min(left, rect.x)
    top = Math.min(top, rect.y)
    right = Math.max(right, rightOf(rect))
    bottom = Math.max(bottom, bottomOf(rect))
  }
  return left > right ? null : { x: left, y: top, width: right - left, height: bottom - top }
}
