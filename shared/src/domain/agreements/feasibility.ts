/**
 * Can the process keep a time promise, by the team's own estimates? Sums of usual and worst times against the limit (PRODUCT FEAS-1 to FEAS-4). It
 * says nothing about probability; where all three times and a share are known, the simulation does.
 */
import { derivePathSums, type PathSums } from '../process/path-sums.ts'
import type { ProcessGraph } from '../process/process-graph.ts'
import { judgePromise, type PromiseVerdict } from '../process/promise-verdict.ts'
import type { Limit } from './metric-words.ts'

export interface TimeTarget extends Limit {
  readonly metricKind: string | null
  readonly fromNodeId: string | null
  readonly toNodeId: string | null
}

/** FEAS-9: a working day has 480 minutes. */
const WORKING_DAY_MIN = 480
const DAY_MIN = 1440
const MINUTES: Readonly<Record<string, number>> = { minute: 1, hour: 60, working_day: WORKING_DAY_MIN }

/** The most working time that fits into a span around the clock: eight hours of each whole day, and what is left over up to eight hours. */
export const workingMinutesWithin = (elapsedMin: number): number =>
  Math.floor(elapsedMin / DAY_MIN) * WORKING_DAY_MIN + Math.min(elapsedMin % DAY_MIN, WORKING_DAY_MIN)

/**
 * The limit in working minutes.
 * @returns null for a promise that is no length of time (a day of the month, a share), or has no limit yet
 * "Within 2 working days" counts whole days after the one on which the request came: 960 minutes in the worst case.
 */
export function promisedMinutes({ metricKind, threshold, unit, clock }: TimeTarget): number | null {
  if (threshold === null) return null
  if (metricKind === 'within_working_days') return threshold * WORKING_DAY_MIN
  const factor = MINUTES[unit ?? '']
  if (metricKind !== 'time_within' || factor === undefined) return null
  const minutes = threshold * factor
  return clock === 'elapsed' && unit !== 'working_day' ? workingMinutesWithin(minutes) : minutes
}

export interface FeasibilityCheck {
  readonly verdict: PromiseVerdict
  /** Working minutes. */
  readonly promisedMin: number
  /** Null when no way leads from the first to the last step. */
  readonly sums: PathSums | null
}

/**
 * The light on a promise.
 * @param graph the process that the two steps belong to
 * @returns null for a promise that sums cannot be held against: no time limit, or a step is not named yet
 */
export function checkFeasibility(target: TimeTarget, graph: ProcessGraph): FeasibilityCheck | null {
  const { fromNodeId, toNodeId } = target
  const promisedMin = promisedMinutes(target)
  if (promisedMin === null || fromNodeId === null || toNodeId === null) return null
  const sums = derivePathSums(graph, { fromId: fromNodeId, toId: toNodeId })
  return { verdict: sums ? judgePromise(sums, promisedMin) : 'not_checkable', promisedMin, sums }
}
