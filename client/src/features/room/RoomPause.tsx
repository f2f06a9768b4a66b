import { useFormats, useWords } from '../../locale/use-words.ts'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { RoomFrame } from '../../workshop/room/RoomFrame.tsx'

/** "Pause": until when, and what comes then. */
export function RoomPause() {
  const words = useWords('room').pause
  const { time } = useFormats()
  const { currentStageId, timer } = useSingleton('run')
  const stages = useAll('stages')
  const next = stages[stages.findIndex(({ id }) => id === currentStageId) + 1]
  return (
    <RoomFrame title={words.title}>
      <div className="room-centre">
        <p className="title room-task">{words.title}</p>
        {timer?.endsAt && <p className="t-2xl strong">{words.until(time(timer.endsAt))}</p>}
        {next && <p className="t-xl soft">{words.afterwards(next.title)}</p>}
      </div>
    </RoomFrame>
  )
}
