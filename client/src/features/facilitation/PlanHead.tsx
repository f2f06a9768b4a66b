import { useMemo } from 'react'
import { useFormats, useWords } from '../../locale/use-words.ts'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { useServerNow } from '../../workshop/use-timer.ts'
import { CutAdvice } from './CutAdvice.tsx'
import { type AgendaPlan, derivePlan } from './plan.ts'
import { StageRuler } from './StageRuler.tsx'

/** How often plan and reality are compared, in milliseconds (STAGE-8). */
const EVERY_MS = 30_000

/** Plan against reality in a sentence, and the agenda as a folding rule. */
export function PlanHead() {
  const stages = useAll('stages')
  const { currentStageId } = useSingleton('run')
  const nowMs = useServerNow(EVERY_MS)
  const plan = useMemo(() => derivePlan(stages, currentStageId, nowMs), [stages, currentStageId, nowMs])
  return (
    <section className="plan-head">
      <PlanSentence plan={plan} isRunning={currentStageId !== null} />
      {currentStageId !== null && plan.hasBegun && <CutAdvice behindMinutes={plan.behindMinutes} />}
      <StageRuler plan={plan} hasClock={plan.hasBegun || currentStageId === null} />
    </section>
  )
}

function PlanSentence({ plan, isRunning }: { readonly plan: AgendaPlan; readonly isRunning: boolean }) {
  const words = useWords('facilitation').plan
  const { time } = useFormats()
  const { behindMinutes: behind } = plan
  if (isRunning && !plan.hasBegun) return <p className="soft">{words.noTimes}</p>
  if (!plan.hasBegun)
    return <p className="soft">{words.notBegun(plan.totalMinutes, time(plan.expectedEndMs))}</p>
  if (!isRunning) return <p>{words.finished}</p>
  return (
    <p>
      <b className="strong">
        {behind > 0 ? words.behind(behind) : behind < 0 ? words.ahead(-behind) : words.onPlan}
      </b>{' '}
      <span className="soft plan-end">{words.end(time(plan.expectedEndMs), time(plan.plannedEndMs))}</span>
    </p>
  )
}
