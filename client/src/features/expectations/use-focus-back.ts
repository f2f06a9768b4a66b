import { type RefObject, useEffect, useRef } from 'react'

/**
 * Something opened in this place and closed again: the focus goes to the place's button (one with `data-back`, else the first), unless it has gone
 * somewhere by itself.
 */
export function useFocusBack(place: RefObject<HTMLElement | null>, isOpen: boolean): void {
  const wasOpen = useRef(isOpen)
  useEffect(() => {
    const hasClosed = wasOpen.current && !isOpen
    wasOpen.current = isOpen
    if (!hasClosed) return
    const active = document.activeElement
    if (active !== null && active !== document.body && active.isConnected) return
    const target =
      place.current?.querySelector<HTMLElement>('[data-back]') ?? place.current?.querySelector('button')
    target?.focus()
  }, [place, isOpen])
}
