/** What the estimates add up to, and what is still open. Both only say; nothing waits for them. */
import {
  checkProcess,
  type ProcessFinding,
  type ProcessFindingReason,
} from '@servicewerkstatt/shared/domain/process/process-checks.ts'
import {
  derivePathSums,
  isStep,
  lacksTime,
  type PathSums,
} from '@servicewerkstatt/shared/domain/process/path-sums.ts'
import { useMemo } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { openHours } from '../../workshop/calendars/HoursFold.tsx'
import { useCalendarChoice } from '../../workshop/calendars/use-calendar-choice.ts'
import { useMe } from '../../workshop/use-workshop.ts'
import { FlowFigures } from './FlowFigures.tsx'
import { useProcessTools } from './process-context.ts'
import type { ProcessPicture } from './use-process-picture.ts'

export function Sums({ picture }: { readonly picture: ProcessPicture }) {
  const words = useWords('process').sums
  const sums = useMemo(() => derivePathSums(picture.graph), [picture.graph])
  const steps = picture.layout.steps.length
  if (steps === 0) return null
  return (
    <div className="stack">
      <section className="process-sums">
        <h2 className="label">{words.title}</h2>
        {sums === null ? (
          <p>{words.noWay}</p>
        ) : sums.stepsWithoutTime.length === sums.steps.length ? (
          <p>{words.noTimes}</p>
        ) : (
          <SumFigures sums={sums} picture={picture} />
        )}
      </section>
      <FlowFigures picture={picture} />
    </div>
  )
}

/** FEAS-9 */
const DAY_MIN = 480

function SumFigures({ sums, picture }: { readonly sums: PathSums; readonly picture: ProcessPicture }) {
  const words = useWords('process').sums
  const { actions } = useProcessTools()
  const total = (minutes: number) => picture.words.total(minutes, 'working')
  const isBound = sums.stepsWithoutTime.length > 0
  // From two working days on nobody counts hours any more.
  const rough = (minutes: number) =>
    minutes < 2 * DAY_MIN
      ? total(minutes)
      : words.about(picture.words.duration(Math.round(minutes / (DAY_MIN / 2)) * (DAY_MIN / 2), 'working'))
  const time = (minutes: number) => (isBound ? words.atLeast(rough(minutes)) : rough(minutes))
  const notes = [
    words.longest,
    sums.loops.length > 0 && words.loops(sums.loops.length),
    ...sums.conversions.map(({ id, elapsedMin, workingMin }) =>
      words.converted(actions.nameOf(id), picture.words.total(elapsedMin, 'elapsed'), total(workingMin)),
    ),
    sums.ofOthers.steps.length > 0 && words.others(sums.ofOthers.steps.length, total(sums.ofOthers.usualMin)),
    words.cautiousNote,
  ].filter((note) => note !== false)
  return (
    <>
      <dl className="process-figures">
        <div>
          <dt>{words.usual}</dt>
          <dd>{time(sums.usualMin)}</dd>
          {sums.usualWaitingMin > 0 && <dd>{words.waiting(total(sums.usualWaitingMin))}</dd>}
        </div>
        <div>
          <dt>{words.cautious}</dt>
          <dd>{time(sums.cautiousMin)}</dd>
        </div>
      </dl>
      <p className="process-notes">{notes.join(' ')}</p>
    </>
  )
}

export function FindingList({ picture }: { readonly picture: ProcessPicture }) {
  const words = useWords('process').findings
  const { model, graph, layout } = picture
  const findings = useMemo(() => {
    const outside = layout.nodes.filter((placed) => placed.wasPulledIntoLane).map((placed) => placed.id)
    return checkProcess(model, graph, outside)
  }, [model, graph, layout])
  const untimed = layout.order.filter((id) => {
    const node = graph.nodes.get(id)
    return node !== undefined && isStep(node) && lacksTime(node)
  })
  const { isNeverOpen } = useCalendarChoice(picture.process.calendarId)
  if (layout.steps.length === 0) return null
  if (findings.length === 0 && untimed.length === 0 && !isNeverOpen)
    return <p className="process-complete">{words.none}</p>
  return (
    <section className="process-findings">
      <h2 className="label">{words.title}</h2>
      <ul>
        {isNeverOpen && <NeverOpen processId={picture.process.id} />}
        {untimed.length > 0 && <Finding text={words.withoutTime(untimed.length)} nodeIds={untimed} />}
        {findings.map((finding) => (
          <Finding
            key={keyOf(finding)}
            text={picture.words.findings[finding.reason]}
            nodeIds={finding.nodeIds}
            canBeMended={MENDABLE.has(finding.reason)}
          />
        ))}
      </ul>
    </section>
  )
}

/** Not about a step, but nothing can be reckoned with it. */
function NeverOpen({ processId }: { readonly processId: string }) {
  const words = useWords('calendars')
  return (
    <li>
      {words.neverOpen}{' '}
      <button type="button" className="finding-place" onClick={() => openHours(processId)}>
        {words.process.change}
      </button>
    </li>
  )
}

/** Where a step hangs in the air: it can be put into the row with one press. */
const MENDABLE: ReadonlySet<ProcessFindingReason> = new Set([
  'way-in-missing',
  'way-out-missing',
  'way-out-too-many',
])

const keyOf = (finding: ProcessFinding): string => `${finding.reason} ${finding.nodeIds.join(' ')}`

/** A finding, and the steps it is about as words to press. */
interface FindingProps {
  readonly text: string
  readonly nodeIds: readonly string[]
  readonly canBeMended?: boolean
}

function Finding({ text, nodeIds, canBeMended = false }: FindingProps) {
  const words = useWords('process')
  const { mayWrite } = useMe()
  const { actions, show } = useProcessTools()
  return (
    <li>
      {text}{' '}
      {nodeIds.map((id) => (
        <button
          key={id}
          type="button"
          className="finding-place"
          aria-label={words.findings.show(actions.nameOf(id))}
          onClick={() => show(id)}
        >
          {actions.nameOf(id)}
        </button>
      ))}
      {canBeMended && mayWrite && (
        <button type="button" className="finding-action" onClick={() => actions.putInPlace(nodeIds)}>
          {words.findings.putInPlace}
        </button>
      )}
    </li>
  )
}
