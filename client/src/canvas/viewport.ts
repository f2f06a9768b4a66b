/** Which part of the picture is on the screen. Pure: sizes in, a viewport of React Flow out (screen = canvas × zoom + x, y). */
import type { Rect } from '@servicewerkstatt/shared/geometry/rect.ts'
import type { Viewport } from '@xyflow/react'

export interface Size {
  readonly width: number
  readonly height: number
}

/** Room that stays free of nodes: the lane names at the left, and a little air. */
export interface Insets {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The lane names of canvas.css, and air. */
export const insetsOf = (isNarrow: boolean): Insets => ({
  left: isNarrow ? 112 : 160,
  right: 16,
  top: 16,
  bottom: 16,
})

/** Enough to see a hundred steps at once, as a shape; nobody reads at this size. */
export const LEAST_ZOOM = 0.06
export const MOST_ZOOM = 2
/** Steps can still be told apart. */
const LEAST_LEGIBLE_ZOOM = 0.25
/** Below this, 14 px text gets too small to read on a laptop; a wider process is moved instead, at a size that reads well. */
const LEAST_READABLE_ZOOM = 0.68
const COMFORTABLE_ZOOM = 0.86
/** Nor does anybody want small text only to see the lowest lane at once. */
const LEAST_ZOOM_FOR_HEIGHT = 0.78

const within = (least: number, value: number, most: number): number => Math.max(least, Math.min(most, value))

/**
 * Zoom at which the whole picture shows, if its text stays readable then. Never larger than life.
 * @param screen the most room there is
 */
export function startZoom(content: Size, screen: Size, insets: Insets): number {
  const wide = (screen.width - insets.left - insets.right) / Math.max(1, content.width)
  const high = screen.height / Math.max(1, content.height)
  if (wide < LEAST_READABLE_ZOOM) return COMFORTABLE_ZOOM
  return Math.min(1, wide, Math.max(high, LEAST_ZOOM_FOR_HEIGHT))
}

/** Begins at the left edge of the content, its top at the top. */
export const startViewport = (content: Rect, zoom: number, insets: Insets): Viewport => ({
  x: insets.left - content.x * zoom,
  y: -content.y * zoom,
  zoom,
})

/** Whether there is a zoom at which the whole width shows. */
export const canShowAll = (content: Size, screen: Pick<Size, 'width'>, insets: Insets): boolean =>
  content.width * LEAST_ZOOM <= screen.width - insets.left - insets.right

/** Everything at once, also when the text gets small. */
export function fitViewport(content: Rect, screen: Size, insets: Insets): Viewport {
  const wide = (screen.width - insets.left - insets.right) / Math.max(1, content.width)
  const high = (screen.height - insets.top - insets.bottom) / Math.max(1, content.height)
  // What cannot be on the screen at once is better read than squeezed.
  const least = canShowAll(content, screen, insets) ? LEAST_ZOOM : LEAST_LEGIBLE_ZOOM
  const zoom = within(least, Math.min(wide, high), 1)
  const spare = screen.height - content.height * zoom
  return {
    x: insets.left - content.x * zoom,
    y: Math.max(0, Math.min(spare / 2, insets.top)) - content.y * zoom,
    zoom,
  }
}

/** The viewport moved no further than needed to show a rectangle of the picture; the same one when it shows already. */
export function showing(rect: Rect, viewport: Viewport, screen: Size, insets: Insets): Viewport {
  const { zoom } = viewport
  const left = rect.x * zoom + viewport.x
  const top = rect.y * zoom + viewport.y
  const dx = shift(left, left + rect.width * zoom, insets.left, screen.width - insets.right)
  const dy = shift(top, top + rect.height * zoom, insets.top, screen.height - insets.bottom)
  return dx === 0 && dy === 0 ? viewport : { x: viewport.x + dx, y: viewport.y + dy, zoom }
}

/** How far a stretch has to move to lie in a frame; what is larger than the frame starts with it. */
function shift(from: number, to: number, least: number, most: number): number {
  if (from < least || to - from > most - least) return least - from
  return to > most ? most - to : 0
}

/** Zoom by a factor around the middle of the screen. */
export function zoomed(viewport: Viewport, factor: number, screen: Size): Viewport {
  const zoom = within(LEAST_ZOOM, viewport.zoom * factor, MOST_ZOOM)
  const [x, y] = [screen.width / 2, screen.height / 2]
  const ratio = zoom / viewport.zoom
  return { x: x - (x - viewport.x) * ratio, y: y - (y - viewport.y) * ratio, zoom }
}
