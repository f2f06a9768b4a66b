/** Dots: the ballot while the vote is open, the result once it is closed. */
import { EMPTY_BALLOT } from '@servicewerkstatt/shared/domain/voting/ballot.ts'
import { useWords } from '../../locale/use-words.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Notice } from '../../ui/native/Notice.tsx'
import { Empty } from '../../ui/native/Paper.tsx'
import { useFormDraft } from '../../workshop/use-form-draft.ts'
import { BallotForm } from './BallotForm.tsx'
import { useVoteRounds } from './rounds.ts'
import { useOwnVotes } from '../../workshop/use-own-votes.ts'
import { VoteResults } from './VoteResults.tsx'
import './voting.css'

export default function VoteStage() {
  const words = useWords('voting')
  const rounds = useVoteRounds()
  const [latest] = rounds
  if (!latest) return <Empty title={words.soon.title}>{words.soon.text}</Empty>
  return (
    <div className="voting">
      {latest.status === 'open' && <OwnBallot key={latest.id} round={latest} />}
      {latest.status === 'closed' && <MissedChange key={latest.id} roundId={latest.id} />}
      <VoteResults rounds={rounds} />
    </div>
  )
}

function OwnBallot({ round }: { readonly round: ReturnType<typeof useVoteRounds>[number] }) {
  const { status } = useWords('voting')
  const own = useOwnVotes(round.id)
  if (own === null) return <p className="soft">{status.loading}</p>
  return <BallotForm round={round} handedIn={own.ballots[round.id] ?? null} />
}

/** Dots that were placed and not handed in before the vote closed: said once, so that nobody believes they counted. */
function MissedChange({ roundId }: { readonly roundId: string }) {
  const words = useWords('voting')
  const { isDirty, clear } = useFormDraft(`ballot:${roundId}:`, EMPTY_BALLOT)
  if (!isDirty) return null
  return (
    <Notice
      action={
        <Button small onClick={clear}>
          {words.control.done}
        </Button>
      }
    >
      {words.closedMeanwhile}
    </Notice>
  )
}
