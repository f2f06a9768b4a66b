import { useCallback } from 'react'

const PROPERTY = '--bar-height'

/**
 * Tells the style sheets how much of the screen the bars cover, in pixels: they wrap on phones and grow with banners, and what is focused has to keep
 * clear of them (WCAG 2.4.11). Nothing is set where the bars scroll away.
 * @returns ref of the element around the bars
 */
export function useBarHeight(): (bars: HTMLElement | null) => (() => void) | undefined {
  return useCallback((bars) => {
    if (!bars || typeof ResizeObserver === 'undefined') return undefined
    const { style } = document.documentElement
    const tell = () => {
      if (getComputedStyle(bars).position === 'sticky') style.setProperty(PROPERTY, `${bars.offsetHeight}px`)
      else style.removeProperty(PROPERTY)
    }
    const observer = new ResizeObserver(tell)
    observer.observe(bars)
    return () => {
      observer.disconnect()
      style.removeProperty(PROPERTY)
    }
  }, [])
}
