import {
  type Ballot,
  dotsLeft,
  dotsUsed,
  EMPTY_BALLOT,
  isSameBallot,
  withConcern,
  withDots,
} from '@servicewerkstatt/shared/domain/voting/ballot.ts'
import { useCallback, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { useFormDraft } from '../../workshop/use-form-draft.ts'
import { useSendWithWords } from '../../workshop/use-send-with-words.tsx'
import { BallotOption } from './BallotOption.tsx'
import { Envelope } from './Envelope.tsx'
import { HandInBar } from './HandInBar.tsx'
import { letterOf, type VoteRound } from './rounds.ts'

export interface BallotFormProps {
  readonly round: VoteRound
  /** What the server has; null = nothing yet. */
  readonly handedIn: Ballot | null
  /** For whom a facilitator enters it; absent = one's own. */
  readonly forPerson?: { readonly id: string; readonly name: string }
  readonly onDone?: () => void
}

/** One ballot: dots with buttons, a concern per option, and what is left always in view. Nothing leaves before it is handed in. */
export function BallotForm({ round, handedIn, forPerson, onDone }: BallotFormProps) {
  const words = useWords('voting')
  const announce = useAnnounce()
  const { send, isBusy, problem } = useSendWithWords()
  const [sent, setSent] = useState(handedIn)
  const draft = useFormDraft<Ballot>(`ballot:${round.id}:${forPerson?.id ?? ''}`, sent ?? EMPTY_BALLOT)
  const { dots, concerns } = draft.values
  const ballot = { dots, concerns }
  const left = dotsLeft(ballot, round.budget)
  const isChanged = sent !== null && !isSameBallot(ballot, sent)

  const place = useCallback(
    (optionId: string, letter: string, change: 1 | -1) => {
      const next = withDots({ dots, concerns }, optionId, change, round)
      if (next.dots === dots) return
      draft.set({ dots: next.dots })
      announce(words.vote.spoken(letter, next.dots[optionId] ?? 0, dotsLeft(next, round.budget)))
    },
    [dots, concerns, round, draft, announce, words],
  )
  const object = (optionId: string, text: string | null) =>
    draft.set({ concerns: withConcern(ballot, optionId, text).concerns })
  const submit = async () => {
    const forParticipant = forPerson && { forParticipantId: forPerson.id }
    const outcome = await send('cast-ballot', { roundId: round.id, ...ballot, ...forParticipant })
    if (!outcome.ok) return
    setSent(ballot)
    draft.clear()
    announce(forPerson ? words.control.proxyDone(forPerson.name) : words.vote.submitted)
    onDone?.()
  }
  return (
    <form
      className="ballot"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Envelope>
        <p>{words.vote.howMany(round.budget, round.maxPerOption)}</p>
        <p className="soft t-s">{words.vote.blind}</p>
      </Envelope>
      <ol className="ballot-options" aria-label={words.vote.list}>
        {round.options.map((option, index) => (
          <BallotOption
            key={option.id}
            letter={letterOf(index)}
            label={option.label}
            dots={dots[option.id] ?? 0}
            mayAdd={left > 0 && (dots[option.id] ?? 0) < round.maxPerOption}
            concern={concerns[option.id] ?? null}
            onPlace={(change) => place(option.id, letterOf(index), change)}
            onConcern={(text) => object(option.id, text)}
          />
        ))}
      </ol>
      {problem}
      <HandInBar
        state={sent === null ? 'notYet' : isChanged ? 'changed' : 'done'}
        left={
          <span className="dots-left">
            <span className="dots-row" aria-hidden="true">
              {Array.from({ length: round.budget }, (_, index) => (
                <i key={index} className={index < left ? 'dot dot-left' : 'dot dot-used'} />
              ))}
            </span>
            <b>{words.vote.left(left, round.budget)}</b>
          </span>
        }
      >
        {(sent === null || isChanged) && (
          <Button kind="main" type="submit" busy={isBusy} busyText={words.sending}>
            {sent !== null
              ? words.vote.submitChange
              : dotsUsed(ballot) === 0
                ? words.vote.submitEmpty
                : words.vote.submit}
          </Button>
        )}
      </HandInBar>
    </form>
  )
}
