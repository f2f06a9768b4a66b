import { type RefObject, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/** Focuses the head of a page that was come to from within the workshop, so that reading goes on there and not on a link that is gone. */
export function useArrival<E extends HTMLElement>(): RefObject<E | null> {
  const place = useRef<E>(null)
  const { key } = useLocation()
  useEffect(() => {
    // The first page after loading has the key `default`; there the browser's own order counts.
    if (key === 'default' || document.activeElement !== document.body) return
    place.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
  }, [key])
  return place
}
