import type { ExpectationGap } from '@servicewerkstatt/shared/domain/expectations/maturity.ts'
import { useWords } from '../../locale/use-words.ts'

/** How many gaps a card names; more would be a list of reproaches. */
const NAMED = 2

/** "Es fehlt noch: Wofür?, messbare Form und 2 weitere". Nothing while nothing is missing. */
export function MissingHint({ gaps }: { readonly gaps: readonly ExpectationGap[] }) {
  const { missing } = useWords('expectations')
  if (gaps.length === 0) return null
  const named = gaps.slice(0, NAMED).map((gap) => missing.words[gap])
  const rest = gaps.length - named.length
  return (
    <span>
      {missing.label} {named.join(', ')}
      {rest > 0 && ` ${missing.more(rest)}`}
    </span>
  )
}
