/** `/w/<id>/remote`: the facilitator's phone. What the projector must not show stands here; everything is one thumb away (ROOM-6). */
import { activityOf } from '@servicewerkstatt/shared/domain/agenda/stage-activity.ts'
import { Suspense } from 'react'
import { usePageTitle } from '../../app/page-title.ts'
import { RefusedPage } from '../../app/RefusedPage.tsx'
import { stageControls } from '../../app/stage-screens.ts'
import { useWords } from '../../locale/use-words.ts'
import { Page } from '../../ui/native/Layout.tsx'
import { useRecord, useSingleton } from '../../workshop/use-record.ts'
import { useMe, useSavedState } from '../../workshop/use-workshop.ts'
import { DoorPanel } from './DoorPanel.tsx'
import { MoveOn } from './MoveOn.tsx'
import { NotesColumn } from './NotesColumn.tsx'
import { PeoplePanel } from './PeoplePanel.tsx'
import { RemoteThings } from './RemoteThings.tsx'
import { RoomButtons } from './RoomButtons.tsx'
import { RoomProcessChoice } from './RoomProcessChoice.tsx'
import { TimerControls } from './TimerControls.tsx'
import './console.css'
import './remote.css'

export default function Remote() {
  const words = useWords('facilitation')
  const { title, locale } = useSingleton('workshop')
  const { currentStageId } = useSingleton('run')
  const stage = useRecord('stages', currentStageId)
  const { isFacilitator } = useMe()
  const saved = useSavedState()
  usePageTitle([words.remote.title, title].filter(Boolean).join(' – '))
  const activity = stage ? activityOf(stage) : null
  const Controls = activity === null ? undefined : stageControls[activity]
  if (saved.name === 'no_access' || !isFacilitator) return <RefusedPage reason={saved.closeReason} />
  return (
    <Page width="narrow" className="remote">
      <h1 className="visually-hidden">{words.remote.title}</h1>
      {saved.name === 'offline' && <p className="strong">{words.remote.offline}</p>}
      <section className="remote-now">
        <p className="soft t-s">{stage ? words.now.title : title}</p>
        <p className="title t-xl" lang={locale}>
          {stage ? stage.title : words.now.before}
        </p>
        {stage && <TimerControls minutes={stage.minutes} />}
        <p className="row wrap remote-row">
          <RoomButtons />
        </p>
        <RoomProcessChoice />
      </section>
      <MoveOn />
      {Controls && stage && (
        <Suspense fallback={null}>
          <Controls key={stage.id} />
        </Suspense>
      )}
      <DoorPanel />
      <RemoteThings />
      <NotesColumn />
      <PeoplePanel />
    </Page>
  )
}
