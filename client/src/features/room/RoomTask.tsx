import { useFormats, useWords } from '../../locale/use-words.ts'
import { Figure } from '../../ui/native/Presence.tsx'
import { useRecord, useSingleton } from '../../workshop/use-record.ts'
import { RoomFrame } from '../../workshop/room/RoomFrame.tsx'

/** The task in the largest type, and how many are there. @param fallback question for a stage without a task */
export function RoomTask({ fallback = '' }: { readonly fallback?: string }) {
  const words = useWords('room')
  const { number } = useFormats()
  const { currentStageId, counts } = useSingleton('run')
  const stage = useRecord('stages', currentStageId)
  const task = stage?.task || fallback || stage?.title || ''
  return (
    <RoomFrame>
      <div className="room-centre">
        <p className="title room-task" style={{ fontSize: task.length > 60 ? 88 : 112 }}>
          {task}
        </p>
      </div>
      {counts.present > 0 && (
        <p className="room-foot t-l">
          <Figure value={number(counts.present)}>{words.task.present(counts.present)}</Figure>
        </p>
      )}
    </RoomFrame>
  )
}
