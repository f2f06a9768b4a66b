import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { selectProcess } from '@servicewerkstatt/shared/document/projection/process-view.ts'
import { formatDuration } from '@servicewerkstatt/shared/domain/process/duration-words.ts'
import { layoutProcess } from '@servicewerkstatt/shared/domain/process/layout.ts'
import { isStep } from '@servicewerkstatt/shared/domain/process/path-sums.ts'
import { buildProcessGraph } from '@servicewerkstatt/shared/domain/process/process-graph.ts'
import type { Clock } from '@servicewerkstatt/shared/domain/process/process-model.ts'
import { stepGaps } from '@servicewerkstatt/shared/domain/process/step-progress.ts'
import { waitClockOf } from '@servicewerkstatt/shared/domain/process/wait-clock.ts'
import { processWordsFor } from '@servicewerkstatt/shared/locale/process-words.ts'
import { useMemo } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { RoomFrame } from '../../workshop/room/RoomFrame.tsx'
import { usePages } from '../../workshop/room/use-pages.ts'
import { useAll, useSingleton } from '../../workshop/use-record.ts'
import { useShownProcess } from '../../workshop/use-shown-process.ts'
import { RoomFlow } from './RoomFlow.tsx'
import { RoomTask } from './RoomTask.tsx'

type Step = RecordView<'nodes'>

/** Rows of two lines each that stand on one page. */
const MOST_ROWS = 6

/** "Schritte": the table while it fills up, with what each step still lacks, in pages. */
export function RoomSteps() {
  const all = useWords('room')
  const words = all.steps
  const { locale } = useSingleton('workshop')
  const found = useSteps()
  const steps = found?.steps ?? []
  const count = Math.ceil(steps.length / MOST_ROWS)
  const page = usePages(count, found?.process.id ?? '')
  if (!found || steps.length === 0) return <RoomTask fallback={all.process.empty} />
  const done = steps.filter((step) => stepGaps(step).length === 0).length
  const first = page * MOST_ROWS
  return (
    <RoomFrame
      title={all.process.title(found.process.name)}
      page={{ at: page + 1, all: count }}
      className="room-steps"
    >
      <table className="room-steps-table t-m">
        <thead className="t-s">
          <tr>
            {words.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody lang={locale}>
          {steps.slice(first, first + MOST_ROWS).map((step, index) => (
            <StepRow key={step.id} step={step} number={first + index + 1} />
          ))}
        </tbody>
      </table>
      <div className="room-steps-foot">
        <p className="t-m strong" role="status">
          {words.progress(done, steps.length)}
        </p>
        <RoomFlow graph={found.graph} />
      </div>
    </RoomFrame>
  )
}

function StepRow({ step, number }: { readonly step: Step; readonly number: number }) {
  const words = useWords('room').steps
  const gaps = stepGaps(step)
  return (
    <tr>
      <td className="soft">{number}</td>
      <th scope="row" className="hyphens">
        {step.name.trim() || words.unnamed}
        {step.hurdle?.marked && <span className="room-steps-hurdle">{words.hurdle}</span>}
      </th>
      <td className="hyphens">{step.responsible}</td>
      <TimeCell time={step.waitTime} clock={waitClockOf(step)} />
      <TimeCell time={step.type === 'task' ? step.processTime : null} clock="working" />
      <td className={gaps.length === 0 ? 'strong' : 'soft'}>
        {gaps.length === 0 ? words.complete : words.missing(gaps)}
      </td>
    </tr>
  )
}

/** Usual, and below it the worst. */
function TimeCell({ time, clock }: { readonly time: Step['waitTime']; readonly clock: Clock }) {
  const words = useWords('room').steps
  const { locale } = useSingleton('workshop')
  if (!time) return <td className="soft">{words.none}</td>
  const say = (minutes: number) => formatDuration(minutes, clock, locale.startsWith('en') ? 'en' : 'de')
  return (
    <td className="nowrap">
      <span className="strong">{say(time.m)}</span>
      {time.p > time.m && <span className="room-steps-worst t-s soft">{words.worst(say(time.p))}</span>}
    </td>
  )
}

/** Of the process that the room talks about, in the order of the step table. */
function useSteps() {
  const { locale } = useSingleton('workshop')
  const { shown } = useShownProcess()
  const [lanes, nodes, edges] = [useAll('lanes'), useAll('nodes'), useAll('edges')]
  return useMemo(() => {
    if (!shown) return null
    const view = selectProcess(shown, lanes, nodes, edges)
    const { order } = layoutProcess(view, processWordsFor(locale), { spacing: 'tight' })
    const steps = order.flatMap((id) => view.nodes.filter((node) => node.id === id && isStep(node)))
    return { process: shown, steps, graph: buildProcessGraph(view) }
  }, [shown, locale, lanes, nodes, edges])
}
