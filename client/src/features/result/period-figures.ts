/** The promises of a period with their figures and verdicts, as the report and its table need them. */
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import type { WordLocale } from '@servicewerkstatt/shared/domain/agreements/metric-words.ts'
import {
  promisedSentence,
  type PromisedTarget,
  promisedTitle,
  targetsDuring,
} from '@servicewerkstatt/shared/domain/agreements/promises-in-force.ts'
import { attainmentId } from '@servicewerkstatt/shared/domain/agreements/publish-gates.ts'
import { deriveVerdict, isMiss, type Verdict } from '@servicewerkstatt/shared/domain/attainment/verdict.ts'
import { useMemo } from 'react'
import { useAll } from '../../workshop/use-record.ts'

export type Period = RecordView<'periods'>
export type Attainment = RecordView<'attainments'>
export type Miss = RecordView<'misses'>

export interface PromiseRow {
  /** Key of the figures and of the answer to a miss. */
  readonly id: string
  readonly target: PromisedTarget
  /** What was promised, as the report says it. */
  readonly promise: string
  readonly attainment: Attainment | undefined
  readonly miss: Miss | undefined
  readonly verdict: Verdict
  /** Missed, and cause or answer still stand out. */
  readonly needsAnswer: boolean
}

/** Everything that is judged by period, without a component around it. */
export interface FigureFacts {
  readonly versions: readonly RecordView<'agreementVersions'>[]
  readonly attainments: readonly Attainment[]
  readonly misses: readonly Miss[]
}

/** Every target that counted in the period. */
export function periodRows(period: Period, facts: FigureFacts): readonly PromiseRow[] {
  return targetsDuring(facts.versions, period).map((target) => {
    const id = attainmentId(target.id, period.id)
    const attainment = facts.attainments.find((item) => item.id === id)
    const miss = facts.misses.find((item) => item.id === id)
    const verdict = deriveVerdict(target, attainment ?? null, period, target.span)
    return {
      id,
      target,
      promise: promisedSentence(target),
      attainment,
      miss,
      verdict,
      needsAnswer: isMiss(verdict) && missingAnswers(miss).length > 0,
    }
  })
}

/** Rows in the order of the catalogue: by agreement, then by target; what is no longer in it comes last. */
export function inCatalogueOrder(
  rows: readonly PromiseRow[],
  agreementIds: readonly string[],
  targetIds: readonly string[],
): readonly PromiseRow[] {
  const rankIn = (ids: readonly string[], id: string): number => {
    const at = ids.indexOf(id)
    return at < 0 ? ids.length : at
  }
  const agreementOf = ({ target }: PromiseRow): number => rankIn(agreementIds, target.version.agreementId)
  const targetOf = ({ target }: PromiseRow): number => rankIn(targetIds, target.id)
  return rows.toSorted((a, b) => agreementOf(a) - agreementOf(b) || targetOf(a) - targetOf(b))
}

/** What an answer to a miss still lacks (GATE-1): the cause, and a measure or the reason for none. */
export function missingAnswers(miss: Miss | undefined): readonly ('cause' | 'answer')[] {
  const hasCause = (miss?.cause ?? '').trim() !== ''
  const hasAnswer =
    Object.keys(miss?.measureIds ?? {}).length > 0 || (miss?.noMeasureReason ?? '').trim() !== ''
  return [...(hasCause ? [] : (['cause'] as const)), ...(hasAnswer ? [] : (['answer'] as const))]
}

/** What a promise is called in the table, and in the report. @param locale of the content */
export const rowLabel = ({ target }: PromiseRow, locale: WordLocale): string => promisedTitle(target, locale)

export interface CourseStep {
  readonly period: Period
  readonly verdict: Verdict
  /** Another version of the agreement than in the period before: the promise was a different one. */
  readonly isNewVersion: boolean
}

/**
 * The verdicts on one target over the periods, the oldest first.
 * @param periods of one kind, the newest first   @param length how many of them
 */
export function courseOf(
  targetId: string,
  periods: readonly Period[],
  facts: FigureFacts,
  length: number,
): readonly CourseStep[] {
  let before: string | null = null
  return periods
    .slice(0, length)
    .toReversed()
    .map((period) => {
      const row = periodRows(period, facts).find(({ target }) => target.id === targetId)
      const version = row?.target.version
      const key = version ? `${version.agreementId}:${String(version.n)}` : null
      const isNewVersion = before !== null && key !== null && before !== key
      before = key ?? before
      return { period, verdict: row?.verdict ?? 'not_in_force', isNewVersion }
    })
}

/** How many promises of a period were kept, of those that can be judged. */
export function keptCount(rows: readonly PromiseRow[]): { readonly kept: number; readonly judged: number } {
  const judged = rows.filter(({ verdict }) => verdict === 'met' || isMiss(verdict))
  return { kept: judged.filter(({ verdict }) => verdict === 'met').length, judged: judged.length }
}

export function useFigureFacts(): FigureFacts {
  const versions = useAll('agreementVersions')
  const attainments = useAll('attainments')
  const misses = useAll('misses')
  return useMemo(() => ({ versions, attainments, misses }), [versions, attainments, misses])
}

/** Periods, the newest first. */
export function usePeriods(): readonly Period[] {
  const periods = useAll('periods')
  return useMemo(() => periods.toSorted((a, b) => (a.from < b.from ? 1 : -1)), [periods])
}
