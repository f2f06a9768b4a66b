import type { PromiseFinding } from '@servicewerkstatt/shared/domain/agreements/feasibility-check.ts'
import type { ProcessGraph } from '@servicewerkstatt/shared/domain/process/process-graph.ts'
import { Link } from 'react-router'
import { Button } from '../../ui/native/Button.tsx'
import { useWords } from '../../locale/use-words.ts'
import { openHours } from '../../workshop/calendars/HoursFold.tsx'
import { useFindingWords } from '../../workshop/promise-check/check-words.ts'
import { useRecord } from '../../workshop/use-record.ts'
import { useWorkshop } from '../../workshop/workshop-context.tsx'
import type { Target } from './use-promise-text.ts'
import { stepName } from './step-name.ts'

interface CheckFindingsProps {
  readonly findings: readonly PromiseFinding[]
  readonly graph: ProcessGraph
  /** The first step of the promise leads to the hours of its process. */
  readonly target: Pick<Target, 'fromNodeId'>
}

const ABOUT_HOURS: ReadonlySet<PromiseFinding['reason']> = new Set(['never-open', 'service-never-open'])

/** The process itself lists them all. */
const MOST_NAMES = 5

/** What keeps the check from saying a number, each in plain words with the steps it is at. */
export function CheckFindings({ findings, graph, target }: CheckFindingsProps) {
  const words = useWords('catalogue').feasibility
  const hours = useWords('calendars').process
  const processId = useRecord('nodes', target.fromNodeId)?.processId ?? null
  const { access } = useWorkshop()
  const isInProcess = findings.some(({ nodeIds }) => nodeIds.length > 0)
  const wordsOf = useFindingWords()
  const listed = (names: readonly string[]) =>
    names.length > MOST_NAMES + 1
      ? words.quotedAndMore(names.slice(0, MOST_NAMES), names.length - MOST_NAMES)
      : words.quoted(names)
  return (
    <div className="measure">
      <p>{words.findingsLead}</p>
      <ul className="bullets">
        {[...Map.groupBy(findings, ({ reason }) => reason).values()].map((same) => {
          const [finding] = same
          if (!finding) return null
          const names = same.flatMap(({ nodeIds }) =>
            nodeIds.map((id) => stepName(graph, id, words.unnamedStep)),
          )
          return (
            <li key={finding.reason}>
              {names.length > 0 && <b className="strong">{listed(names)}: </b>}
              {wordsOf(finding)}
              {ABOUT_HOURS.has(finding.reason) && processId !== null && (
                <>
                  {' '}
                  <Button small kind="quiet" onClick={() => openHours(processId)}>
                    {hours.change}
                  </Button>
                </>
              )}
            </li>
          )
        })}
      </ul>
      {isInProcess && (
        <p>
          <Link
            className="link-ink"
            to={`/w/${access.workshopId}/2${processId === null ? '' : `/${processId}`}`}
          >
            {words.toProcess}
          </Link>
        </p>
      )}
    </div>
  )
}
