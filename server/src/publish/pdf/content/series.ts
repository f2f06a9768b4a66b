import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import {
  deriveVerdict,
  isJudgedByValue,
  positionInForce,
  type MetricKind,
  type Verdict,
  type VerdictTarget,
} from '@servicewerkstatt/shared/domain/attainment/verdict.ts'
import type { AttainmentBlock, Inline } from '../blocks.ts'
import type { Content } from './context.ts'
import type { PromisedAgreement } from './agreements-in-force.ts'

type Target = RecordView<'targets'>
type Period = RecordView<'periods'>

export interface JudgedPeriod {
  readonly period: Period
  readonly row: RecordView<'attainments'> | undefined
  readonly verdict: Verdict
  /** False for periods after the end of the agreement, which nobody has to answer for. */
  readonly isShown: boolean
}

/** The periods that have begun to be recorded, oldest first; a period without any record of any target is left out. */
export function recordedPeriods({ data }: Content): readonly Period[] {
  const used = new Set(data.all('attainments').map(({ periodId }) => periodId))
  return data
    .all('periods')
    .filter(({ id }) => used.has(id))
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

/** The verdict on every recorded period of a target. */
export function judgedPeriods(
  content: Content,
  { agreement }: PromisedAgreement,
  target: Target,
): readonly JudgedPeriod[] {
  const rows = content.data.all('attainments').filter(({ targetId }) => targetId === target.id)
  return recordedPeriods(content).map((period) => {
    const row = rows.find(({ periodId }) => periodId === period.id)
    return {
      period,
      row,
      verdict: deriveVerdict(verdictTarget(target), row ?? null, period, agreement),
      isShown: positionInForce(period, agreement) !== 'after',
    }
  })
}

/** A target whose kind is not chosen yet is counted k of n, like most. */
export const verdictTarget = (target: Target): VerdictTarget => ({
  metricKind: target.metricKind ?? ('quality_ratio' satisfies MetricKind),
  shareTargetBp: target.shareTargetBp,
  amberMarginBp: target.amberMarginBp ?? 0,
  operator: target.operator,
  threshold: target.threshold,
  unit: target.unit,
})

/** One target as on the page of its service: verdict, ruler, last six periods, „k von n“, and what it means. */
export function attainmentBlock(
  content: Content,
  target: Target,
  judged: readonly JudgedPeriod[],
  details: Inline,
): AttainmentBlock {
  const { words, formats } = content
  const shown = judged.filter(({ isShown }) => isShown).slice(-6)
  const last = shown.at(-1)
  const name = { text: target.name ?? words.attainment.target, strong: true }
  if (!last) return { kind: 'attainment', name, months: [], details }
  const isValue = target.metricKind !== null && isJudgedByValue(target.metricKind)
  const share = isValue || !last.row || last.row.total === 0 ? null : (last.row.met / last.row.total) * 100
  const promised = isValue ? null : target.shareTargetBp
  const promisedWords = promised === null ? '' : words.metric.promised(promised)
  return {
    kind: 'attainment',
    name,
    verdict: last.verdict,
    words: words.attainment.words[last.verdict],
    ...(share === null
      ? {}
      : {
          share,
          alt: words.attainment.rulerAlt(
            formats.number(share, 0),
            promised === null ? '' : words.metric.perHundred(promised),
          ),
        }),
    ...(promised === null ? {} : { promised: promised / 100 }),
    months: shown.map(({ period, verdict }) => ({
      label: formats.periodShort(period),
      verdict,
      alt: words.attainment.monthAlt(formats.period(period), words.attainment.words[verdict]),
    })),
    line: [
      { text: countInWords(content, last, isValue), strong: true },
      ...(promisedWords === '' ? [] : [`, ${promisedWords}`]),
    ],
    details,
  }
}

/** „244 von 262“, the measured value, or in words why there is none. */
function countInWords({ words, formats }: Content, { row, verdict }: JudgedPeriod, isValue: boolean): string {
  if (!row) return words.attainment.words[verdict]
  if (!isValue) return words.attainment.kOfN(formats.number(row.met), formats.number(row.total))
  return row.value === null ? words.attainment.words[verdict] : formats.number(row.value)
}
