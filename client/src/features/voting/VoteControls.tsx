import { useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { useSendWithWords } from '../../workshop/use-send-with-words.tsx'
import { BallotForm } from './BallotForm.tsx'
import { CloseButton } from './CloseButton.tsx'
import { NewVote } from './NewVote.tsx'
import { ProxyVotes } from './ProxyVotes.tsx'
import { RecordDecision } from './RecordDecision.tsx'
import { useTurnout, useVoteRounds, type VoteRound } from './rounds.ts'
import { TurnoutView } from './TurnoutView.tsx'
import { UnlessVoteElsewhere } from './UnlessVoteElsewhere.tsx'
import { VoteResult } from './VoteResults.tsx'

/** Put together, watch the turnout, close; once more, or write down what was decided. */
export function VoteControls() {
  const [latest] = useVoteRounds()
  const [isNew, setNew] = useState(false)
  if (latest?.status === 'open') return <OpenVote round={latest} />
  if (latest && !isNew) return <ClosedVote round={latest} onNew={() => setNew(true)} />
  return (
    <UnlessVoteElsewhere>
      <NewVote onOpened={() => setNew(false)} />
    </UnlessVoteElsewhere>
  )
}

function OpenVote({ round }: { readonly round: VoteRound }) {
  const words = useWords('voting')
  const turnout = useTurnout('everybody', round.facilitators)
  return (
    <>
      <TurnoutView turnout={turnout} roundId={round.id} electorate="everybody">
        <CloseButton
          text={words.control.close}
          done={words.control.closed}
          turnout={turnout}
          command="close-vote"
          roundId={round.id}
        />
      </TurnoutView>
      <ProxyVotes>
        {(person, onDone) => <BallotForm round={round} handedIn={null} forPerson={person} onDone={onDone} />}
      </ProxyVotes>
    </>
  )
}

function ClosedVote({ round, onNew }: { readonly round: VoteRound; readonly onNew: () => void }) {
  const words = useWords('voting').control
  const { send, isBusy, problem } = useSendWithWords()
  const announce = useAnnounce()
  const again = async () => {
    const outcome = await send('reopen-vote', { roundId: round.id })
    if (outcome.ok) announce(words.opened)
  }
  return (
    <>
      <VoteResult round={round} />
      {problem}
      <div className="row wrap">
        <RecordDecision round={round} />
        <Button small busy={isBusy} onClick={() => void again()}>
          {words.again}
        </Button>
        <Button small kind="quiet" onClick={onNew}>
          {words.other}
        </Button>
      </div>
    </>
  )
}
