import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { deriveEvidence, wilsonInterval } from '@servicewerkstatt/shared/domain/attainment/evidence.ts'
import { isJudgedByValue, isMiss, judgeCount } from '@servicewerkstatt/shared/domain/attainment/verdict.ts'
import { poolCounts } from '@servicewerkstatt/shared/domain/attainment/window.ts'
import type { Block, Cell, Chapter, Column, LabelRow, SectionBlock } from '../blocks.ts'
import { promisedAgreement, type PromisedAgreement } from './agreements-in-force.ts'
import { isFilled, joined, muted, placeOf, plain, row, strong, type Content } from './context.ts'
import { judgedPeriods, recordedPeriods, verdictTarget, type JudgedPeriod } from './series.ts'
import { metricInWords } from './targets.ts'

type Target = RecordView<'targets'>

/** From here on the interval is left out: at 95 % of 100 it is 7 points wide. */
const MANY_CASES = 100

/** How well the promises were kept: every period of every target, then each miss with cause and measure. */
export function attainmentChapter(content: Content): Chapter {
  const { data, words } = content
  const title = words.chapters.attainment
  const judged = data
    .all('agreements')
    .map((agreement) => promisedAgreement(content, agreement))
    .flatMap((promised) =>
      promised.targets.map((target) => ({
        promised,
        target,
        periods: judgedPeriods(content, promised, target),
      })),
    )
    .filter(({ periods }) => periods.some(({ row: record }) => record !== undefined))
  if (judged.length === 0 || recordedPeriods(content).length === 0) {
    return { id: 'chapter/attainment', title, blocks: [{ kind: 'empty', text: words.notWorkedOn }] }
  }
  return {
    id: 'chapter/attainment',
    title,
    blocks: [
      ...judged.map(({ promised, target, periods }) => targetSection(content, promised, target, periods)),
      missSection(content, judged),
    ],
  }
}

function targetSection(
  content: Content,
  promised: PromisedAgreement,
  target: Target,
  periods: readonly JudgedPeriod[],
): SectionBlock {
  const { data, words } = content
  const service = data.find('catalogue', promised.agreement.serviceId)?.name
  return {
    kind: 'section',
    id: placeOf('targets', target.id),
    level: 2,
    title: joined([target.name ?? words.attainment.target]),
    outlined: false,
    blocks: [
      { kind: 'meta', text: joined([service, metricInWords(content, target)], ': ') },
      periodTable(content, target, periods),
      ...evidence(content, target, periods),
    ],
  }
}

function periodTable(content: Content, target: Target, periods: readonly JudgedPeriod[]): Block {
  const { words, formats } = content
  const w = words.attainment
  const isValue = target.metricKind !== null && isJudgedByValue(target.metricKind)
  const hasValue = isValue || periods.some(({ row: record }) => record?.value != null)
  const hasExcluded = periods.some(({ row: record }) => (record?.excluded ?? 0) > 0)
  const columns: Column[] = [
    { head: w.period, width: 31 },
    ...(isValue ? [] : [{ head: w.count, width: 26, align: 'right' as const }]),
    ...(hasExcluded ? [{ head: w.excluded, width: 28, align: 'right' as const }] : []),
    ...(hasValue ? [{ head: w.value, width: 23, align: 'right' as const }] : []),
    { head: w.verdict, width: 45 },
    { head: w.remark, width: 'rest' },
  ]
  const rows = periods
    .filter(({ isShown }) => isShown)
    .map(({ period, row: record, verdict }): Cell[] => [
      formats.period(period),
      ...(isValue
        ? []
        : [record ? w.kOfN(formats.number(record.met), formats.number(record.total)) : words.none]),
      ...(hasExcluded ? [record ? formats.number(record.excluded) : words.none] : []),
      ...(hasValue ? [record?.value == null ? words.none : formats.number(record.value)] : []),
      { verdict, words: w.words[verdict] },
      remark(content, target, { period, row: record, verdict, isShown: true }),
    ])
  return { kind: 'table', columns, rows, leads: true }
}

