import { type RefObject, useEffect } from 'react'
import { type Chosen, chosenNode } from '../../canvas/chosen.ts'

/**
 * Whoever works in a row has chosen its step: the picture shows where it is.
 * @param area the element around table or cards
 */
export function useRowFocus(
  area: RefObject<HTMLElement | null>,
  choose: (chosen: Chosen) => void,
  isPicking: boolean,
): void {
  useEffect(() => {
    const element = area.current
    const onFocus = (event: FocusEvent) => {
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null
      // While several are being picked, looking at a row must not undo the choice.
      if (!isPicking && row?.dataset['row'] !== undefined) choose(chosenNode(row.dataset['row']))
    }
    element?.addEventListener('focusin', onFocus)
    return () => element?.removeEventListener('focusin', onFocus)
  })
}
