/** The way from a list to the page of one expectation and back: to the same view, with the focus on the card one came from. */
import { type RefObject, useEffect } from 'react'
import { useLocation } from 'react-router'
import { usePaths } from './part-path.ts'

/** What travels with an address within this part; anything else may stand there. */
interface WayState {
  readonly from?: string
  readonly cardId?: string
}

const readWay = (state: unknown): WayState =>
  typeof state === 'object' && state !== null ? (state as WayState) : {}

export const cardLinkId = (id: string): string => `exp-link-${id}`

/** For links into a page. */
export function useWayIn(): WayState {
  const { pathname } = useLocation()
  return { from: pathname }
}

/** Where "Alle Erwartungen" leads: to the view one came from, else to the departments. */
export function useWayBack(expectationId: string): { readonly to: string; readonly state: WayState } {
  const { state } = useLocation()
  const { part, view } = usePaths()
  const { from } = readWay(state)
  const isOurs = typeof from === 'string' && from.startsWith(part(3))
  return { to: isOurs ? from : view('areas'), state: { cardId: expectationId } }
}

/** On coming back: the card one had opened gets the focus. */
export function useCardFocus(): void {
  const { state } = useLocation()
  const { cardId } = readWay(state)
  useEffect(() => {
    if (typeof cardId === 'string') document.getElementById(cardLinkId(cardId))?.focus()
  }, [cardId])
}

/** On opening a page: reading begins at its heading, at the top. */
export function useHeadingFocus(heading: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    window.scrollTo?.({ top: 0 })
    heading.current?.focus({ preventScroll: true })
  }, [heading])
}
