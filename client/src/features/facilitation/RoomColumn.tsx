import { Suspense } from 'react'
import { RoomPicture } from '../../app/workshop-screens.ts'
import { useWords } from '../../locale/use-words.ts'
import { ProjectorScreenIcon } from '../../ui/icons.ts'
import { buttonClass } from '../../ui/native/Button.tsx'
import { useSingleton } from '../../workshop/use-record.ts'
import { useWorkshop } from '../../workshop/workshop-context.tsx'
import { DoorPanel } from './DoorPanel.tsx'
import { DryRunPanel } from './DryRun.tsx'
import { FreezeSwitch } from './FreezeSwitch.tsx'
import { JoinPanel } from './JoinPanel.tsx'
import { PeoplePanel } from './PeoplePanel.tsx'
import { RemotePanel } from './RemotePanel.tsx'
import { RoomButtons } from './RoomButtons.tsx'
import { RoomProcessChoice } from './RoomProcessChoice.tsx'
import { SpotlightControls } from './SpotlightDialog.tsx'

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
      <Suspense fallback={<div className="room-picture-place" />}>
        <RoomPicture />
      </Suspense>
      <p className="row wrap console-gap-small">
        <a
          className={buttonClass({ small: true })}
          href={`/w/${access.workshopId}/room`}
          target="_blank"
          rel="noopener"
        >
          <ProjectorScreenIcon className="icon" />
          {words.open}
        </a>
        <RoomButtons />
        <SpotlightControls />
      </p>
      <RoomProcessChoice />
      {/* Before the first stage people come in; afterwards who is there matters more. */}
      {currentStageId === null ? [join, ...inside] : [...inside, join]}
      <RemotePanel />
      <DryRunPanel />
      <FreezeSwitch />
    </section>
  )
}
