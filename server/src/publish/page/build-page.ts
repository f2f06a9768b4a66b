/** The documents at the moment of publishing → the frozen page. */
import type { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'
import type { YouSaidWeDid } from '@servicewerkstatt/shared/document/records/publication.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import {
  promisedAgreement,
  promisedSentence,
  promisedTitle,
  targetsDuring,
  versionsDuring,
  type PromisedTarget,
  type VersionRecord,
} from '@servicewerkstatt/shared/domain/agreements/promises-in-force.ts'
import { attainmentId } from '@servicewerkstatt/shared/domain/agreements/publish-gates.ts'
import {
  deriveVerdict,
  isJudgedByValue,
  isMiss,
  type Verdict,
} from '@servicewerkstatt/shared/domain/attainment/verdict.ts'
import { firstOfMonthAfter } from '@servicewerkstatt/shared/domain/calendar-date.ts'
import { compareOrdered } from '@servicewerkstatt/shared/domain/ordering.ts'
import {
  PAGE_FORMAT,
  type AttainmentPage,
  type CataloguePage,
  type PromiseResult,
  type PublishedService,
} from './published-page.ts'
import { declinedExpectations, toPageLines } from './said-and-done.ts'

export interface PageSource {
  readonly board: RecordIndex
  readonly proceedings: RecordIndex
  /** RFC 3339. */
  readonly now: string
}

export interface PageTexts {
  readonly headline: string
  readonly body: string
  readonly lines: readonly YouSaidWeDid[]
}

type Period = Pick<RecordView<'periods'>, 'id' | 'kind' | 'from' | 'to'>

/** Months that stand beside the reported one, itself included. */
const HISTORY_LENGTH = 6
const CADENCE_MONTHS = { monthly: 1, bimonthly: 2, quarterly: 3 } as const

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null

function common(source: PageSource, { headline, body, lines }: PageTexts) {
  const { board, now } = source
  const { locale, timeZone, title } = board.singleton('workshop')
  const teamName = board.singleton('team').name ?? ''
  return {
    format: PAGE_FORMAT,
    locale,
    timeZone,
    publisher: teamName === '' ? title : teamName,
    headline,
    body,
    publishedAt: now,
    statement: board.singleton('statement').serviceText,
    said: toPageLines(source, lines),
  } as const
}

/** The reported period and the ones of the same kind before it, oldest first. */
function historyOf({ proceedings }: PageSource, period: Period): Period[] {
  const before = proceedings
    .all('periods')
    .filter(({ kind, from }) => kind === period.kind && from <= period.from)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return before.slice(-HISTORY_LENGTH).map(({ id, kind, from, to }) => ({ id, kind, from, to }))
}

function verdictIn({ proceedings }: PageSource, targetId: string, period: Period): Verdict {
  const target = targetsDuring(proceedings.all('agreementVersions'), period).find(({ id }) => id === targetId)
  if (!target) return 'not_in_force'
  const count = proceedings.record('attainments', attainmentId(targetId, period.id)) ?? null
  return deriveVerdict(target, count, period, target.span)
}

/** The order of the agreements on the board; promises of agreements that are gone there stand last. */
function inBoardOrder({ board }: PageSource, versions: readonly VersionRecord[]): VersionRecord[] {
  const order = ({ agreementId }: VersionRecord) => ({
    id: agreementId,
    ord: board.record('agreements', agreementId)?.ord ?? '~',
  })
  return versions.toSorted((a, b) => compareOrdered(order(a), order(b)))
}

function targetsInBoardOrder({ board }: PageSource, targets: readonly PromisedTarget[]): PromisedTarget[] {
  const order = ({ id }: PromisedTarget) => ({ id, ord: board.record('targets', id)?.ord ?? '~' })
  return targets.toSorted((a, b) => compareOrdered(order(a), order(b)))
}

function promiseResult(
  source: PageSource,
  target: PromisedTarget,
  period: Period,
  history: Period[],
): PromiseResult {
  const id = attainmentId(target.id, period.id)
  const count = source.proceedings.record('attainments', id)
  const verdict = verdictIn(source, target.id, period)
  const isByValue = isJudgedByValue(target.metricKind)
  const isMeasured = count !== undefined && verdict !== 'not_measurable_yet'
  return {
    attainmentId: id,
    title: promisedTitle(target, source.board.singleton('workshop').locale),
    sentence: promisedSentence(target),
    verdict,
    counts:
      isMeasured && !isByValue ? { met: count.met, total: count.total, excluded: count.excluded } : null,
    shareTargetBp: isByValue ? null : target.shareTargetBp,
    limit:
      isByValue && target.threshold !== null
        ? {
            value: count?.value ?? null,
            operator: target.operator ?? (target.metricKind === 'availability' ? 'gte' : 'lte'),
            threshold: target.threshold,
            unit: target.unit,
          }
        : null,
    isFew: isMeasured && !isByValue && count.total > 0 && count.total < target.minN,
    comment: count?.comment ?? '',
    notMeasurableReason: count?.notMeasurableReason ?? '',
    history: history.map((one) => verdictIn(source, target.id, one)),
  }
}

