import { type RefObject, useEffect, useRef } from 'react'

/**
 * Takes the focus to a place when the element that had it is gone: a button that did what it was there for, a form that was sent.
 * @param state a change of it is when elements may have gone   @param place focusable, with `tabIndex={-1}` if need be
 */
export function useRescueFocus(place: RefObject<HTMLElement | null>, state: unknown): void {
  const before = useRef(state)
  useEffect(() => {
    if (before.current === state) return
    before.current = state
    // A frame later: who opened something gives the focus back by itself first.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) place.current?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [place, state])
}