/** What was written to a period; also to a miss that is none any more, because the figures were corrected. */
function remark(
  { data, words }: Content,
  target: Target,
  { period, row: record, verdict }: JudgedPeriod,
): string {
  const w = words.attainment
  const former = isMiss(verdict) ? undefined : data.find('misses', `${target.id}:${period.id}`)
  const told = (label: string, text: string | null | undefined): string =>
    isFilled(text) ? `${label}: ${text}` : ''
  return joined(
    [
      record?.notMeasurableReason,
      record?.comment,
      told(w.source, record?.source),
      told(w.cause, former?.cause),
      told(w.impact, former?.customerImpact),
      told(w.noMeasure, former?.noMeasureReason),
    ],
    '\n',
  )
}

/** What all periods together say, and how sure one can be of it. */
function evidence(content: Content, target: Target, periods: readonly JudgedPeriod[]): Block[] {
  const { words, formats } = content
  const w = words.attainment
  if (target.metricKind !== null && isJudgedByValue(target.metricKind)) return []
  const pooled = poolCounts(
    periods
      .filter(({ verdict, row: record }) => record && verdict !== 'not_in_force')
      .map(({ row: record }) => record)
      .filter((record) => record !== undefined),
  )
  const interval = pooled === null ? null : wilsonInterval(pooled.met, pooled.total)
  if (pooled === null || interval === null) return []
  const percent = (share: number): string => formats.number(share * 100, 0)
  const counts = [
    formats.number(pooled.met),
    formats.number(pooled.total),
    percent(pooled.met / pooled.total),
  ] as const
  const label = deriveEvidence(pooled, target.shareTargetBp, target.minN ?? 1)
  const sentence =
    pooled.total < MANY_CASES && target.shareTargetBp !== 10_000
      ? w.interval(...counts, percent(interval.low), percent(interval.high))
      : w.intervalPlain(...counts)
  // A verdict on several periods together only where the promise is meant so; otherwise the counts speak.
  const verdict = target.window === 'rolling_periods' ? judgeCount(verdictTarget(target), pooled) : null
  return [
    plain([
      muted(`${w.pooled}: `),
      ...(verdict === null ? [] : [strong(w.words[verdict]), ', ']),
      sentence,
      ...(label === 'too_few' ? [` ${w.fewCases}`] : []),
    ]),
  ]
}

interface Judged {
  readonly promised: PromisedAgreement
  readonly target: Target
  readonly periods: readonly JudgedPeriod[]
}

/** Newest first: what happened, why, what follows. In the same type size as a success. */
function missSection(content: Content, judged: readonly Judged[]): SectionBlock {
  const { words, formats, data } = content
  const w = words.attainment
  const misses = judged
    .flatMap(({ target, periods }) =>
      periods.filter(({ verdict }) => isMiss(verdict)).map((period) => ({ target, ...period })),
    )
    .toSorted((a, b) => (a.period.from < b.period.from ? 1 : a.period.from > b.period.from ? -1 : 0))
  return {
    kind: 'section',
    id: 'section/misses',
    level: 2,
    title: w.misses,
    blocks:
      misses.length === 0
        ? [plain(w.noMisses)]
        : misses.map(
            ({ target, period, row: record, verdict }): Block => ({
              kind: 'miss',
              title: [
                strong(joined([formats.period(period), target.name])),
                ...(record && record.total > 0
                  ? [`: ${w.kOfN(formats.number(record.met), formats.number(record.total))}`]
                  : []),
              ],
              verdict,
              words: w.words[verdict],
              rows: missRows(content, data.find('misses', `${target.id}:${period.id}`)),
            }),
          ),
  }
}

function missRows({ data, words }: Content, miss: RecordView<'misses'> | undefined): LabelRow[] {
  const w = words.attainment
  const unknown: Block[] = [plain(muted(w.notYet))]
  if (!miss) return row(w.cause, unknown)
  const measures = Object.keys(miss.measureIds).map((id) => data.find('measures', id)?.title ?? words.removed)
  const category = miss.causeCategory === 'unknown' ? '' : w.causeCategory[miss.causeCategory]
  return [
    ...row(
      w.cause,
      isFilled(miss.cause)
        ? [plain([{ text: miss.cause, voice: true }, ...(category === '' ? [] : [muted(` (${category})`)])])]
        : unknown,
    ),
    ...row(w.impact, miss.customerImpact),
    ...(isFilled(miss.noMeasureReason) && measures.length === 0
      ? row(w.noMeasure, miss.noMeasureReason)
      : [
          ...row(
            w.measures,
            measures.length === 0 ? unknown : measures.map((title) => plain([{ text: title, voice: true }])),
          ),
          ...row(w.noMeasure, miss.noMeasureReason),
        ]),
  ]
}
