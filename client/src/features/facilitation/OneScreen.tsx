import { Suspense } from 'react'
import { RoomPicture } from '../../app/workshop-screens.ts'
import { useWords } from '../../locale/use-words.ts'
import { useRecord, useSingleton } from '../../workshop/use-record.ts'
import { MoveOn } from './MoveOn.tsx'
import { RoomButtons } from './RoomButtons.tsx'
import { TimerControls } from './TimerControls.tsx'

/** The console while the projector mirrors it: the room's picture large, and only what everybody may see. The rest is on the phone (ROOM-5). */
export function OneScreen() {
  const words = useWords('facilitation').beamer
  const { currentStageId } = useSingleton('run')
  const stage = useRecord('stages', currentStageId)
  return (
    <div className="one-screen">
      <div className="one-screen-picture">
        <Suspense fallback={<div className="room-picture-place" />}>
          <RoomPicture />
        </Suspense>
      </div>
      <section className="one-screen-side">
        {stage && <TimerControls minutes={stage.minutes} />}
        <p className="row wrap">
          <RoomButtons />
        </p>
        <p className="soft t-s">{words.note}</p>
        <MoveOn />
      </section>
    </div>
  )
}
