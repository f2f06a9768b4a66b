/** What a workshop has and what it lacks, part by part: counts for the eye and gaps as hints. Pure; nothing here blocks anything. */
import type { RecordView, SingletonView } from '@servicewerkstatt/shared/document/schema.ts'
import { wasInForce } from '@servicewerkstatt/shared/domain/agreements/agreement-states.ts'
import { isDeliberatelyUnmeasured } from '@servicewerkstatt/shared/domain/agreements/sign-off-rules.ts'

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
  | 'periods'
  | 'answers'
  | 'published'

export interface OverviewPart {
  readonly name: 'statement' | 'process' | 'expectations' | 'catalogue' | 'followUp'
  readonly part: 1 | 2 | 3 | 4 | 5
  readonly counts: readonly { readonly name: CountName; readonly n: number }[]
  readonly gaps: readonly { readonly name: GapName; readonly n: number }[]
}

type Gap = OverviewPart['gaps'][number]
const gap = (name: GapName, n: number): Gap[] => (n > 0 ? [{ name, n }] : [])
const gapIf = (name: GapName, isMissing: boolean): Gap[] => gap(name, isMissing ? 1 : 0)

export function overviewParts(facts: OverviewFacts): readonly OverviewPart[] {
  return [
    statementPart(facts),
    processPart(facts),
    expectationsPart(facts),
    cataloguePart(facts),
    followUpPart(facts),
  ]
}

function statementPart({ statement, goals }: OverviewFacts): OverviewPart {
  const isWritten = statement.serviceText.trim() !== ''
  return {
    name: 'statement',
    part: 1,
    counts: [{ name: 'goals', n: goals.length }],
    gaps: [
      ...gapIf('statement', !isWritten),
      ...gapIf('statementAgreed', isWritten && statement.status !== 'agreed'),
      ...gapIf('goals', goals.length === 0),
      ...gap('evidence', goals.filter(({ evidence }) => evidence.trim() === '').length),
    ],
  }
}

function processPart({ processes, nodes }: OverviewFacts): OverviewPart {
  const steps = nodes.filter(({ type }) => type === 'task')
  return {
    name: 'process',
    part: 2,
    counts: [{ name: 'steps', n: steps.length }],
    gaps: [
      ...gapIf('process', processes.length === 0),
      ...gap('times', steps.filter(({ processTime }) => processTime == null).length),
    ],
  }
}

/** An expectation is answered when it was decided, or a service answers it. */
function expectationsPart({ expectations, services }: OverviewFacts): OverviewPart {
  const answered = new Set(services.flatMap(({ expectationIds }) => Object.keys(expectationIds)))
  const isDecided = ({ status, verdict }: RecordView<'expectations'>): boolean =>
    verdict != null || status === 'agreed' || status === 'declined' || status === 'parked'
  return {
    name: 'expectations',
    part: 3,
    counts: [{ name: 'expectations', n: expectations.length }],
    gaps: [
      ...gapIf('expectations', expectations.length === 0),
      ...gap('whys', expectations.filter(({ whys }) => Object.keys(whys).length === 0).length),
      ...gap('unanswered', expectations.filter((item) => !isDecided(item) && !answered.has(item.id)).length),
    ],
  }
}

function cataloguePart({ services, agreements, versions }: OverviewFacts): OverviewPart {
  const inForce = new Set(
    versions.filter(({ status }) => status === 'in_force').map(({ agreementId }) => agreementId),
  )
  const settled = new Set(
    versions.filter(({ status }) => wasInForce(status)).map(({ agreementId }) => agreementId),
  )
  const promised = new Set(agreements.map(({ serviceId }) => serviceId))
  const isAnswering = (serviceId: string | null): boolean => {
    const service = services.find(({ id }) => id === serviceId)
    return service !== undefined && Object.keys(service.expectationIds).length > 0
  }
  return {
    name: 'catalogue',
    part: 4,
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
      ...gap('forWhom', agreements.filter(({ serviceId }) => !isAnswering(serviceId)).length),
    ],
  }
}

function followUpPart(facts: OverviewFacts): OverviewPart {
  const { periods, measures, publications, versions, unansweredMisses } = facts
  const isRunning = versions.some(({ status }) => status === 'in_force')
  return {
    name: 'followUp',
    part: 5,
    counts: [
      { name: 'periods', n: periods.length },
      { name: 'measures', n: measures.length },
      { name: 'publications', n: publications.length },
    ],
    gaps: [
      ...gapIf('periods', isRunning && periods.length === 0),
      ...gap('answers', unansweredMisses),
      ...gapIf('published', publications.length === 0),
    ],
  }
}

/** Nothing was written in this part at all. */
export const isUntouched = ({ counts, name }: OverviewPart, facts: OverviewFacts): boolean =>
  counts.every(({ n }) => n === 0) && (name !== 'statement' || facts.statement.serviceText.trim() === '')
