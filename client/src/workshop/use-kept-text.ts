import { useCallback } from 'react'
import { useFormDraft } from './use-form-draft.ts'

const EMPTY = { text: '' }

/**
 * The words of a form with one field. They outlive the form: a frozen board, a change of place or a reload takes the form away, not what was typed.
 * @param name one form of one place, for example `expectation:d-1:said`
 * @returns the words, and what sets them; the empty text forgets them
 */
export function useKeptText(name: string): readonly [string, (text: string) => void] {
  const { values, set, clear } = useFormDraft(name, EMPTY)
  const keep = useCallback((text: string) => (text === '' ? clear() : set({ text })), [set, clear])
  return [values.text, keep]
}
