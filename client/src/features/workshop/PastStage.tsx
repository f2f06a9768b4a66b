/** A finished stage to look back at, read only; never one that is still ahead (STAGE-5). */
import { activityOf } from '@servicewerkstatt/shared/domain/agenda/stage-activity.ts'
import { Navigate, useParams } from 'react-router'
import { stageScreens } from '../../app/stage-screens.ts'
import { useWords } from '../../locale/use-words.ts'
import { StageShown } from '../../workshop/shown-stage.tsx'
import { useRecord, useSingleton } from '../../workshop/use-record.ts'
import { useWorkshop } from '../../workshop/workshop-context.tsx'
import { addressOf } from './places.ts'

export function PastStage() {
  const words = useWords('shell')
  const { '*': rest = '' } = useParams()
  const { access } = useWorkshop()
  const { locale } = useSingleton('workshop')
  const { currentStageId } = useSingleton('run')
  const stage = useRecord('stages', rest.split('/')[1] ?? null)
  const activity = stage ? activityOf(stage) : null
  // What was collected is looked at as what was revealed.
  const Screen = activity === null ? undefined : stageScreens[activity === 'collect' ? 'read' : activity]
  const isAhead = !stage || stage.startedAt === null || stage.id === currentStageId
  if (isAhead || !Screen) return <Navigate to={addressOf(access.workshopId, 'overview')} replace />
  return (
    <section className="stage-screen">
      <p className="label">{words.past}</p>
      <h1 className="title t-2xl" lang={locale}>
        {stage.task || stage.title}
      </h1>
      <StageShown id={stage.id} key={stage.id}>
        <Screen />
      </StageShown>
    </section>
  )
}
