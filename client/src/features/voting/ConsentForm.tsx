import type { ConsentVote } from '@servicewerkstatt/shared/document/records/consent-round.ts'
import { isLowConsent } from '@servicewerkstatt/shared/domain/voting/consent.ts'
import { useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Scale } from '../../ui/aria/Scale.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { TextArea } from '../../ui/native/TextField.tsx'
import { useFormDraft } from '../../workshop/use-form-draft.ts'
import { useSendWithWords } from '../../workshop/use-send-with-words.tsx'
import { Envelope } from './Envelope.tsx'
import { HandInBar } from './HandInBar.tsx'
import type { ConsentRound } from './rounds.ts'

/** Longer comments are refused by the server. */
const MAX_COMMENT_LENGTH = 1000

export interface ConsentFormProps {
  readonly round: ConsentRound
  /** What the server has; null = nothing yet. */
  readonly handedIn: ConsentVote | null
  /** For whom a facilitator enters it; absent = one's own. */
  readonly forPerson?: { readonly id: string; readonly name: string }
  readonly onDone?: () => void
}

interface Answer {
  readonly value: number | null
  readonly comment: string
}

/** From 0 to 5, and a sentence; low values are asked what would have to change. */
export function ConsentForm({ round, handedIn, forPerson, onDone }: ConsentFormProps) {
  const words = useWords('voting')
  const announce = useAnnounce()
  const { send, isBusy, problem } = useSendWithWords()
  const [sent, setSent] = useState<Answer | null>(
    handedIn && { value: handedIn.value, comment: handedIn.comment ?? '' },
  )
  const draft = useFormDraft<Answer>(
    `consent:${round.id}:${forPerson?.id ?? ''}`,
    sent ?? { value: null, comment: '' },
  )
  const { value, comment } = draft.values
  const isLow = value !== null && isLowConsent(value)
  const isChanged = sent !== null && (sent.value !== value || sent.comment !== comment)
  const { consent } = words
  const submit = async () => {
    if (value === null) return
    const forParticipant = forPerson && { forParticipantId: forPerson.id }
    const outcome = await send('cast-consent', { roundId: round.id, value, comment, ...forParticipant })
    if (!outcome.ok) return
    setSent({ value, comment })
    draft.clear()
    announce(forPerson ? words.control.proxyDone(forPerson.name) : words.vote.submitted)
    onDone?.()
  }
  return (
    <form
      className="stack-wide consent-form"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Scale
        label={round.subjectType === 'agreement' ? consent.agreementQuestion : consent.question}
        from={0}
        to={5}
        ends={consent.ends}
        valueLabel={(step) => consent.value(step, consent.values[step] ?? '')}
        value={value}
        onChange={(next) => draft.set({ value: typeof next === 'number' ? next : null })}
      />
      {value !== null && <p className="strong">{consent.value(value, consent.values[value] ?? '')}</p>}
      <TextArea
        label={isLow ? consent.commentAsked : consent.comment}
        optional={!isLow}
        look="voice"
        rows={2}
        maxLength={MAX_COMMENT_LENGTH}
        value={comment}
        onChange={(next) => draft.set({ comment: next })}
      />
      <Envelope>
        <p className="soft t-s">{consent.blind}</p>
      </Envelope>
      {problem}
      <HandInBar state={sent === null ? 'notYet' : isChanged ? 'changed' : 'done'}>
        {value !== null && (sent === null || isChanged) && (
          <Button kind="main" type="submit" busy={isBusy} busyText={words.sending}>
            {sent === null ? words.vote.submit : words.vote.submitChange}
          </Button>
        )}
      </HandInBar>
    </form>
  )
}
