import type { ExpectationGap } from '@servicewerkstatt/shared/domain/expectations/maturity.ts'
import { useWords } from '../../locale/use-words.ts'

/** "Es fehlt noch: Wofür? und 2 weitere": the next thing to ask, and no list of reproaches. Nothing while nothing is missing. */
export function MissingHint({ gaps }: { readonly gaps: readonly ExpectationGap[] }) {
  const { missing } = useWords('expectations')
  const [first, ...others] = gaps
  if (first === undefined) return null
  return (
    <span>
      {missing.label} {missing.words[first]}
      {others.length > 0 && ` ${missing.more(others.length)}`}
    </span>
  )
}
