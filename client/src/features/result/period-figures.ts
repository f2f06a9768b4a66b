/** The promises of a period with their figures and verdicts, as the report and its table need them. */
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import {
  promisedAgreement,
  targetsDuring,
  type PromisedTarget,
} from '@servicewerkstatt/shared/domain/agreements/promises-in-force.ts'
import { attainmentId } from '@servicewerkstatt/shared/domain/agreements/publish-gates.ts'
import { deriveVerdict, isMiss, type Verdict } from '@servicewerkstatt/shared/domain/attainment/verdict.ts'
import { useMemo } from 'react'
import { useAll } from '../../workshop/use-record.ts'

export type Period = RecordView<'periods'>
type Attainment = RecordView<'attainments'>

export interface PromiseRow {
  readonly target: PromisedTarget
  /** The promise sentence of the agreement that the target belongs to. */
  readonly promise: string
  readonly attainment: Attainment | undefined
  readonly miss: RecordView<'misses'> | undefined
  readonly verdict: Verdict
  /** Missed, and cause or answer still stand out. */
  readonly needsAnswer: boolean
}

/** Everything that is judged by period, without a component around it. */
export interface FigureFacts {
  readonly versions: readonly RecordView<'agreementVersions'>[]
  readonly attainments: readonly Attainment[]
  readonly misses: readonly RecordView<'misses'>[]
}

export function periodRows(period: Period, facts: FigureFacts): readonly PromiseRow[] {
  return targetsDuring(facts.versions, period).map((target) => {
    const id = attainmentId(target.id, period.id)
    const attainment = facts.attainments.find((item) => item.id === id)
    const miss = facts.misses.find((item) => item.id === id)
    const verdict = deriveVerdict(target, attainment ?? null, period, target.span)
    const promise = promisedAgreement(target.version)['promise']
    return {
      target,
      promise: typeof promise === 'string' ? promise : '',
      attainment,
      miss,
      verdict,
      needsAnswer: isMiss(verdict) && !isAnswered(miss),
    }
  })
}

/** A miss is answered by its cause and a measure, or the reason for none. */
export const isAnswered = (miss: RecordView<'misses'> | undefined): boolean =>
  miss !== undefined &&
  miss.cause.trim() !== '' &&
  (Object.keys(miss.measureIds).length > 0 || miss.noMeasureReason.trim() !== '')

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
