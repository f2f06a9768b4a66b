import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useMemo, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { Dialog } from '../../ui/aria/Dialog.tsx'
import { EnvelopeSimpleOpenIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Discs, PeopleList } from '../../ui/native/Presence.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { useShownStage } from '../../workshop/shown-stage.tsx'
import { useAll, useRecord, useSingleton } from '../../workshop/use-record.ts'
import { useRefusalText } from '../../workshop/use-refusal-text.ts'
import { personName, useCommand } from '../../workshop/use-workshop.ts'
import { useWriterCount } from '../../workshop/use-writer-count.ts'
import { LateCards } from './LateCards.tsx'
import { UndoGrouping } from './UndoGrouping.tsx'
import { PeopleInRoom } from './PeopleInRoom.tsx'
import { TakeAll } from './RevealedCards.tsx'
import { useCardIds, useSourceStage } from './use-cards.ts'
import { useCircle } from './use-circle.ts'
import './writing.css'

/** What facilitators steer while people write and read: who is through, uncovering, late cards, people without a device. */
export default function WritingControls() {
  const words = useWords('writing').console
  const shown = useShownStage()
  const source = useSourceStage(shown?.stage.id ?? null)
  if (!shown || !source) return null
  const isCollecting = source.id === shown.stage.id
  return (
    <section className="writing-controls">
      <h3 className="console-heading">{words.title}</h3>
      <Cards stage={source} isCollecting={isCollecting} />
      {isCollecting && source.revealedAt == null && <Ready stage={source} />}
      <LateCards stageId={source.id} />
      {isCollecting && <PeopleInRoom stage={source} />}
      {shown.stage.mode === 'group' && <UndoGrouping stageId={shown.stage.id} />}
    </section>
  )
}

function Cards({
  stage,
  isCollecting,
}: {
  readonly stage: RecordView<'stages'>
  readonly isCollecting: boolean
}) {
  const words = useWords('writing').console
  const { counts } = useSingleton('run')
  const ids = useCardIds(stage.id)
  const lying = ids.length
  if (stage.reveal === 'at_once') {
    return (
      <p className="soft">
        {words.atOnce} {lying > 0 && words.isRevealed(lying)}
      </p>
    )
  }
  if (stage.revealedAt != null)
    return (
      <>
        <p className="soft">{words.isRevealed(lying)}</p>
        <TakeAll stage={stage} ids={ids} />
        {isCollecting && <CollectAgain stage={stage} />}
      </>
    )
  return (
    <>
      {isCollecting && (
        <p className="t-l">{counts.handedIn === 0 ? words.nobody : words.state(counts.handedIn)}</p>
      )}
      <Reveal stage={stage} handedIn={isCollecting ? counts.handedIn : null} />
    </>
  )
}

/** Going back to a stage never covers its cards again; collecting once more is a choice of its own (STAGE-3). */
function CollectAgain({ stage }: { readonly stage: RecordView<'stages'> }) {
  const words = useWords('writing').console.again
  const common = useWords('common')
  const send = useCommand()
  const toast = useToast()
  const refusalText = useRefusalText()
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const collect = async () => {
    setBusy(true)
    const outcome = await send('collect-again', { stageId: stage.id })
    setBusy(false)
    setAsking(false)
    toast({ text: outcome.ok ? words.done : refusalText(outcome) })
  }
  return (
    <>
      <p>
        <Button small onClick={() => setAsking(true)}>
          {words.open}
        </Button>
      </p>
      <Dialog
        isOpen={isAsking}
        question={words.question}
        safe={{ text: common.cancel }}
        act={{ text: words.start, onPress: () => void collect(), busy: isBusy, busyText: words.start }}
        onClose={() => setAsking(false)}
      >
        <p>{words.text}</p>
      </Dialog>
    </>
  )
}

/** @param handedIn null while another stage is on: its count is not told any more */
function Reveal({
  stage,
  handedIn,
}: {
  readonly stage: RecordView<'stages'>
  readonly handedIn: number | null
}) {
  const words = useWords('writing')
  const common = useWords('common')
  const send = useCommand()
  const toast = useToast()
  const refusalText = useRefusalText()
  const { counts } = useSingleton('run')
  const writers = useWriterCount()
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const writing = handedIn === null || counts.ready === null ? 0 : Math.max(0, writers - counts.ready)

  const reveal = async () => {
    setBusy(true)
    const outcome = await send('reveal-cards', { stageId: stage.id })
    setBusy(false)
    setAsking(false)
    toast({ text: outcome.ok ? words.console.revealed(outcome.cards) : refusalText(outcome) })
  }
  return (
    <>
      <p>
        <Button
          icon={<EnvelopeSimpleOpenIcon className="icon" />}
          onClick={() => setAsking(true)}
          unavailable={handedIn === 0 ? words.console.nothing : null}
        >
          {words.console.reveal}
        </Button>
      </p>
      <Dialog
        isOpen={isAsking}
        question={writing > 0 ? words.console.question(writing) : words.console.questionAll(handedIn)}
        safe={{ text: common.cancel }}
        act={{
          text: words.console.reveal,
          onPress: () => void reveal(),
          busy: isBusy,
          busyText: words.console.reveal,
        }}
        onClose={() => setAsking(false)}
      >
        <p>{words.console.preview(handedIn, words.levelNames[stage.level])}</p>
      </Dialog>
    </>
  )
}

/** Names in stages with names, a number without them, and neither where the number would be a name (READY-2, READY-3). */
function Ready({ stage }: { readonly stage: RecordView<'stages'> }) {
  const words = useWords('writing')
  const { counts } = useSingleton('run')
  const writers = useWriterCount()
  if (counts.ready === null) return <p className="soft t-s">{words.console.tooFew}</p>
  const { figure, rest } = words.ready.done(counts.ready, Math.max(writers, counts.ready))
  return (
    <>
      <p className="writing-ready">
        <span>
          <b>{figure}</b> {rest}
        </span>
        <Discs filled={counts.ready} total={Math.max(writers, counts.ready)} />
      </p>
      {stage.level === 'named' ? (
        <ReadyNames stage={stage} />
      ) : (
        <p className="soft t-s">{words.console.countOnly}</p>
      )}
    </>
  )
}

function ReadyNames({ stage }: { readonly stage: RecordView<'stages'> }) {
  const words = useWords('writing').console
  const readiness = useRecord('readiness', stage.id)
  const people = useAll('participants')
  const circle = useCircle()
  const rows = useMemo(() => {
    const writing = new Set(circle.map(({ id }) => id))
    const ready = readiness?.personIds ?? {}
    return (
      people
        // Whoever has left stands in no count (IDEN-6).
        .filter(({ presence }) => presence !== 'left')
        .filter(({ id, role }) => (writing.has(id) && role !== 'facilitator') || ready[id] === true)
        .map((person) => ({
          id: person.id,
          name: personName(person),
          state: ready[person.id] === true ? ('here' as const) : ('away' as const),
          note: ready[person.id] === true ? words.isReady : words.isWriting,
        }))
        .toSorted((a, b) => a.name.localeCompare(b.name))
    )
  }, [people, circle, readiness, words])
  return (
    <details className="writing-ready-names">
      <summary>{words.who}</summary>
      <PeopleList people={rows} />
    </details>
  )
}
