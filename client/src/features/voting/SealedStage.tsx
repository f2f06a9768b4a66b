/** Statements about oneself: answered alone, sealed for good, opened for everybody at once (PERC-2). */
import { useRef, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Scale, type ScaleValue } from '../../ui/aria/Scale.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { Notice } from '../../ui/native/Notice.tsx'
import { Empty } from '../../ui/native/Paper.tsx'
import { useFormDraft } from '../../workshop/use-form-draft.ts'
import { useSendWithWords } from '../../workshop/use-send-with-words.tsx'
import { useMe } from '../../workshop/use-workshop.ts'
import { Envelope } from './Envelope.tsx'
import { HandInBar } from './HandInBar.tsx'
import { type PerceptionRound, useOpenPerception } from './rounds.ts'
import { useOwnVotes } from '../../workshop/use-own-votes.ts'
import './voting.css'

export default function SealedStage() {
  const words = useWords('voting')
  const round = useOpenPerception()
  const { role } = useMe()
  if (!round) return <Empty title={words.soon.title}>{words.soon.text}</Empty>
  if (role !== 'team' && role !== 'facilitator') return <p className="soft">{words.guestsElsewhere}</p>
  return (
    <div className="voting">
      <OwnEnvelope key={round.id} round={round} />
    </div>
  )
}

function OwnEnvelope({ round }: { readonly round: PerceptionRound }) {
  const words = useWords('voting')
  const own = useOwnVotes(round.id)
  const [isSealed, setSealed] = useState(false)
  if (own === null) return <p className="soft">{words.status.loading}</p>
  if (!isSealed && !own.sealed.includes(round.id))
    return <SealedForm round={round} onSealed={() => setSealed(true)} />
  return (
    <div className="sealed-done">
      <Envelope>
        <p className="title t-xl">{words.sealed.done}</p>
        <p>{words.sealed.doneText}</p>
      </Envelope>
    </div>
  )
}

export interface SealedFormProps {
  readonly round: PerceptionRound
  readonly forPerson?: { readonly id: string; readonly name: string }
  readonly onSealed: () => void
}

type Answers = Readonly<Record<string, ScaleValue>>

/** One scale per statement; "cannot judge" is an answer as well. */
export function SealedForm({ round, forPerson, onSealed }: SealedFormProps) {
  const words = useWords('voting').sealed
  const announce = useAnnounce()
  const { send, isBusy, problem } = useSendWithWords()
  const draft = useFormDraft<{ readonly answers: Answers }>(`sealed:${round.id}:${forPerson?.id ?? ''}`, {
    answers: {},
  })
  const [wasTried, setTried] = useState(false)
  const list = useRef<HTMLOListElement>(null)
  const { answers } = draft.values
  const items = round.items ?? []
  const missing = items.filter(({ id }) => (answers[id] ?? null) === null)
  const seal = async () => {
    setTried(true)
    if (missing.length > 0) {
      const first = items.findIndex(({ id }) => id === missing[0]?.id)
      list.current?.children[first]?.querySelector<HTMLElement>('input')?.focus()
      return
    }
    const given = Object.fromEntries(
      items.map(({ id }) => [id, typeof answers[id] === 'number' ? answers[id] : null]),
    )
    const forParticipant = forPerson && { forParticipantId: forPerson.id }
    const outcome = await send('seal-answers', { roundId: round.id, answers: given, ...forParticipant })
    if (!outcome.ok && outcome.reason !== 'already-sealed') return
    draft.clear()
    announce(words.done)
    onSealed()
  }
  return (
    <form
      className="ballot"
      onSubmit={(event) => {
        event.preventDefault()
        void seal()
      }}
    >
      <Envelope>
        <p>
          {items.length === 5 ? words.lead : words.leadOf(items.length)} {words.asOthers}
        </p>
        <p className="soft t-s">{words.promise(round.threshold ?? 5)}</p>
      </Envelope>
      <ol className="sealed-list" ref={list}>
        {items.map(({ id, statement }) => (
          <li key={id}>
            <Scale
              label={statement}
              from={1}
              to={5}
              ends={words.ends}
              mayDecline
              value={answers[id] ?? null}
              onChange={(value) => draft.set({ answers: { ...answers, [id]: value } })}
            />
            {wasTried && (answers[id] ?? null) === null && <p className="missed t-s">◆ {words.missing}</p>}
          </li>
        ))}
      </ol>
      {wasTried && missing.length > 0 && <Notice kind="problem">{words.missing}</Notice>}
      {problem}
      <HandInBar left={<b>{words.answered(items.length - missing.length, items.length)}</b>}>
        <span className="soft t-s">{words.final}</span>
        <Button kind="main" type="submit" busy={isBusy} busyText={words.sealing}>
          {words.seal}
        </Button>
      </HandInBar>
    </form>
  )
}
