import { useWords } from '../../locale/use-words.ts'
import { useSingleton } from '../../workshop/use-record.ts'
import { RoomFrame } from '../../workshop/room/RoomFrame.tsx'

/** A picture that says nothing, until the facilitator lets the room go on: nobody has to look at what hurts while people talk about it. */
export function RoomRest() {
  const words = useWords('room').rest
  const { title } = useSingleton('workshop')
  return (
    <RoomFrame title={title} note={words.note}>
      <div className="room-centre">
        <p className="title room-task">{words.title}</p>
        <p className="t-xl soft">{words.text}</p>
      </div>
    </RoomFrame>
  )
}
