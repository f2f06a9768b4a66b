import { type RefObject, useEffect, useRef } from 'react'

const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex="0"]'

/**
 * Keeps the focus in a list when the row that had it goes: the row that takes its place gets it, else the one before, else what stands after the list
 * (its add button). A row is an element with `data-row`.
 * @param place holds the rows and what is added below them   @param ids of the rows, in their order
 */
export function useListFocus(place: RefObject<HTMLElement | null>, ids: readonly string[]): void {
  const last = useRef(-1)
  const before = useRef(ids)

  useEffect(() => {
    const element = place.current
    if (!element) return
    const remember = (event: FocusEvent) => {
      if (!(event.target instanceof Element)) return
      const rows = [...element.querySelectorAll('[data-row]')]
      const at = rows.findIndex((row) => row.contains(event.target as Element))
      // The menu of a row opens outside of it; then the row is still the last one.
      if (at >= 0 || element.contains(event.target)) last.current = at
    }
    element.addEventListener('focusin', remember)
    return () => element.removeEventListener('focusin', remember)
  }, [place])

  useEffect(() => {
    const hasLost = before.current.some((id) => !ids.includes(id))
    before.current = ids
    if (!hasLost || last.current < 0) return
    // A frame later: a menu that closes gives the focus back first, to a button that may be gone.
    const frame = requestAnimationFrame(() => {
      const element = place.current
      const active = document.activeElement
      if (!element || (active !== null && active !== document.body && active.isConnected)) return
      const rows = element.querySelectorAll('[data-row]')
      const row = rows[Math.min(last.current, rows.length - 1)]
      const inRow = row?.querySelector<HTMLElement>(FOCUSABLE)
      const after = [...element.querySelectorAll<HTMLElement>(FOCUSABLE)].at(-1)
      ;(inRow ?? after ?? element).focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [ids, place])
}
