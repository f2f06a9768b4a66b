import {
  findVagueWords,
  NO_EDITS,
  vagueList,
  type VagueListEdits,
} from '@servicewerkstatt/shared/domain/expectations/vague-words.ts'
import { useCallback, useMemo } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useSingleton } from '../../workshop/use-record.ts'

/** The workshop's list of vague words, in the language of its content. */
export function useVagueList() {
  const { locale, vagueWords } = useSingleton('workshop')
  const edits: VagueListEdits = vagueWords ?? NO_EDITS
  const list = useMemo(() => vagueList(locale, edits), [locale, edits])
  return { locale, edits, list }
}

/** Gives the question about the first vague word of a text, or null. Never blocks anything. */
export function useVagueNudge(): (text: string) => string | null {
  const { vague } = useWords('expectations')
  const { list } = useVagueList()
  return useCallback(
    (text) => {
      const [first] = findVagueWords(text, list)
      return first ? vague[first.word.kind](first.written) : null
    },
    [vague, list],
  )
}
