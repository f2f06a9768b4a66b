import { formatJoinCode } from '@servicewerkstatt/shared/domain/join-code.ts'
import { useWords } from '../../locale/use-words.ts'
import { ProjectorScreenIcon } from '../../ui/icons.ts'
import { buttonClass } from '../../ui/native/Button.tsx'
import { Mark } from '../../ui/native/Mark.tsx'
import { TimeLine } from '../../ui/native/Layout.tsx'
import { useRecord, useSingleton } from '../../workshop/use-record.ts'
import { useTimer } from '../../workshop/use-timer.ts'
import { useWorkshop } from '../../workshop/workshop-context.tsx'
import { DoorPanel } from './DoorPanel.tsx'
import { FreezeSwitch } from './FreezeSwitch.tsx'
import { JoinPanel } from './JoinPanel.tsx'
import { PeoplePanel } from './PeoplePanel.tsx'

/** What the room sees, who is there, how people come in. */
export function RoomColumn() {
  const words = useWords('facilitation').room
  const { access } = useWorkshop()
  const { currentStageId } = useSingleton('run')
  const join = <JoinPanel key="join" />
  const inside = [<DoorPanel key="door" />, <PeoplePanel key="people" />]
  return (
    <section className="console-column console-room">
      <h2 className="console-heading">{words.title}</h2>
      <RoomThumbnail />
      <p className="console-gap-small">
        <a
          className={buttonClass({ small: true })}
          href={`/w/${access.workshopId}/room`}
          target="_blank"
          rel="noopener"
        >
          <ProjectorScreenIcon className="icon" />
          {words.open}
        </a>
      </p>
      {/* Before the first stage people come in; afterwards who is there matters more. */}
      {currentStageId === null ? [join, ...inside] : [...inside, join]}
      <FreezeSwitch />
    </section>
  )
}

/** The room view in small: the same words, not a picture of it. */
function RoomThumbnail() {
  const { currentStageId, code } = useSingleton('run')
  const { title, locale } = useSingleton('workshop')
  const stage = useRecord('stages', currentStageId)
  const timer = useTimer()
  return (
    <div className="room-thumb" lang={locale}>
      <div className="room-thumb-bar">
        <b>{stage ? stage.title : <Mark size={14} />}</b>
        {timer && (
          <span>
            {Math.floor(timer.secondsLeft / 60)}:{String(timer.secondsLeft % 60).padStart(2, '0')}
          </span>
        )}
      </div>
      <TimeLine share={timer?.share ?? 1} over={timer?.isOver ?? false} />
      <p className="title room-thumb-title">{stage ? stage.task || stage.title : title}</p>
      {!stage && code && <p className="room-thumb-code">{formatJoinCode(code)}</p>}
    </div>
  )
}
