import { roomScreens } from '../../app/stage-screens.ts'
import { useWords } from '../../locale/use-words.ts'
import { useSpotlightText } from '../../workshop/use-spotlight-text.ts'
import { fitType } from '../../workshop/room/fit.ts'
import { RoomFrame } from '../../workshop/room/RoomFrame.tsx'
import { RoomPromise } from './RoomPromise.tsx'
import { RoomTask } from './RoomTask.tsx'

interface Subject {
  readonly type: string
  readonly id: string
}

/** One thing in large type (FOLLOW-4). Something that is gone leaves the task on screen. */
export function RoomSpotlight({ subject }: { readonly subject: Subject }) {
  const words = useWords('room')
  const text = useSpotlightText(subject)
  const Gap = roomScreens.gap
  if (subject.type === 'perceptionItems' && Gap) return <Gap />
  if (subject.type === 'agreements') return <RoomPromise only={subject.id} />
  if (text === '') return <RoomTask />
  const type = fitType(text.length)
  return (
    <RoomFrame note={words.spotlight}>
      <div className="room-centre">
        <p className="voice room-spotlight" style={{ fontSize: Math.max(48, type.size), lineHeight: 1.25 }}>
          {text}
        </p>
      </div>
    </RoomFrame>
  )
}
