import { useWords } from '../../locale/use-words.ts'
import { useSingleton } from '../../workshop/use-record.ts'
import type { ConsentRound } from './rounds.ts'

/** The words that the round is about, as they stood when it opened. */
export function ConsentSubjectText({ round }: { readonly round: ConsentRound }) {
  const words = useWords('voting').consent
  const { locale } = useSingleton('workshop')
  return (
    <div className="consent-subject">
      <p className="label">{words.subject[round.subjectType]}</p>
      <p className="voice t-xl consent-text" lang={locale}>
        {round.text}
      </p>
    </div>
  )
}
