import { useCallback } from 'react'
import { useWords } from '../locale/use-words.ts'
import type { CommandOutcome } from './send-command.ts'

/** Words for a command that was not carried out: what happened and what to do. */
export function useRefusalText(): (outcome: Extract<CommandOutcome, { ok: false }>) => string {
  const { refusals } = useWords('cotext')
  return useCallback(
    ({ reason, message }) => {
      const known = Object.entries(refusals.reasons).find(([key]) => key === reason)?.[1]
      return known ?? (message === '' ? refusals.unknown : message)
    },
    [refusals],
  )
}
