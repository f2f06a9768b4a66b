import type {
  SimulatedPromise,
  SummedPromise,
} from '@servicewerkstatt/shared/domain/agreements/feasibility-check.ts'
import { formatTotal } from '@servicewerkstatt/shared/domain/process/duration-words.ts'
import { reportFlow } from '@servicewerkstatt/shared/domain/process/flow-report.ts'
import { ofOthers } from '@servicewerkstatt/shared/domain/process/path-sums.ts'
import type { ProcessGraph } from '@servicewerkstatt/shared/domain/process/process-graph.ts'
import { flowFigureWords } from '@servicewerkstatt/shared/locale/flow-figure-words.ts'
import { useMemo } from 'react'
import { useLanguage, useWords } from '../../locale/use-words.ts'
import { Fold } from '../../ui/native/Fold.tsx'
import { clockOf } from './promise-clock.ts'
import { stepName } from './step-name.ts'
import type { Target } from './use-promise-text.ts'

interface HowReckonedProps {
  readonly check: SimulatedPromise | SummedPromise
  readonly target: Target
  readonly graph: ProcessGraph
}

/** The largest step and what is not ours first; how it is reckoned and what the model leaves out is folded, but it is said. */
export function HowReckoned({ check, target, graph }: HowReckonedProps) {
  const words = useWords('catalogue').feasibility
  const { language } = useLanguage()
  const time = (minutes: number) => formatTotal(minutes, clockOf(check), language)
  const ways = { fromId: target.fromNodeId, toId: target.toNodeId }
  const { sums } = check
  const [largest] = sums.contributions.filter(({ usualMin }) => usualMin > 0)
  // The check knows nothing of owners.
  const { steps, usualMin } = ofOthers(sums.contributions, graph)
  return (
    <>
      {(largest || steps.length > 0) && (
        <p className="soft measure">
          {largest && words.largest(stepName(graph, largest.id, words.unnamedStep), time(largest.usualMin))}{' '}
          {steps.length > 0 && words.ofOthers(steps.length, time(usualMin))}
        </p>
      )}
      <Fold summary={words.how}>
        <ul className="bullets t-s soft">
          <Notes check={check} target={target} graph={graph} />
          <Figures graph={graph} {...ways} />
        </ul>
      </Fold>
    </>
  )
}

function Notes({ check, target, graph }: HowReckonedProps) {
  const words = useWords('catalogue').feasibility
  const notes =
    check.kind === 'simulated' ? simulatedNotes(check, target, words) : summedNotes(check, graph, words)
  const { language } = useLanguage()
  const conversions = check.sums.conversions.map(({ id, elapsedMin, workingMin }) =>
    words.converted(
      stepName(graph, id, words.unnamedStep),
      formatTotal(elapsedMin, 'elapsed', language),
      formatTotal(workingMin, 'working', language),
    ),
  )
  return [...notes, ...conversions].map((note) => <li key={note}>{note}</li>)
}

type Words = ReturnType<typeof useWords<'catalogue'>>['feasibility']

function simulatedNotes(check: SimulatedPromise, { metricKind }: Target, words: Words): string[] {
  const { limits } = words
  const { low, high } = check.interval
  return [
    limits.runs(check.runs, Math.round(((high - low) / 2) * 1000) / 10),
    limits.queues,
    limits.independent,
    limits.holidays,
    ...(metricKind === 'by_working_day' ? [limits.month] : []),
    ...(check.measured < check.runs
      ? [limits.measured(Math.round((check.measured / check.runs) * 10_000))]
      : []),
    ...(check.capped > 0 ? [limits.capped(check.capped)] : []),
    ...(check.hoursAssumed ? [limits.hoursAssumed] : []),
    limits.reality,
  ]
}

function summedNotes({ why, sums, isElapsed }: SummedPromise, graph: ProcessGraph, words: Words): string[] {
  const branches = sums.path.some((id) => graph.nodes.get(id)?.type === 'decision')
  return [
    words.whyNot[why],
    ...(branches ? [words.longestWay] : []),
    ...(sums.loops.length > 0 ? [words.loops(sums.loops.length)] : []),
    ...(isElapsed ? [words.aroundTheClock] : []),
    words.cautious,
  ]
}

interface FiguresProps {
  readonly graph: ProcessGraph
  readonly fromId: string | null
  readonly toId: string | null
}

/** Work and waiting per case on average: how much of the time is work, and how much goes through without a question. */
function Figures({ graph, fromId, toId }: FiguresProps) {
  const { language } = useLanguage()
  const report = useMemo(() => reportFlow(graph, { fromId, toId }), [graph, fromId, toId])
  if (!report) return null
  const { title, figures, notes } = flowFigureWords(report, language)
  return (
    <>
      {figures.length > 0 && (
        <li>
          {title}: {figures.map(({ label, value }) => `${label}: ${value}`).join(', ')}.
        </li>
      )}
      {notes.length > 0 && <li>{notes.join(' ')}</li>}
    </>
  )
}
