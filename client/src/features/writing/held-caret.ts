/**
 * Cards are revealed, or the group moves on, while somebody is in the middle of a word: the field they write in goes, another one with the same words comes
 * elsewhere on the page, and they type on in it (STAGE-4).
 */
import { type RefObject, useEffect, useLayoutEffect } from 'react'

interface HeldCaret {
  readonly cardId: string
  readonly start: number
  readonly end: number
}

/** One page has one caret. */
let held: HeldCaret | null = null

/** Remembers where the caret was when a field disappears that has the focus. */
export function useHoldCaret(field: RefObject<HTMLTextAreaElement | null>, cardId: string | undefined): void {
  // Layout effects are cleaned up while the field is still in the page.
  useLayoutEffect(() => {
    const area = field.current
    held = null
    return () => {
      if (!area || cardId === undefined || document.activeElement !== area) return
      held = { cardId, start: area.selectionStart, end: area.selectionEnd }
    }
  }, [field, cardId])
}

/** Goes on where the field of this card was left a moment ago. */
export function useTakeCaret(field: RefObject<HTMLTextAreaElement | null>, cardId: string): void {
  useEffect(() => {
    const area = field.current
    if (!area || held?.cardId !== cardId) return
    const { start, end } = held
    held = null
    area.focus()
    area.setSelectionRange(start, end)
  }, [field, cardId])
}
