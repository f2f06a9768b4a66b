/** What is still open in a process, by kind. It only says so; nothing waits for it. */
import {
  checkProcess,
  type ProcessFinding,
  type ProcessFindingReason,
} from '@servicewerkstatt/shared/domain/process/process-checks.ts'
import { isStep, lacksTime } from '@servicewerkstatt/shared/domain/process/path-sums.ts'
import { useMemo, useState } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { openHours } from '../../workshop/calendars/HoursFold.tsx'
import { useCalendarChoice } from '../../workshop/calendars/use-calendar-choice.ts'
import { useMe } from '../../workshop/use-workshop.ts'
import { useProcessTools } from './process-context.ts'
import type { ProcessPicture } from './use-process-picture.ts'

export function FindingList({ picture }: { readonly picture: ProcessPicture }) {
  const words = useWords('process').findings
  const { model, graph, layout } = picture
  const kinds = useMemo(() => {
    const outside = layout.nodes.filter((placed) => placed.wasPulledIntoLane).map((placed) => placed.id)
    return Map.groupBy(checkProcess(model, graph, outside), ({ reason }) => reason)
  }, [model, graph, layout])
  const untimed = layout.order.filter((id) => {
    const node = graph.nodes.get(id)
    return node !== undefined && isStep(node) && lacksTime(node)
  })
  const { isNeverOpen } = useCalendarChoice(picture.process.calendarId)
  const nameOf = useNumberedNames(picture)
  if (layout.steps.length === 0) return null
  if (kinds.size === 0 && untimed.length === 0 && !isNeverOpen)
    return <p className="process-complete">{words.none}</p>
  return (
    <section className="process-findings">
      <h2 className="label">{words.title}</h2>
      <ul>
        {isNeverOpen && <NeverOpen processId={picture.process.id} />}
        {untimed.length > 0 && (
          <Kind text={words.withoutTime(untimed.length)} places={untimed.map((id) => [id])} nameOf={nameOf} />
        )}
        {[...kinds].map(([reason, findings]) => (
          <Kind
            key={reason}
            text={words.counted(picture.words.findings[reason], countOf(findings))}
            places={placesOf(reason, findings)}
            nameOf={nameOf}
            canBeMended={MENDABLE.has(reason)}
          />
        ))}
      </ul>
    </section>
  )
}

/** "4 Ursache suchen": names come twice, numbers do not. */
function useNumberedNames({ rows }: ProcessPicture): (id: string) => string {
  const { rowName } = useWords('process').table
  const { actions } = useProcessTools()
  const numbers = useMemo(() => new Map(rows.map(({ id, number }) => [id, number])), [rows])
  return (id) => rowName(numbers.get(id) ?? null, actions.nameOf(id))
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

/** Nodes that belong together: what is mended, is mended for all of them at once. */
type Place = readonly string[]

const placesOf = (reason: ProcessFindingReason, findings: readonly ProcessFinding[]): readonly Place[] =>
  MENDABLE.has(reason)
    ? findings.map(({ nodeIds }) => nodeIds)
    : findings.flatMap(({ nodeIds }) => nodeIds.map((id) => [id]))

const countOf = (findings: readonly ProcessFinding[]): number =>
  findings.reduce((sum, { nodeIds }) => sum + nodeIds.length, 0)

/** As many as fit into two lines; a map of hundreds of steps without times would fill the page with buttons. */
const MOST_AT_FIRST = 6

interface KindProps {
  readonly text: string
  readonly places: readonly Place[]
  readonly nameOf: (id: string) => string
  readonly canBeMended?: boolean
}

/** One kind of finding, and the steps it is about as words to press. */
function Kind({ text, places, nameOf, canBeMended = false }: KindProps) {
  const words = useWords('process').findings
  const [isWhole, setWhole] = useState(false)
  // One more takes no more room than the words that would lead to it.
  const isLong = places.length > MOST_AT_FIRST + 1
  const shown = isLong && !isWhole ? places.slice(0, MOST_AT_FIRST) : places
  return (
    <li>
      {text}{' '}
      {shown.map((ids) => (
        <OnePlace key={ids.join(' ')} ids={ids} names={ids.map(nameOf)} canBeMended={canBeMended} />
      ))}
      {isLong && (
        <button
          type="button"
          className="finding-action"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? words.fewer : words.more(places.length - MOST_AT_FIRST)}
        </button>
      )}
    </li>
  )
}

interface OnePlaceProps {
  readonly ids: Place
  readonly names: readonly string[]
  readonly canBeMended: boolean
}

function OnePlace({ ids, names, canBeMended }: OnePlaceProps) {
  const words = useWords('process').findings
  const { mayWrite } = useMe()
  const { actions, show } = useProcessTools()
  return (
    <span className="finding">
      {ids.map((id, index) => (
        <button
          key={id}
          type="button"
          className="finding-place"
          aria-label={words.show(names[index] ?? '')}
          onClick={() => show(id)}
        >
          {names[index]}
        </button>
      ))}
      {canBeMended && mayWrite && (
        <button
          type="button"
          className="finding-action"
          aria-label={words.putInPlaceNamed(names)}
          onClick={() => actions.putInPlace(ids)}
        >
          {words.putInPlace}
        </button>
      )}
    </span>
  )
}
