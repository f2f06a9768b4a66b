import { setMember } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { PlusIcon } from '../../ui/icons.ts'
import { Button } from '../../ui/native/Button.tsx'
import { Quote } from '../../ui/native/Paper.tsx'
import { useListFocus } from '../../workshop/use-list-focus.ts'
import { useAll, useRecord } from '../../workshop/use-record.ts'
import { useBoard, useMe } from '../../workshop/use-workshop.ts'
import { localDate } from './local-date.ts'
import { PickDialog } from '../../workshop/PickDialog.tsx'
import { sameList, useDerived } from '../../workshop/use-derived.ts'
import { addVoice } from './voice-actions.ts'
import { VoiceCard } from './VoiceCard.tsx'

/** Where an expectation comes from: voices, and the cards it was made of. */
export function VoicesOf({ expectation }: { readonly expectation: RecordView<'expectations'> }) {
  const { id } = expectation
  const board = useBoard()
  const { mayWrite } = useMe()
  const { voice: words } = useWords('expectations')
  const ofThis = useCallback(
    (voices: readonly RecordView<'voices'>[]) =>
      voices.filter((voice) => voice.expectationIds[id]).map((voice) => voice.id),
    [id],
  )
  const voiceIds = useDerived('voices', ofThis, sameList)
  const [fresh, setFresh] = useState<string | null>(null)
  const [isPicking, setPicking] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  useListFocus(place, voiceIds)
  const add = () => {
    const values = {
      departmentId: expectation.departmentId,
      kind: 'complaint',
      date: localDate(new Date()),
    } as const
    setFresh(addVoice(board, values, id))
  }
  return (
    <div ref={place} className="stack">
      {voiceIds.length > 0 && (
        <ul className="exp-voices">
          {voiceIds.map((voiceId) => (
            <VoiceCard key={voiceId} id={voiceId} of={id} startsOpen={voiceId === fresh} />
          ))}
        </ul>
      )}
      <CardsBehind expectationId={id} />
      {mayWrite ? (
        <div className="row wrap">
          <Button kind="quiet" small flush icon={<PlusIcon className="icon" />} onClick={add}>
            {words.add}
          </Button>
          <Button kind="quiet" small onClick={() => setPicking(true)}>
            {words.pick}
          </Button>
        </div>
      ) : (
        voiceIds.length === 0 && <p className="soft">{words.noneHere}</p>
      )}
      {isPicking && <PickVoice expectationId={id} onClose={() => setPicking(false)} />}
    </div>
  )
}

/** Cards that became this expectation, in the words in which they were written. */
function CardsBehind({ expectationId }: { readonly expectationId: string }) {
  const derive = useCallback(
    (cards: readonly RecordView<'cards'>[]) =>
      cards
        .filter((card) => card.becameType === 'expectation' && card.becameId === expectationId)
        .map(({ id }) => id),
    [expectationId],
  )
  const ids = useDerived('cards', derive, sameList)
  return ids.map((id) => <CardBehind key={id} id={id} />)
}

function CardBehind({ id }: { readonly id: string }) {
  const words = useWords('expectations')
  const card = useRecord('cards', id)
  const stage = useRecord('stages', card?.stageId ?? null)
  if (!card) return null
  const by =
    stage && stage.title !== '' ? `${words.trace.stations.card}, ${stage.title}` : words.trace.stations.card
  return (
    <Quote side={card.side === 'guest' ? 'theirs' : 'ours'} by={by}>
      {card.text}
    </Quote>
  )
}

function PickVoice({
  expectationId,
  onClose,
}: {
  readonly expectationId: string
  readonly onClose: () => void
}) {
  const board = useBoard()
  const words = useWords('expectations')
  const voices = useAll('voices')
  const departments = useAll('departments')
  const options = useMemo(
    () =>
      voices
        .filter((voice) => !voice.expectationIds[expectationId])
        .map((voice) => ({
          id: voice.id,
          text: voice.verbatim.trim() || words.voice.noWords,
          note: departments.find(({ id }) => id === voice.departmentId)?.name ?? words.voice.unknownBy,
        })),
    [voices, departments, expectationId, words],
  )
  return (
    <PickDialog
      question={words.voice.pickQuestion}
      sections={[{ options }]}
      onClose={onClose}
      onPick={(voiceId) => {
        setMember(board, 'voices', voiceId, 'expectationIds', expectationId, true)
        onClose()
      }}
    />
  )
}