function answeredMiss(
  { board, proceedings }: PageSource,
  result: PromiseResult,
): AttainmentPage['misses'][number] {
  const miss = proceedings.record('misses', result.attainmentId)
  const measures = Object.keys(miss?.measureIds ?? {}).flatMap((id) => board.record('measures', id) ?? [])
  return {
    attainmentId: result.attainmentId,
    title: result.title,
    verdict: result.verdict,
    impact: miss?.customerImpact ?? '',
    cause: miss?.cause ?? '',
    measures: measures
      .filter(({ status }) => status !== 'dropped')
      .map(({ title, description, dueDate, effectCheckPeriodId }) => ({
        title: title ?? '',
        description,
        dueDate,
        effectCheckPeriodId,
      })),
    noMeasureReason: miss?.noMeasureReason ?? '',
  }
}

/** A report on one period; the gates have been passed. */
export function buildAttainmentPage(source: PageSource, period: Period, texts: PageTexts): AttainmentPage {
  const { board, proceedings } = source
  const history = historyOf(source, period)
  const versions = inBoardOrder(source, versionsDuring(proceedings.all('agreementVersions'), period))
  const promises = versions
    .flatMap((version) => targetsInBoardOrder(source, targetsDuring([version], period)))
    .map((target) => promiseResult(source, target, period, history))
  const months = CADENCE_MONTHS[board.singleton('workshop').publishCadence]
  return {
    ...common(source, texts),
    kind: 'attainment',
    period: { id: period.id, kind: period.kind, from: period.from, to: period.to },
    history,
    promises,
    misses: promises.filter(({ verdict }) => isMiss(verdict)).map((result) => answeredMiss(source, result)),
    nextReport: firstOfMonthAfter(period.to, months + 1),
  }
}

function publishedService(source: PageSource, entry: RecordView<'catalogue'>): PublishedService {
  const { board, proceedings } = source
  const inForce = proceedings.all('agreementVersions').filter(({ status }) => status === 'in_force')
  const own = inForce.filter((version) => promisedAgreement(version)['serviceId'] === entry.id)
  const hasReason = entry.measurementMode !== 'measured' && entry.notMeasuredReason !== ''
  return {
    name: entry.name,
    summary: entry.summary,
    description: entry.description,
    forWhom: Object.keys(entry.customerIds).flatMap((id) => board.record('departments', id)?.name ?? []),
    channel: entry.requestChannel && {
      kind: entry.requestChannel.kind,
      value: entry.requestChannel.value ?? '',
    },
    hours: board.record('calendars', entry.serviceHoursId ?? '')?.name ?? '',
    deliverable: entry.deliverable,
    notIncluded: entry.scopeOut,
    prerequisites: entry.prerequisites,
    noNumberReason: hasReason ? entry.notMeasuredReason : '',
    promises: inBoardOrder(source, own).map((version) => {
      const agreement = promisedAgreement(version)
      const kind = agreement['kind']
      return {
        kind: kind === 'ola' || kind === 'self_commitment' ? kind : ('sla' as const),
        title: text(agreement['title']),
        sentence: text(agreement['promise']),
        exclusions: text(agreement['exclusions']),
        customerDuties: text(agreement['customerDuties']),
        reviewDate: textOrNull(agreement['reviewDate']),
        n: version.n,
      }
    }),
  }
}

/** The catalogue: every entry in the state "published", with what is in force for it. */
export function buildCataloguePage(source: PageSource, texts: PageTexts): CataloguePage {
  const { board, proceedings } = source
  const entries = board
    .all('catalogue')
    .filter(({ id }) => proceedings.record('catalogueStates', id)?.status === 'published')
  return {
    ...common(source, texts),
    kind: 'catalogue',
    services: entries.map((entry) => publishedService(source, entry)),
    declined: declinedExpectations(source),
  }
}
