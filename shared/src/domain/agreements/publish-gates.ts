/**
 * What has to be said before a period may be published: no miss without cause and answer (GATE-1), no promise without figures or the reason for
 * none (GATE-2), no open measure that nobody owns (GATE-3). Misses cannot be hidden by leaving them out.
 */
import { deriveVerdict, isMiss, judgeCount, type DateSpan } from '../attainment/verdict.ts'
import type { MissingItem } from './missing-item.ts'
import { targetsDuring, type PromisedTarget, type VersionRecord } from './promises-in-force.ts'

export interface GateAttainment {
  readonly id: string
  readonly targetId: string
  readonly periodId: string
  readonly total: number
  readonly met: number
  readonly value: number | null
  readonly notMeasurableReason?: string
}

export interface GateMiss {
  readonly id: string
  readonly cause: string
  readonly measureIds: Readonly<Record<string, true>>
  readonly noMeasureReason: string
}

export interface GateMeasure {
  readonly id: string
  readonly ownerId: string | null
  readonly status: string
}

export interface GateFacts {
  readonly period: DateSpan & { readonly id: string }
  readonly versions: readonly VersionRecord[]
  readonly attainments: readonly GateAttainment[]
  readonly misses: readonly GateMiss[]
  /** Measures that are not deleted. */
  readonly measures: readonly GateMeasure[]
}

/** Key of a record of attainment, and of the miss that answers it. */
export const attainmentId = (targetId: string, periodId: string): string => `${targetId}:${periodId}`

const isFilled = (value: string | undefined): boolean => (value ?? '').trim() !== ''
const isOpenMeasure = ({ status }: GateMeasure): boolean => status === 'planned' || status === 'in_progress'

/** Everything that keeps the period from being published; an empty list means go. */
export function missingForPeriod(facts: GateFacts): MissingItem[] {
  const { period, versions, attainments, misses, measures } = facts
  const targets = targetsDuring(versions, period)
  if (targets.length === 0) return [{ rule: 'PUB', what: 'promise-in-force', type: 'periods', id: period.id }]
  const missing: MissingItem[] = []
  for (const target of targets) {
    const id = attainmentId(target.id, period.id)
    const count = attainments.find((item) => item.id === id) ?? null
    if (!count) {
      const isDue = target.version.status !== 'suspended'
      if (isDue) missing.push({ rule: 'GATE-2', what: 'figures', type: 'targets', id: target.id })
    } else if (isMiss(deriveVerdict(target, count, period, target.span))) {
      missing.push(
        ...missingAnswer(
          id,
          misses.find((item) => item.id === id),
          measures,
        ),
      )
    } else if (isUnexplained(target, count)) {
      missing.push({ rule: 'GATE-2', what: 'figures', type: 'targets', id: target.id })
    }
  }
  for (const measure of measures) {
    if (isOpenMeasure(measure) && measure.ownerId === null) {
      missing.push({ rule: 'GATE-3', what: 'measure-owner', type: 'measures', id: measure.id })
    }
  }
  return missing
}

/** A row that yields no verdict and gives no reason (a value that was never typed) is as good as no row. */
const isUnexplained = (target: PromisedTarget, count: GateAttainment): boolean =>
  !isFilled(count.notMeasurableReason) && judgeCount(target, count) === 'not_measurable_yet'

function missingAnswer(
  id: string,
  miss: GateMiss | undefined,
  measures: readonly GateMeasure[],
): MissingItem[] {
  const missing: MissingItem[] = []
  if (!isFilled(miss?.cause)) missing.push({ rule: 'GATE-1', what: 'cause', type: 'attainments', id })
  const answers = Object.keys(miss?.measureIds ?? {}).filter((measureId) =>
    measures.some((measure) => measure.id === measureId && measure.status !== 'dropped'),
  )
  if (answers.length === 0 && !isFilled(miss?.noMeasureReason)) {
    missing.push({ rule: 'GATE-1', what: 'measure-or-reason', type: 'attainments', id })
  }
  return missing
}
