/**
 * Can the process keep a time promise, by the team's own estimates? One value with everything that is said about it. Three known times on every step and a
 * promised share: the simulation gives a probability. Otherwise the sums of usual and worst times (PRODUCT FEAS-3). Input that nothing true could be
 * reckoned from gives findings, and no number.
 */
import { hasOpenHours, type WorkingCalendar } from '../calendar/working-calendar.ts'
import { wilsonInterval, type ShareInterval } from '../attainment/evidence.ts'
import { lacksTime, derivePathSums, isStep, type PathSums } from '../process/path-sums.ts'
import { checkProcess, type ProcessFindingReason } from '../process/process-checks.ts'
import { buildProcessGraph, leadingTo, reachableFrom, type ProcessGraph } from '../process/process-graph.ts'
import type { ProcessNode } from '../process/process-model.ts'
import type { PromiseVerdict } from '../process/promise-verdict.ts'
import { arrivals, referenceCalendar } from '../process/reference-time.ts'
import { compileSimulation } from '../process/simulation-model.ts'
import { simulate, type SimulatedCases } from '../process/simulate.ts'
import { isFull } from '../process/three-point.ts'
import { deriveCutoff, type CutoffInsight } from './feasibility-cutoff.ts'
import {
  dayBars,
  measuredCases,
  minuteBars,
  percentilesOf,
  type Distribution,
  type Percentiles,
} from './feasibility-distribution.ts'
import { processOf, type PromiseInputs, type WeeklyHours } from './feasibility-inputs.ts'
import { lightOf } from './feasibility-light.ts'
import { mostWorkingWithin } from './feasibility-moments.ts'
import { type HeldUp, judgeBySums, sumsLimit, type SumsVerdict } from './feasibility-sums.ts'
import {
  countsDays,
  dayReached,
  isElapsed,
  limitMinutes,
  needsThreshold,
  promiseRule,
  timeKindOf,
  type TimeKind,
} from './feasibility-rule.ts'

/** Cases per check: within half a percentage point. */
export const CHECK_RUNS = 10_000
/** One seed for all, so that everybody in the room and the server read the same number. */
export const CHECK_SEED = 7

export type PromiseFindingReason =
  | ProcessFindingReason
  | 'threshold-zero'
  | 'threshold-not-whole'
  | 'never-open' // the hours of the process
  | 'service-never-open' // the hours of the promise
  | 'zones-differ' // of work and promise
  | 'no-way'
  | 'nobody-comes-by'

export interface PromiseFinding {
  readonly reason: PromiseFindingReason
  /** The steps it is at; empty = the promise itself or its calendar. */
  readonly nodeIds: readonly string[]
}

export interface OpenPromise {
  readonly kind: 'open'
  readonly missing: 'steps' | 'threshold'
}
export interface FaultyPromise {
  readonly kind: 'findings'
  readonly findings: readonly PromiseFinding[]
}
export interface SummedPromise {
  readonly kind: 'sums'
  /** Why there is no probability. */
  readonly why: 'no-share' | 'no-best-case' | 'times-missing' | 'shares'
  readonly verdict: PromiseVerdict
  /** Minutes of the promise's own clock, the sums too. */
  readonly promisedMin: number
  readonly isElapsed: boolean
  readonly sums: PathSums
  /** Nights and weekends that change what the sums say. */
  readonly heldUp: HeldUp | null
  /** What keeps the simulation from running; shown where it is. */
  readonly findings: readonly PromiseFinding[]
}
export interface SimulatedPromise {
  readonly kind: 'simulated'
  readonly verdict: Exclude<PromiseVerdict, 'not_checkable'>
  readonly shareBp: number
  /** Cases of 10,000 that keep the promise. */
  readonly probabilityBp: number
  /** What chance in drawing the cases leaves open. */
  readonly interval: ShareInterval
  readonly runs: number
  readonly seed: number
  /** Cases that come by both measuring points. */
  readonly measured: number
  /** Cases that were given up in a loop; they count as not kept. */
  readonly capped: number
  /** Minutes of the promise's own clock. */
  readonly minutes: Percentiles
  readonly isElapsed: boolean
  /** Working minutes of the process. */
  readonly workMin: Percentiles
  readonly distribution: Distribution
  /** T and L, on the promise's own clock. */
  readonly sums: PathSums
  /** What T and L are held against; where every case is promised, also what nights and weekends change of it. */
  readonly promisedMin: number
  readonly heldUp: HeldUp | null
  /** Of a promise for the same day only. */
  readonly cutoff: CutoffInsight | null
  /** Without given hours: Monday to Friday, eight hours. */
  readonly hoursAssumed: boolean
}
export type PromiseCheck = OpenPromise | FaultyPromise | SummedPromise | SimulatedPromise

