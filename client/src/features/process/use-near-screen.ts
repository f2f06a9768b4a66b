/** Which rows of a long list are near the screen. Rows that have come near once stay as they are. */
import { useCallback, useState } from 'react'

/** Rows that are there from the beginning: more than the tallest screen shows. */
export const FIRST_ROWS = 40
/** Two screens ahead: whoever scrolls quickly meets whole rows. */
const AHEAD = '1600px 0px'

const onNear = new WeakMap<Element, () => void>()
let observer: IntersectionObserver | null = null

/** One observer for all rows. */
const nearScreen = (): IntersectionObserver =>
  (observer ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) onNear.get(target)?.()
    },
    { rootMargin: AHEAD },
  ))

/** @param isWanted true whatever the distance, such as for the chosen row */
export function useNearScreen(isWanted: boolean): {
  readonly isNear: boolean
  /** Ref of the element that stands for the row until then. */
  readonly watch: (element: HTMLElement | null) => (() => void) | undefined
} {
  const [isNear, setNear] = useState(isWanted || typeof IntersectionObserver === 'undefined')
  if (isWanted && !isNear) setNear(true)
  const watch = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined
    onNear.set(element, () => setNear(true))
    nearScreen().observe(element)
    return () => nearScreen().unobserve(element)
  }, [])
  return { isNear, watch }
}
