import {
  checkFeasibility,
  type FeasibilityCheck,
  promisedMinutes,
} from '@servicewerkstatt/shared/domain/agreements/feasibility.ts'
import { limitWords, targetLabel } from '@servicewerkstatt/shared/domain/agreements/metric-words.ts'
import type { PathSums } from '@servicewerkstatt/shared/domain/process/path-sums.ts'
import type { ProcessGraph } from '@servicewerkstatt/shared/domain/process/process-graph.ts'
import { formatTotal } from '@servicewerkstatt/shared/domain/process/duration-words.ts'
import { useCallback, useMemo } from 'react'
import { useLanguage, useWords } from '../../locale/use-words.ts'
import { Fold } from '../../ui/native/Fold.tsx'
import { Section } from '../../ui/native/Layout.tsx'
import { State } from '../../ui/native/State.tsx'
import { sameList, useDerived } from '../../workshop/use-derived.ts'
import { useIds } from '../../workshop/use-record.ts'
import { FeasibilityRuler } from './FeasibilityRuler.tsx'
import type { Target } from './use-promise-text.ts'
import { useTargetGraph } from './use-target-graph.ts'

/** Whether the process can keep the promised times, by the team's own estimates (FEAS-1 to 3). Not shown while there is nothing to reckon with. */
export function Feasibility({ agreementId }: { readonly agreementId: string }) {
  const words = useWords('catalogue').feasibility
  const derive = useCallback(
    (targets: readonly Target[]) =>
      targets.filter((target) => target.agreementId === agreementId && promisedMinutes(target) !== null),
    [agreementId],
  )
  const timed = useDerived('targets', derive, sameList)
  const hasProcess = useIds('nodes').length > 0
  if (timed.length === 0 || !hasProcess) return null
  return (
    <Section label={words.heading} note={words.note} rule="open">
      <div className="stack-wide">
        {timed.map((target) => (
          <Light key={target.id} target={target} isNamed={timed.length > 1} />
        ))}
      </div>
    </Section>
  )
}

function Light({ target, isNamed }: { readonly target: Target; readonly isNamed: boolean }) {
  const words = useWords('catalogue').feasibility
  const { language } = useLanguage()
  const graph = useTargetGraph(target)
  const check = useMemo(() => graph && checkFeasibility(target, graph), [target, graph])
  const name = isNamed && <h3 className="strong">{targetLabel(target, language)}</h3>
  if (!graph || !check) {
    return (
      <div>
        {name}
        <p className="soft">{words.nameSteps}</p>
      </div>
    )
  }
  return (
    <div className="feasibility">
      <div className="feasibility-head">
        {name}
        <p className="t-xl">
          <State state={check.verdict} />
        </p>
      </div>
      {check.sums && <FeasibilityRuler target={target} promisedMin={check.promisedMin} sums={check.sums} />}
      <p className="measure">
        <Verdict target={target} check={check} />
      </p>
      {check.sums && <HowReckoned target={target} sums={check.sums} graph={graph} />}
    </div>
  )
}

/** "Nach euren Schätzungen …", never a guarantee (FEAS-8). */
function Verdict({ target, check }: { readonly target: Target; readonly check: FeasibilityCheck }) {
  const words = useWords('catalogue').feasibility
  const { language } = useLanguage()
  const { sums, verdict } = check
  if (!sums) return words.noWay
  const usual = formatTotal(sums.usualMin, 'working', language)
  const missing = sums.stepsWithoutTime.length
  if (verdict === 'not_checkable') return words.notCheckable(missing, sums.steps.length, usual)
  const promised = limitWords(target, language)
  if (missing > 0) return words.alreadyTooLong(usual, promised, missing, sums.steps.length)
  return (
    <>
      {words.sums} <span className="legend-usual">{words.usual(usual)}</span>,{' '}
      <span className="legend-worst">{words.worst(formatTotal(sums.cautiousMin, 'working', language))}</span>.{' '}
      {words.promisedIs(promised)}
    </>
  )
}

interface HowReckonedProps {
  readonly target: Target
  readonly sums: PathSums
  readonly graph: ProcessGraph
}

/** The lever first; what the sums leave out is folded, but it is said. */
function HowReckoned({ target, sums, graph }: HowReckonedProps) {
  const words = useWords('catalogue').feasibility
  const { language } = useLanguage()
  const time = (minutes: number) => formatTotal(minutes, 'working', language)
  const nameOf = (id: string) => graph.nodes.get(id)?.name?.trim() || words.unnamedStep
  const [lever] = sums.contributions.filter(({ usualMin }) => usualMin > 0)
  const branches = sums.path.some((id) => graph.nodes.get(id)?.type === 'decision')
  const notes = [
    ...(sums.usualWaitingMin > 0 ? [words.waiting(time(sums.usualWaitingMin))] : []),
    ...(sums.ofOthers.steps.length > 0
      ? [words.ofOthers(sums.ofOthers.steps.length, time(sums.ofOthers.usualMin))]
      : []),
    ...(branches ? [words.longestWay] : []),
    ...(sums.loops.length > 0 ? [words.loops(sums.loops.length)] : []),
    ...(sums.conversions.length > 0 || target.clock === 'elapsed' ? [words.conversion] : []),
    words.cautious,
    ...(target.shareTargetBp === null ? [] : [words.noShare]),
  ]
  return (
    <>
      {lever && <p className="soft">{words.lever(nameOf(lever.id), time(lever.usualMin))}</p>}
      <Fold summary={words.how}>
        <ul className="bullets t-s soft">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </Fold>
    </>
  )
}
