import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import {
  deriveVerdict,
  isJudgedByValue,
  positionInForce,
  type MetricKind,
  type Verdict,
  type VerdictTarget,
} from '@servicewerkstatt/shared/domain/attainment/verdict.ts'
import type { AttainmentBlock } from '../blocks.ts'
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
export function judgedPeriods(content: Content, { agreement }: PromisedAgreement, target: Target): readonly JudgedPeriod[] {
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

/** Ruler, last six periods and „k von n“ of one target, as on the page of its service. */
export function attainmentBlock(
  content: Content,
  target: Target,
  judged: readonly JudgedPeriod[],
): AttainmentBlock | undefined {
  const { words, formats } = content
  const shown = judged.filter(({ isShown }) => isShown).slice(-6)
  const last = shown.at(-1)
  if (!last) return undefined
  const isValue = target.metricKind !== null && isJudgedByValue(target.metricKind)
  const { row } = last
  const share = isValue || !row || row.total === 0 ? null : (row.met / row.total) * 100
  const promised = isValue || target.shareTargetBp === null ? null : target.shareTargetBp / 100
  const promisedWords = target.shareTargetBp === null || isValue ? '' : words.metric.promised(target.shareTargetBp)
  const count = !row
    ? words.attainment.words[last.verdict]
    : isValue
      ? row.value === null
        ? words.attainment.words[last.verdict]
        : formats.number(row.value)
      : words.attainment.kOfN(formats.number(row.met), formats.number(row.total))
  return {
    kind: 'attainment',
    name: [{ text: target.name ?? words.attainment.target, strong: true }],
    verdict: last.verdict,
    words: words.attainment.words[last.verdict],
    ...(share === null ? {} : { share }),
    ...(promised === null ? {} : { promised }),
    alt: words.attainment.rulerAlt(formats.number(share ?? 0, 0), promised === null ? '' : formats.number(promised)),
    months: shown.map(({ period, verdict }) => ({
      label: formats.periodShort(period),
      verdict,
      alt: words.attainment.monthAlt(formats.period(period), words.attainment.words[verdict]),
    })),
    line: [{ text: count, strong: true }, ...(promisedWords === '' ? [] : [`, ${promisedWords}`])],
  }
}
