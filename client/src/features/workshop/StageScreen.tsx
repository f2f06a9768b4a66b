/** The one task of the current stage: its sentence, and below it what the stage's activity needs (STAGE-6). */
import { activityOf } from '@servicewerkstatt/shared/domain/agenda/stage-activity.ts'
import { Navigate } from 'react-router'
import { stageScreens } from '../../app/stage-screens.ts'
import { StageShown } from '../../workshop/shown-stage.tsx'
import { useRecord, useSingleton } from '../../workshop/use-record.ts'
import { useWorkshop } from '../../workshop/workshop-context.tsx'
import { addressOf, placeOfStage } from './places.ts'
import { StatementLine } from './StageHead.tsx'

/** @param heldStageId the stage that somebody is still writing in while the group has gone on; it stays until they are done (STAGE-4) */
export function StageScreen({ heldStageId }: { readonly heldStageId: string | null }) {
  const { access } = useWorkshop()
  const { locale } = useSingleton('workshop')
  const { currentStageId } = useSingleton('run')
  const stage = useRecord('stages', heldStageId ?? currentStageId)
  const activity = stage ? activityOf(stage) : null
  const Screen = activity === null ? undefined : stageScreens[activity]
  // The stage has no screen of its own, or there is none: the group is on a part.
  if (!stage || !Screen) return <Navigate to={addressOf(access.workshopId, placeOfStage(stage))} replace />
  return (
    <section className="stage-screen">
      {/* Not over the stages in which it is only being worded. */}
      {stage.part !== 1 && <StatementLine />}
      <h1 className="title t-2xl" lang={locale}>
        {stage.task || stage.title}
      </h1>
      {/* Nothing of one stage's screen may live on in the next one. */}
      <StageShown id={stage.id} isHeld={stage.id === heldStageId} key={stage.id}>
        <Screen />
      </StageShown>
    </section>
  )
}
