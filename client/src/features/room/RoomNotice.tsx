import { useWords } from '../../locale/use-words.ts'
import { useRoomSwitches } from '../../workshop/use-room-switches.ts'
import { useServerNow } from '../../workshop/use-timer.ts'

/** A warning nobody took away ends by itself; looked at this often, in milliseconds. */
const LOOK_EVERY_MS = 2000

/** What the room is told shortly before it happens (UNDO-3). */
export function RoomNotice() {
  const words = useWords('room').notices
  const { notice } = useRoomSwitches()
  const nowMs = useServerNow(LOOK_EVERY_MS)
  if (!notice || Date.parse(notice.until) < nowMs) return null
  return (
    <p className="room-notice t-l strong" role="status">
      {words[notice.kind]}
    </p>
  )
}
