import type { ProcessLayout } from '@servicewerkstatt/shared/domain/process/process-layout.ts'
import { type RefObject, useLayoutEffect, useState } from 'react'
import { canShowAll, insetsOf, startZoom } from '../../canvas/viewport.ts'
import type { View } from './view.ts'

/** In rows of text, roughly: less shows no lane, more leaves no room for the table. */
const LEAST_PX = 142
const MOST_SHARE = 0.62

export interface PictureSize {
  /** CSS height. */
  readonly height: string
  /** Zoom that the picture begins with. */
  readonly zoom: number
  /** Whether everything can be on the screen at once. */
  readonly fitsAtOnce: boolean
}

/**
 * As high as the process needs at the size it starts with, so that the table follows right below; alone, the picture takes the rest of the screen.
 * @param frame the element around the picture
 */
export function usePictureSize(
  frame: RefObject<HTMLElement | null>,
  layout: ProcessLayout,
  view: View,
  isNarrow: boolean,
): PictureSize {
  const [room, setRoom] = useState({
    width: window.innerWidth - 64,
    top: 260,
    screenHeight: window.innerHeight,
  })
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const measure = () => {
      const next = {
        width: element.clientWidth || window.innerWidth,
        top: Math.round(element.getBoundingClientRect().top + window.scrollY),
        screenHeight: window.innerHeight,
      }
      setRoom((before) =>
        Object.entries(next).every(([key, value]) => before[key as keyof typeof before] === value)
          ? before
          : next,
      )
    }
    measure()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame, view])
  const { bounds, headerWidth } = layout
  const content = { width: bounds.width - headerWidth, height: bounds.height }
  const most =
    view === 'picture' && !isNarrow ? room.screenHeight - room.top - 24 : room.screenHeight * MOST_SHARE
  const insets = insetsOf(isNarrow)
  const zoom = startZoom(content, { width: room.width, height: most }, insets)
  const fitsAtOnce = canShowAll(content, room, insets)
  if (view === 'picture' && !isNarrow)
    return { height: `max(420px, calc(100dvh - ${room.top + 24}px))`, zoom, fitsAtOnce }
  return {
    height: `clamp(${LEAST_PX}px, ${Math.ceil(bounds.height * zoom) + 2}px, ${MOST_SHARE * 100}dvh)`,
    zoom,
    fitsAtOnce,
  }
}
