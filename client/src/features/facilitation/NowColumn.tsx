import { activityOf } from '@servicewerkstatt/shared/domain/agenda/stage-activity.ts'
import { Suspense } from 'react'
import { Link } from 'react-router'
import { stageControls } from '../../app/stage-screens.ts'
import { useWords } from '../../locale/use-words.ts'
import { useAll, useRecord, useSingleton } from '../../workshop/use-record.ts'
import { useWorkshop } from '../../workshop/workshop-context.tsx'
import { MoveOn } from './MoveOn.tsx'
import { SponsorButton } from './SponsorDialog.tsx'
import { TimerControls } from './TimerControls.tsx'

/** Where it matters whether names are shown; in a talk or a break it says nothing. */
const TELLS_LEVEL: ReadonlySet<string> = new Set(['collect', 'vote'])

/** What is going on now, the clock, and the one main action: moving on. */
export function NowColumn() {
  const words = useWords('facilitation').now
  const { access } = useWorkshop()
  const { currentStageId } = useSingleton('run')
  const { locale } = useSingleton('workshop')
  const stage = useRecord('stages', currentStageId)
  const activity = stage ? activityOf(stage) : null
  const Controls = activity === null ? undefined : stageControls[activity]
  const hasEnded = useAll('stages').some(({ startedAt }) => startedAt !== null)
  return (
    <section className="console-column console-now">
      <h2 className="console-heading">{words.title}</h2>
      {stage ? (
        <>
          <h3 className="title t-xl" lang={locale}>
            {stage.task || stage.title}
          </h3>
          <p className="soft t-s">
            {words.facts(
              stage.task ? stage.title : '',
              words.modes[stage.mode] === stage.title ? '' : words.modes[stage.mode],
              TELLS_LEVEL.has(stage.mode) ? words.levels[stage.level] : '',
              stage.minutes,
            )}
          </p>
          <TimerControls minutes={stage.minutes} />
          {Controls && (
            <Suspense fallback={null}>
              <Controls key={stage.id} />
            </Suspense>
          )}
          {stage.part !== null && (
            <p className="console-gap">
              <Link to={`/w/${access.workshopId}/${stage.part}`}>{words.toPart}</Link>
            </p>
          )}
        </>
      ) : (
        <>
          <p className="title t-xl">{hasEnded ? words.after : words.before}</p>
          <p className="soft">{hasEnded ? words.afterText : words.beforeText}</p>
          {!hasEnded && <SponsorButton />}
        </>
      )}
      <MoveOn />
    </section>
  )
}
