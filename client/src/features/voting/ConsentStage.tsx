/** Blind consent: the scale while the round is open, the distribution once it is closed. */
import { useWords } from '../../locale/use-words.ts'
import { Empty } from '../../ui/native/Paper.tsx'
import { useMe } from '../../workshop/use-workshop.ts'
import { ConsentForm } from './ConsentForm.tsx'
import { ConsentResult } from './ConsentResult.tsx'
import { ConsentSubjectText } from './ConsentSubjectText.tsx'
import { useConsentRounds, type ConsentRound } from './rounds.ts'
import { useOwnVotes } from '../../workshop/use-own-votes.ts'
import './voting.css'

export default function ConsentStage() {
  const words = useWords('voting')
  const [latest] = useConsentRounds()
  if (!latest) return <Empty title={words.soon.title}>{words.soon.text}</Empty>
  return (
    <div className="voting">
      <ConsentSubjectText round={latest} />
      {latest.closedAt === null ? (
        <OpenConsent key={latest.id} round={latest} />
      ) : (
        <ConsentResult round={latest} />
      )}
    </div>
  )
}

/** One's own answer, for the people whose consent it is; others read what it is about. */
export function OpenConsent({ round }: { readonly round: ConsentRound }) {
  const words = useWords('voting')
  const { role } = useMe()
  const own = useOwnVotes(round.id)
  if (role !== 'team' && role !== 'facilitator') return <p className="soft">{words.guestsElsewhere}</p>
  if (own === null) return <p className="soft">{words.status.loading}</p>
  return <ConsentForm round={round} handedIn={own.consents[round.id] ?? null} />
}