/** FEAS-9: a working day has 480 minutes; which, is nobody's choice here. */
const USUAL_HOURS: WeeklyHours = [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:00', to: '16:00' }))

export interface CheckOptions {
  readonly runs?: number
  readonly seed?: number
}

/** @returns null for a promise that is not about time */
export function checkPromise(inputs: PromiseInputs, options: CheckOptions = {}): PromiseCheck | null {
  const { target } = inputs
  const kind = timeKindOf(target)
  if (kind === null) return null
  const { fromNodeId, toNodeId, threshold } = target
  if (fromNodeId === null || toNodeId === null) return { kind: 'open', missing: 'steps' }
  if (needsThreshold(kind) && threshold === null) return { kind: 'open', missing: 'threshold' }

  const graph = buildProcessGraph(processOf(inputs))
  const way = wayOf(graph, inputs, kind)
  const clocks = clocksOf(inputs)
  const sums = derivePathSums(graph, {
    fromId: way.sumsFrom,
    toId: toNodeId,
    toWorkingMinutes: isElapsed(target)
      ? (minutes) => minutes
      : mostWorkingWithin(clocks.promise, clocks.promiseHours),
  })
  const findings = [...promiseFindings(inputs, kind), ...processFindings(graph)]
  if (!sums)
    findings.push({ reason: 'no-way', nodeIds: [fromNodeId, toNodeId].filter((id) => graph.nodes.has(id)) })
  const grave = findings.filter(({ reason }) => !IS_ABOUT_SHARES.has(reason))
  if (!sums || grave.length > 0) return { kind: 'findings', findings }

  const plan = { inputs, kind, graph, sums, way, clocks }
  const why = whyNotSimulated(plan, findings)
  return why ? judgeSums(plan, why, findings) : simulatePromise(plan, options)
}

const IS_ABOUT_SHARES: ReadonlySet<PromiseFindingReason> = new Set(['share-missing', 'shares-not-100'])

function promiseFindings(
  { target, hours, serviceHours, zonesDiffer }: PromiseInputs,
  kind: TimeKind,
): PromiseFinding[] {
  const { threshold } = target
  const found: PromiseFindingReason[] = []
  if (needsThreshold(kind) && threshold !== null) {
    if (threshold <= 0) found.push('threshold-zero')
    else if (countsDays(kind) && !Number.isInteger(threshold)) found.push('threshold-not-whole')
  }
  if (hours && !hasOpenHours({ weekly: hours })) found.push('never-open')
  if (serviceHours && !hasOpenHours({ weekly: serviceHours })) found.push('service-never-open')
  if (zonesDiffer) found.push('zones-differ')
  return found.map((reason) => ({ reason, nodeIds: [] }))
}

/** Where a step stands in its lane changes no time. */
function processFindings(graph: ProcessGraph): PromiseFinding[] {
  const model = { lanes: [], nodes: [...graph.nodes.values()], edges: graph.edges }
  return checkProcess(model, graph)
    .filter(({ code }) => code !== 'PROC-8')
    .map(({ reason, nodeIds }) => ({ reason, nodeIds }))
}

interface Way {
  /** Where simulated cases begin: a day of the month counts from the beginning of the month, whatever is measured. */
  readonly startId: string
  readonly sumsFrom: string
}

function wayOf(graph: ProcessGraph, { arrival, target }: PromiseInputs, kind: TimeKind): Way {
  const fromId = target.fromNodeId ?? ''
  const start = [...graph.nodes.values()].find(({ type }) => type === 'start')?.id ?? fromId
  const isInMonth = kind === 'by_working_day'
  return {
    startId: isInMonth || arrival === 'first_working_day' ? start : fromId,
    sumsFrom: isInMonth ? start : fromId,
  }
}

interface Clocks {
  readonly work: WorkingCalendar
  readonly promise: WorkingCalendar
  readonly promiseHours: WeeklyHours
  readonly areAssumed: boolean
}

function clocksOf({ hours, serviceHours }: PromiseInputs): Clocks {
  const usable = (weekly: WeeklyHours | null) => (weekly && hasOpenHours({ weekly }) ? weekly : null)
  const [own, promised] = [usable(hours), usable(serviceHours)]
  const promiseHours = promised ?? own ?? USUAL_HOURS
  return {
    work: referenceCalendar({ weekly: own ?? promised ?? USUAL_HOURS }),
    promise: referenceCalendar({ weekly: promiseHours }),
    promiseHours,
    areAssumed: own === null && promised === null,
  }
}

interface Plan {
  readonly inputs: PromiseInputs
  readonly kind: TimeKind
  readonly graph: ProcessGraph
  readonly sums: PathSums
  readonly way: Way
  readonly clocks: Clocks
}

function whyNotSimulated(
  { inputs, graph, sums, way }: Plan,
  findings: readonly PromiseFinding[],
): SummedPromise['why'] | null {
  if (sums.stepsWithoutTime.length > 0) return 'times-missing'
  if (findings.length > 0) return 'shares'
  if (inputs.target.shareTargetBp === null) return 'no-share'
  const steps = stepsOnTheWay(graph, way.startId, inputs.target.toNodeId ?? '')
  if (steps.some(lacksTime)) return 'times-missing'
  return steps.every(hasBestCase) ? null : 'no-best-case'
}

function stepsOnTheWay(graph: ProcessGraph, startId: string, toId: string): ProcessNode[] {
  const ahead = reachableFrom(graph, [startId], (edge) => edge.from !== toId)
  const before = leadingTo(graph, [toId])
  return [...graph.nodes.values()].filter((node) => isStep(node) && ahead.has(node.id) && before.has(node.id))
}

const hasBestCase = ({ type, processTime, waitTime }: ProcessNode): boolean =>
  (type !== 'task' || isFull(processTime)) && (!waitTime || isFull(waitTime))

function judgeSums(
  plan: Plan,
  why: SummedPromise['why'],
  findings: readonly PromiseFinding[],
): SummedPromise {
  const { sums, inputs } = plan
  return { kind: 'sums', why, ...bySums(plan), isElapsed: isElapsed(inputs.target), sums, findings }
}

function bySums({ kind, inputs: { target }, graph, sums, way, clocks }: Plan): SumsVerdict {
  const { work, promise } = clocks
  return judgeBySums({
    ...{ kind, target, graph, sums, work, promise },
    fromId: way.sumsFrom,
    toId: target.toNodeId ?? '',
  })
}

function simulatePromise(plan: Plan, { runs = CHECK_RUNS, seed = CHECK_SEED }: CheckOptions): PromiseCheck {
  const { inputs, kind, sums, clocks } = plan
  const { target } = inputs
  const cases = simulateCases(plan, runs, seed)
  if (!cases) return { kind: 'findings', findings: [{ reason: 'no-way', nodeIds: [] }] }
  const { stuckAt, measured } = cases
  if (stuckAt !== null)
    return { kind: 'findings', findings: [{ reason: 'join-starves', nodeIds: [stuckAt] }] }
  if (measured === 0) {
    const nodeIds = [target.fromNodeId, target.toNodeId].filter((id) => id !== null)
    return { kind: 'findings', findings: [{ reason: 'nobody-comes-by', nodeIds }] }
  }
  const shareBp = target.shareTargetBp ?? 0
  const { kept, minutes, workMin, distribution } = judgeCases(plan, cases)
  const probabilityBp = Math.round((kept / measured) * 10_000)
  const summed = shareBp >= 10_000 ? bySums(plan) : null
  return {
    kind: 'simulated',
    verdict: summed ? judgeWhole(summed.verdict, kept === measured) : lightOf(probabilityBp, shareBp),
    shareBp,
    probabilityBp,
    interval: wilsonInterval(kept, measured) ?? { low: 0, high: 1 },
    runs,
    seed,
    measured,
    capped: cases.capped,
    minutes,
    isElapsed: isElapsed(target),
    workMin,
    distribution,
    sums,
    promisedMin: summed?.promisedMin ?? sumsLimit(kind, target, clocks.promise),
    heldUp: summed?.heldUp ?? null,
    cutoff: kind === 'same_day' ? deriveCutoff(cases, clocks.promise, withCutoff(plan)) : null,
    hoursAssumed: clocks.areAssumed,
  }
}

/** The light with another cut-off, as it would be shown then. */
const withCutoff =
  (plan: Plan) =>
  (cutoffTime: string | null, bp: number): boolean => {
    const shareBp = plan.inputs.target.shareTargetBp ?? 0
    if (shareBp < 10_000) return lightOf(bp, shareBp) === 'feasible'
    const target = { ...plan.inputs.target, cutoffTime }
    return bp === 10_000 && bySums({ ...plan, inputs: { ...plan.inputs, target } }).verdict === 'feasible'
  }

/**
 * At 100 % a draw of cases cannot decide: one more case might be the one that fails. But one that does fail, on its second time through a loop that the sums
 * count once, is enough to say that not all hold.
 */
function judgeWhole(bySums: PromiseVerdict, allHeld: boolean): SimulatedPromise['verdict'] {
  if (bySums === 'not_checkable') return 'not_feasible'
  return bySums === 'feasible' && !allHeld ? 'tight' : bySums
}

/** @returns null when an end of the way is gone */
function simulateCases(
  { inputs, kind, graph, way, clocks }: Plan,
  runs: number,
  seed: number,
): SimulatedCases | null {
  const { fromNodeId, toNodeId } = inputs.target
  const model = compileSimulation(graph, { startId: way.startId, fromId: fromNodeId ?? '', toId: toNodeId })
  if (!model) return null
  const arrival = kind === 'by_working_day' ? 'first_working_day' : inputs.arrival
  const arrivalOf = arrivals(arrival, clocks.promise)
  return simulate(model, { runs, seed, calendar: clocks.work, arrivalOf })
}

/** Only how many of the cases hold; for comparing variants. @returns basis points, null when nothing can be said */
export function probabilityOf(inputs: PromiseInputs, options: CheckOptions = {}): number | null {
  const check = checkPromise(inputs, options)
  return check?.kind === 'simulated' ? check.probabilityBp : null
}

function judgeCases({ inputs, kind, clocks }: Plan, cases: SimulatedCases) {
  const { target } = inputs
  const rule = promiseRule(kind, target, clocks.promise)
  const [minutes, workMin] = [new Float64Array(cases.measured), new Float64Array(cases.measured)]
  const measured: { readonly value: number; readonly isKept: boolean }[] = []
  let kept = 0
  for (const [began, ended] of measuredCases(cases)) {
    const index = measured.length
    const isOver = Number.isFinite(ended)
    const isKept = isOver && rule.isKept(began, ended)
    const takes = isOver ? rule.takes(began, ended) : ended
    minutes[index] = takes
    workMin[index] = isOver ? clocks.work.between(began, ended) : ended
    const value =
      kind === 'time_within' ? takes : isOver ? dayReached(kind, target, clocks.promise, began, ended) : ended
    measured.push({ value, isKept })
    if (isKept) kept += 1
  }
  return {
    kept,
    minutes: percentilesOf(minutes),
    workMin: percentilesOf(workMin),
    distribution:
      kind === 'time_within'
        ? minuteBars(measured, limitMinutes(target))
        : dayBars(
            measured,
            kind === 'by_working_day' ? 'month-days' : 'days',
            kind === 'same_day' ? 0 : (target.threshold ?? 0),
          ),
  }
}
