/** Which rows of a long list are near the screen. Rows that have come near once stay as they are. */
import { useCallback, useDeferredValue, useState } from 'react'

/** Up to here a list is whole from the beginning; of a longer one the first rows, which the screen shows beside the picture. */
const MOST_WHOLE = 40
const FIRST_ROWS = 15
/** A screen ahead: whoever scrolls meets whole rows. */
const AHEAD = '900px 0px'

/** Whether a row has its fields from the beginning, wherever the screen is. */
export const isWholeFromStart = (index: number, count: number): boolean =>
  count <= MOST_WHOLE || index < FIRST_ROWS

/**
 * Whether everything may be shown: of a long list the first rows come with the picture, the rest and what is reckoned from it right after, in a rendering that
 * typing may interrupt.
 */
export const useAfterFirstRows = (count: number): boolean => useDeferredValue(true, count <= MOST_WHOLE)

/** The rows to show now. */
export function useRowsInTurn<T>(rows: readonly T[]): readonly T[] {
  const isAfter = useAfterFirstRows(rows.length)
  return isAfter ? rows : rows.slice(0, FIRST_ROWS)
}

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
