import { useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { Select } from '../../ui/native/Field.tsx'
import { useSendWithWords } from '../../workshop/use-send-with-words.tsx'
import { CloseButton } from './CloseButton.tsx'
import { ConsentForm } from './ConsentForm.tsx'
import { ConsentResult } from './ConsentResult.tsx'
import { ConsentSubjectText } from './ConsentSubjectText.tsx'
import { ProxyVotes } from './ProxyVotes.tsx'
import { type ConsentRound, useConsentRounds, useTurnout } from './rounds.ts'
import { TurnoutView } from './TurnoutView.tsx'
import { UnlessVoteElsewhere } from './UnlessVoteElsewhere.tsx'
import { useConsentSubjects } from './use-consent-subjects.ts'

/** Ask about a wording, watch the turnout, close, and decide what follows. */
export function ConsentControls() {
  const [latest] = useConsentRounds()
  const [isNew, setNew] = useState(false)
  if (latest && latest.closedAt === null) return <OpenRound round={latest} />
  if (latest && !isNew) return <ClosedRound round={latest} onNew={() => setNew(true)} />
  return (
    <UnlessVoteElsewhere>
      <NewConsent onOpened={() => setNew(false)} />
    </UnlessVoteElsewhere>
  )
}

export function OpenRound({ round }: { readonly round: ConsentRound }) {
  const words = useWords('voting').consent
  const turnout = useTurnout('team', round.facilitators)
  return (
    <>
      <TurnoutView turnout={turnout} roundId={round.id} electorate="team">
        <CloseButton
          text={words.close}
          done={words.closed}
          turnout={turnout}
          command="close-consent"
          roundId={round.id}
        />
      </TurnoutView>
      <ConsentSubjectText round={round} />
      <ProxyVotes>
        {(person, onDone) => <ConsentForm round={round} handedIn={null} forPerson={person} onDone={onDone} />}
      </ProxyVotes>
    </>
  )
}

function ClosedRound({ round, onNew }: { readonly round: ConsentRound; readonly onNew: () => void }) {
  const words = useWords('voting')
  return (
    <>
      <ConsentResult round={round} />
      <SettleConsent round={round} />
      <ConsentSubjectText round={round} />
      <div className="row wrap">
        <AskConsent subjectType={round.subjectType} subjectId={round.subjectId} isAgain />
        <Button small kind="quiet" onClick={onNew}>
          {words.control.other}
        </Button>
      </div>
    </>
  )
}

/** The facilitator decides: adopt what was consented to, or put it off. Once. */
export function SettleConsent({ round }: { readonly round: ConsentRound }) {
  const words = useWords('voting').consent
  const { send, isBusy, problem } = useSendWithWords()
  const announce = useAnnounce()
  if (round.outcome !== null || round.votes.length === 0) return null
  const settle = async (outcome: 'adopt' | 'park') => {
    const answer = await send('settle-consent', { roundId: round.id, outcome })
    if (answer.ok) announce(outcome === 'adopt' ? words.adopted : words.parked)
  }
  return (
    <div className="stack">
      {problem}
      <div className="row wrap">
        <Button busy={isBusy} onClick={() => void settle('adopt')}>
          {words.adopt}
        </Button>
        <Button busy={isBusy} onClick={() => void settle('park')}>
          {words.park}
        </Button>
      </div>
      <p className="soft t-s">{words.settleNote}</p>
    </div>
  )
}

export interface AskConsentProps {
  readonly subjectType: ConsentRound['subjectType']
  readonly subjectId: string
  readonly isAgain?: boolean
  readonly onOpened?: () => void
}

export function AskConsent({ subjectType, subjectId, isAgain = false, onOpened }: AskConsentProps) {
  const words = useWords('voting').consent
  const { send, isBusy, problem } = useSendWithWords()
  const announce = useAnnounce()
  const ask = async () => {
    const outcome = await send('open-consent', { subjectType, subjectId })
    if (!outcome.ok) return
    announce(words.opened)
    onOpened?.()
  }
  return (
    <>
      {problem}
      <Button small={isAgain} busy={isBusy} onClick={() => void ask()}>
        {isAgain ? words.openAgain : words.open}
      </Button>
    </>
  )
}

function NewConsent({ onOpened }: { readonly onOpened: () => void }) {
  const words = useWords('voting')
  const subjects = useConsentSubjects()
  const [chosen, setChosen] = useState<string | null>(null)
  const subject = subjects.find(({ key }) => key === chosen) ?? subjects[0]
  if (!subject) return <p className="soft">{words.consent.nothing}</p>
  return (
    <div className="stack">
      <Select
        label={words.consent.choose}
        value={subject.key}
        options={subjects.map(({ key, subjectType, text }) => ({
          value: key,
          label: `${words.consent.subject[subjectType]}: ${text.slice(0, 80)}`,
        }))}
        onChange={setChosen}
      />
      <p>
        <AskConsent
          key={subject.key}
          subjectType={subject.subjectType}
          subjectId={subject.subjectId}
          onOpened={onOpened}
        />
      </p>
    </div>
  )
}
