import { useFormats, useWords } from '../../locale/use-words.ts'
import { Discs, Figure } from '../../ui/native/Presence.tsx'
import { RoomFrame } from '../../workshop/room/RoomFrame.tsx'
import { useShownStage } from '../../workshop/shown-stage.tsx'
import { useSingleton } from '../../workshop/use-record.ts'
import { RoomCards } from './RoomCards.tsx'
import { useCardIds } from './use-cards.ts'
import { useWriterCount } from '../../workshop/use-writer-count.ts'
import './writing-room.css'

/** "Sammeln": the task, an example, how many cards and how many are done; never a text before the reveal, never who is late. */
export default function RoomCollect() {
  const shown = useShownStage()
  const ids = useCardIds(shown?.stage.id ?? null)
  if (!shown) return null
  const { stage } = shown
  const liesOpen = stage.revealedAt != null || stage.reveal === 'at_once'
  return liesOpen && ids.length > 0 ? <RoomCards ids={ids} revealedAt={stage.revealedAt} /> : <Collecting />
}

function Collecting() {
  const words = useWords('writing').room
  const { number } = useFormats()
  const shown = useShownStage()
  const { counts } = useSingleton('run')
  const writers = useWriterCount()
  if (!shown) return null
  const { stage } = shown
  const task = stage.task || stage.title
  const total = Math.max(writers, counts.ready ?? 0)
  return (
    <RoomFrame className="room-collect">
      <p className="title room-task" style={{ fontSize: task.length > 60 ? 76 : 104 }}>
        {task}
      </p>
      <div className="room-example">
        <p className="t-s soft">{words.example}</p>
        <p className="voice t-l">{words.examples[stage.yields ?? 'card']}</p>
      </div>
      <p className="t-m strong">{words.how[stage.level]}</p>
      <div className="room-counts">
        <Figure value={number(counts.handedIn)}>{words.cards(counts.handedIn)}</Figure>
        {counts.ready !== null && (
          <span className="room-ready">
            <Figure value={number(counts.ready)}>{words.ready(total)}</Figure>
            {total <= 30 && <Discs filled={counts.ready} total={total} />}
          </span>
        )}
      </div>
    </RoomFrame>
  )
}
