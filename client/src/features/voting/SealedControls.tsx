import { LEAST_THRESHOLD } from '@servicewerkstatt/shared/document/records/perception-round.ts'
import { useState } from 'react'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { Button } from '../../ui/native/Button.tsx'
import { Discs, Figure } from '../../ui/native/Presence.tsx'
import { TextField } from '../../ui/native/TextField.tsx'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { useServerNow } from '../../workshop/use-timer.ts'
import { useSendWithWords } from '../../workshop/use-send-with-words.tsx'
import { ProxyVotes } from './ProxyVotes.tsx'
import { type PerceptionRound, useOpenPerception, useTurnout } from './rounds.ts'
import { SealedForm } from './SealedStage.tsx'

/** Hand out the envelopes, see how many are sealed, reveal both sides when the others have answered too. */
export function SealedControls() {
  const open = useOpenPerception()
  return open ? <OpenEnvelopes round={open} /> : <NewRound />
}

export function OpenEnvelopes({ round }: { readonly round: PerceptionRound }) {
  const words = useWords('voting').sealed
  const { number } = useFormats()
  const turnout = useTurnout('team', round.facilitators ?? 0, round.sealed ?? 0)
  return (
    <>
      <div className="stack" role="status">
        <p className="t-l">
          <Figure value={number(turnout.voted)}>{words.ofExpected(turnout.expected)}</Figure>
        </p>
        <Discs filled={turnout.voted} total={turnout.expected} />
      </div>
      <p className="soft t-s">{words.keep}</p>
      <ProxyVotes>
        {(person, onDone) => <SealedForm round={round} forPerson={person} onSealed={onDone} />}
      </ProxyVotes>
      <RevealBothSides round={round} />
    </>
  )
}

function RevealBothSides({ round }: { readonly round: PerceptionRound }) {
  const words = useWords('voting').sealed
  const { cancel } = useWords('common')
  const { send, isBusy, problem } = useSendWithWords()
  const announce = useAnnounce()
  const [asks, setAsks] = useState(false)
  const threshold = round.threshold ?? LEAST_THRESHOLD
  const others = useOthersAnswers(round)
  const close = async () => {
    setAsks(false)
    const outcome = await send('close-perception', { roundId: round.id })
    if (outcome.ok) announce(words.closed)
  }
  return (
    <>
      {problem}
      <p>
        <Button busy={isBusy} onClick={() => setAsks(true)}>
          {words.close}
        </Button>
      </p>
      <Dialog
        isOpen={asks}
        question={words.closeQuestion}
        safe={{ text: cancel }}
        act={{ text: words.close, onPress: () => void close() }}
        onClose={() => setAsks(false)}
      >
        <div className="stack">
          <p className="strong">{others === 0 ? words.closeNobody : words.closeOthers(others)}</p>
          {(round.sealed ?? 0) < threshold && (
            <p className="strong">{words.closeFew(round.sealed ?? 0, threshold)}</p>
          )}
          <p>{words.closeText}</p>
        </div>
      </Dialog>
    </>
  )
}

/** How many of the other departments have answered in a round: the most that stand at one of its statements, all departments together. */
function useOthersAnswers({ id: roundId, answers }: PerceptionRound): number {
  const aggregates = useAll('perceptionAggregates')
  const shown = aggregates.filter(
    (one) => one.roundId === roundId && one.side === 'external_perception' && one.departmentId === null,
  )
  return Math.max(0, ...shown.map(({ n }) => n), ...Object.values(answers?.['external_perception'] ?? {}))
}

const whole = (text: string): number | null => (/^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : null)
/** How often the suggested name looks at the calendar, in milliseconds. */
const MONTH_MS = 60_000

function NewRound() {
  const words = useWords('voting').sealed
  const { month } = useFormats()
  const announce = useAnnounce()
  const { send, isBusy, problem } = useSendWithWords()
  const { anonymityThreshold } = useSingleton('workshop')
  const items = useAll('perceptionItems').filter(({ statement }) => statement.trim() !== '')
  const now = new Date(useServerNow(MONTH_MS)).toISOString()
  const [title, setTitle] = useState<string | null>(null)
  const [thresholdText, setThreshold] = useState<string | null>(null)
  const shownTitle = title ?? words.suggestedTitle(month(now))
  const threshold = thresholdText === null ? anonymityThreshold : whole(thresholdText)
  const isFit = threshold !== null && threshold >= LEAST_THRESHOLD && threshold <= 100
  if (items.length === 0) return <p className="soft">{words.none}</p>
  const open = async () => {
    if (!isFit || shownTitle.trim() === '') return
    const outcome = await send('open-perception', { title: shownTitle.trim(), threshold })
    if (outcome.ok) announce(words.opened)
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void open()
      }}
    >
      <p className="soft">{words.statements(items.length)}</p>
      <TextField label={words.roundTitle} value={shownTitle} maxLength={200} onChange={setTitle} />
      <TextField
        label={words.threshold}
        hint={words.thresholdWhy}
        inputMode="numeric"
        value={thresholdText ?? String(anonymityThreshold)}
        error={isFit ? null : words.thresholdWhy}
        onChange={setThreshold}
      />
      {problem}
      <p>
        <Button type="submit" busy={isBusy}>
          {words.open}
        </Button>
      </p>
    </form>
  )
}
