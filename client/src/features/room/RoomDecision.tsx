import { useWords } from '../../locale/use-words.ts'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { fitType } from '../../workshop/room/fit.ts'
import { RoomFrame } from '../../workshop/room/RoomFrame.tsx'
import { RoomTask } from './RoomTask.tsx'

/** "Beschluss": the latest decision of this stage; before it the question. */
export function RoomDecision() {
  const words = useWords('room').decision
  const { currentStageId } = useSingleton('run')
  const decision = useAll('decisions').findLast(
    ({ stageId, text }) => stageId === currentStageId && text.trim() !== '',
  )
  if (!decision) return <RoomTask fallback={words.none} />
  const type = fitType(decision.text.length)
  return (
    <RoomFrame note={words.title}>
      <div className="room-centre">
        <p
          className="title room-statement-text"
          style={{ fontSize: type.size, lineHeight: `${type.line}px` }}
        >
          {decision.text}
        </p>
      </div>
    </RoomFrame>
  )
}
