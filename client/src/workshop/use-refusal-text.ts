import { REFUSAL_REASONS, refusalSentence } from '@servicewerkstatt/shared/commands/refusals.ts'
import { useCallback } from 'react'
import { useLanguage, useWords } from '../locale/use-words.ts'
import type { CommandOutcome } from './send-command.ts'

/** Words for a command that was not carried out: what happened and what to do. */
export function useRefusalText(): (outcome: Extract<CommandOutcome, { ok: false }>) => string {
  const words = useWords('cotext')
  const { language } = useLanguage()
  return useCallback(
    ({ reason, message }) => {
      if (reason === 'unreachable') return words.unreachable
      if (reason === 'unexpected-answer') return words.unexpectedAnswer
      // A newer server may have reasons that this page does not know yet; then its own sentence counts.
      const isKnown = REFUSAL_REASONS.includes(reason)
      return isKnown ? refusalSentence(reason, language) : message || words.unexpectedAnswer
    },
    [words, language],
  )
}
