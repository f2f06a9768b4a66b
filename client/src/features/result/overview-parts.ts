/** What a workshop has and what it lacks, part by part: counts for the eye and gaps as hints. Pure; nothing here blocks anything. */
import type { RecordView, SingletonView } from '@servicewerkstatt/shared/document/schema.ts'
import { wasInForce } from '@servicewerkstatt/shared/domain/agreements/agreement-states.ts'
import { isDeliberatelyUnmeasured } from '@servicewerkstatt/shared/domain/agreements/sign-off-rules.ts'
import type { Orphans } from '@servicewerkstatt/shared/domain/trace/orphans.ts'

export interface OverviewFacts {
  readonly statement: SingletonView<'statement'>
  readonly goals: readonly RecordView<'goals'>[]
  readonly processes: readonly RecordView<'processes'>[]
  readonly nodes: readonly RecordView<'nodes'>[]
  readonly expectations: readonly RecordView<'expectations'>[]
  readonly services: readonly RecordView<'catalogue'>[]
  readonly agreements: readonly RecordView<'agreements'>[]
  readonly versions: readonly RecordView<'agreementVersions'>[]
  readonly periods: readonly RecordView<'periods'>[]
  readonly measures: readonly RecordView<'measures'>[]
  readonly publications: readonly RecordView<'publications'>[]
  /** Misses of all periods that have no answer yet. */
  readonly unansweredMisses: number
  readonly orphans: Orphans
}

export type CountName =
  | 'goals'
  | 'steps'
  | 'expectations'
  | 'services'
  | 'promises'
  | 'inForce'
  | 'periods'
  | 'measures'
  | 'publications'
export type GapName =
  | 'statement'
  | 'statementAgreed'
  | 'goals'
  | 'evidence'
  | 'process'
  | 'times'
  | 'expectations'
  | 'whys'
  | 'unanswered'
  | 'services'
  | 'promises'
  | 'notInForce'
  | 'forWhom'
  | 'byWhichStep'
  | 'periods'
  | 'answers'
  | 'causes'
  | 'published'

interface Counted<N extends string> {
  readonly name: N
  readonly n: number
}

export interface OverviewPart {
  readonly part: 1 | 2 | 3 | 4 | 5
  readonly counts: readonly Counted<CountName>[]
  readonly gaps: readonly Counted<GapName>[]
  /** Nothing was written here at all. */
  readonly isUntouched: boolean
}

type PartContent = Omit<OverviewPart, 'part' | 'isUntouched'>

const gap = (name: GapName, n: number): Counted<GapName>[] => (n > 0 ? [{ name, n }] : [])
const gapIf = (name: GapName, isMissing: boolean): Counted<GapName>[] => gap(name, isMissing ? 1 : 0)

export function overviewParts(facts: OverviewFacts): readonly OverviewPart[] {
  const isSilent = ({ counts }: PartContent): boolean => counts.every(({ n }) => n === 0)
  const hasStatement = facts.statement.serviceText.trim() !== ''
  return [statementPart, processPart, expectationsPart, cataloguePart, followUpPart].map(
    (describe, index) => {
      const content = describe(facts)
      const part = (index + 1) as OverviewPart['part']
      return { part, ...content, isUntouched: isSilent(content) && !(part === 1 && hasStatement) }
    },
  )
}

function statementPart({ statement, goals }: OverviewFacts): PartContent {
  const isWritten = statement.serviceText.trim() !== ''
  return {
    counts: [{ name: 'goals', n: goals.length }],
    gaps: [
      ...gapIf('statement', !isWritten),
      ...gapIf('statementAgreed', isWritten && statement.status !== 'agreed'),
      ...gapIf('goals', goals.length === 0),
      ...gap('evidence', goals.filter(({ evidence }) => evidence.trim() === '').length),
    ],
  }
}

function processPart({ processes, nodes }: OverviewFacts): PartContent {
  const steps = nodes.filter(({ type }) => type === 'task')
  return {
    counts: [{ name: 'steps', n: steps.length }],
    gaps: [
      ...gapIf('process', processes.length === 0 || steps.length === 0),
      ...gap('times', steps.filter(({ processTime }) => processTime == null).length),
    ],
  }
}

function expectationsPart({ expectations, orphans }: OverviewFacts): PartContent {
  return {
    counts: [{ name: 'expectations', n: expectations.length }],
    gaps: [
      ...gapIf('expectations', expectations.length === 0),
      ...gap('whys', expectations.filter(({ whys }) => Object.keys(whys).length === 0).length),
      ...gap('unanswered', orphans.expectationsWithoutAnswer.length),
    ],
  }
}

function cataloguePart({ services, agreements, versions, orphans }: OverviewFacts): PartContent {
  const idsOf = (isWanted: (status: (typeof versions)[number]['status']) => boolean) =>
    new Set(versions.filter(({ status }) => isWanted(status)).map(({ agreementId }) => agreementId))
  const inForce = idsOf((status) => status === 'in_force')
  const settled = idsOf(wasInForce)
  const promised = new Set(agreements.map(({ serviceId }) => serviceId))
  return {
    counts: [
      { name: 'services', n: services.length },
      { name: 'promises', n: agreements.length },
      { name: 'inForce', n: inForce.size },
    ],
    gaps: [
      ...gapIf('services', services.length === 0),
      ...gap(
        'promises',
        services.filter((service) => !promised.has(service.id) && !isDeliberatelyUnmeasured(service)).length,
      ),
      ...gap('notInForce', agreements.filter(({ id }) => !settled.has(id)).length),
      ...gap('forWhom', orphans.agreementsWithoutExpectation.length),
      ...gap('byWhichStep', orphans.agreementsWithoutStep.length),
    ],
  }
}

function followUpPart(facts: OverviewFacts): PartContent {
  const { periods, measures, publications, versions, unansweredMisses, orphans } = facts
  const isRunning = versions.some(({ status }) => status === 'in_force')
  return {
    counts: [
      { name: 'periods', n: periods.length },
      { name: 'measures', n: measures.length },
      { name: 'publications', n: publications.length },
    ],
    gaps: [
      ...gapIf('periods', isRunning && periods.length === 0),
      ...gap('answers', unansweredMisses),
      ...gap('causes', orphans.measuresWithoutCause.length),
      ...gapIf('published', publications.length === 0),
    ],
  }
}
