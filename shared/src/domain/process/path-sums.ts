/**
 * How long a case takes by the team's estimates: the usual sum T and the cautious sum L of FEAS-2, over all ways from a start to an end.
 * Alternatives and parallel branches count with the longest, a loop once. The cautious sum adds up long values that rarely coincide.
 */
import { forwardOut, leadingTo, reachableFrom, type ProcessGraph } from './process-graph.ts'
import type { ProcessEdge, ProcessNode } from './process-model.ts'
import { stepOrder } from './step-order.ts'
import { waitClockOf, workingMinutesWithin } from './wait-clock.ts'

export interface PathSumOptions {
  /** First step of the way; missing = every start. */
  readonly fromId?: string | null
  /** Last step of the way; missing = every end. */
  readonly toId?: string | null
  /** Working minutes that a wait around the clock may cost; without a calendar, a day and a night hold at most one working day. */
  readonly toWorkingMinutes?: (elapsedMinutes: number) => number
}

export interface PathSums {
  /** T, in working minutes. With steps without time this is the lower bound from the known ones. */
  readonly usualMin: number
  /** L, in working minutes. */
  readonly cautiousMin: number
  /** The waiting in T. */
  readonly usualWaitingMin: number
  /** All nodes of the longest usual way, in order. */
  readonly path: readonly string[]
  /** Tasks and waits on any way. */
  readonly steps: readonly string[]
  readonly stepsWithoutTime: readonly string[]
  /** Connections that lead back on any way: each counted once. */
  readonly loops: readonly string[]
  /** Steps of the longest usual way, the longest first, with their part of T. */
  readonly contributions: readonly { readonly id: string; readonly usualMin: number }[]
  /** Steps of the longest usual way that belong to other departments, and their part of T. */
  readonly ofOthers: { readonly steps: readonly string[]; readonly usualMin: number }
  /** Waits around the clock on any way that were counted as something else. */
  readonly conversions: readonly {
    readonly id: string
    readonly elapsedMin: number
    readonly workingMin: number
  }[]
}

export const isStep = (node: Pick<ProcessNode, 'type'>): boolean =>
  node.type === 'task' || node.type === 'wait'

/** A task without a work time, or a wait without a waiting time. A task without a waiting time counts as one that does not wait. */
export const lacksTime = (node: ProcessNode): boolean =>
  (node.type === 'task' && !node.processTime) || (node.type === 'wait' && !node.waitTime)

interface StepMinutes {
  readonly usualMin: number
  readonly cautiousMin: number
  readonly usualWaitingMin: number
}
const NOTHING: StepMinutes = { usualMin: 0, cautiousMin: 0, usualWaitingMin: 0 }

function minutesOf(node: ProcessNode, toWorking: (elapsedMinutes: number) => number): StepMinutes {
  if (!isStep(node)) return NOTHING
  const work = node.type === 'task' ? node.processTime : null
  const wait = node.waitTime
  const onClock = (minutes: number) => (waitClockOf(node) === 'elapsed' ? toWorking(minutes) : minutes)
  const [usualWait, longWait] = [onClock(wait?.m ?? 0), onClock(wait?.p ?? 0)]
  return {
    usualMin: usualWait + (work?.m ?? 0),
    cautiousMin: longWait + (work?.p ?? 0),
    usualWaitingMin: usualWait,
  }
}

/** @returns null when no way leads from the first to the last step */
export function derivePathSums(graph: ProcessGraph, options: PathSumOptions = {}): PathSums | null {
  const toWorking = options.toWorkingMinutes ?? workingMinutesWithin
  const ofType = (type: ProcessNode['type']) => [...graph.nodes.values()].filter((node) => node.type === type)
  const idsOf = (given: string | null | undefined, type: ProcessNode['type']) =>
    given ? [given].filter((id) => graph.nodes.has(id)) : ofType(type).map((node) => node.id)
  const [starts, ends] = [idsOf(options.fromId, 'start'), idsOf(options.toId, 'end')]

  // The way is over at the last step, also when a loop leads on from there.
  const goesOn = (edge: ProcessEdge) => !ends.includes(edge.from)
  const isForward = (edge: ProcessEdge) => goesOn(edge) && !graph.rework.has(edge.id)
  const after = reachableFrom(graph, starts, goesOn)
  const onSomeWay = new Set([...leadingTo(graph, ends, goesOn)].filter((id) => after.has(id)))
  const ahead = reachableFrom(graph, starts, isForward)
  const onForwardWay = new Set([...leadingTo(graph, ends, isForward)].filter((id) => ahead.has(id)))
  if (onForwardWay.size === 0) return null

  const minutes = new Map([...graph.nodes.values()].map((node) => [node.id, minutesOf(node, toWorking)]))
  const order = stepOrder(graph, () => 0)
  const detours = new Set([...onSomeWay].filter((id) => !onForwardWay.has(id)))
  const longest = (of: (step: StepMinutes) => number) =>
    longestWay({ graph, order, starts, onForwardWay, detours, of: (id) => of(minutes.get(id) ?? NOTHING) })
  const usual = longest((step) => step.usualMin)
  const cautious = longest((step) => step.cautiousMin)

  const steps = order.filter((id) => onSomeWay.has(id) && isStepId(graph, id))
  const contributions = usual.path
    .filter((id) => isStepId(graph, id))
    .map((id) => ({ id, usualMin: minutes.get(id)?.usualMin ?? 0 }))
    .sort((a, b) => b.usualMin - a.usualMin || (a.id < b.id ? -1 : 1))
  return {
    usualMin: usual.total,
    cautiousMin: cautious.total,
    usualWaitingMin: usual.path.reduce((sum, id) => sum + (minutes.get(id)?.usualWaitingMin ?? 0), 0),
    path: usual.path,
    steps,
    stepsWithoutTime: steps.filter((id) => {
      const node = graph.nodes.get(id)
      return node !== undefined && lacksTime(node)
    }),
    loops: graph.edges
      .filter((edge) => graph.rework.has(edge.id) && onSomeWay.has(edge.from) && onSomeWay.has(edge.to))
      .map((edge) => edge.id),
    contributions,
    ofOthers: ofOthers(contributions, graph),
    conversions: steps.flatMap((id) => {
      const node = graph.nodes.get(id)
      if (!node?.waitTime || waitClockOf(node) !== 'elapsed') return []
      const [elapsedMin, workingMin] = [node.waitTime.m, toWorking(node.waitTime.m)]
      return workingMin === elapsedMin ? [] : [{ id, elapsedMin, workingMin }]
    }),
  }
}

/** The steps of a way that are not ours, by a graph that knows whose they are. */
export function ofOthers(
  contributions: PathSums['contributions'],
  graph: Pick<ProcessGraph, 'nodes'>,
): PathSums['ofOthers'] {
  const others = contributions.filter(({ id }) => graph.nodes.get(id)?.ownedBy === 'others')
  return {
    steps: others.map(({ id }) => id),
    usualMin: others.reduce((sum, { usualMin }) => sum + usualMin, 0),
  }
}

const isStepId = (graph: ProcessGraph, id: string): boolean => {
  const node = graph.nodes.get(id)
  return node !== undefined && isStep(node)
}

interface WayQuestion {
  readonly graph: ProcessGraph
  readonly order: readonly string[]
  readonly starts: readonly string[]
  readonly onForwardWay: ReadonlySet<string>
  /** Steps that lie only on a loop, such as a correction that leads back: passed once, behind the step they branch off. */
  readonly detours: ReadonlySet<string>
  readonly of: (id: string) => number
}

interface Way {
  readonly total: number
  readonly path: readonly string[]
}
const NO_WAY: Way = { total: 0, path: [] }
const longer = (best: Way, way: Way | undefined): Way =>
  way && (best.path.length === 0 || way.total > best.total) ? way : best

/** The longest way in minutes, from any first step to any last one, with the steps on it. */
function longestWay({ graph, order, starts, onForwardWay, detours, of }: WayQuestion): Way {
  const rest = new Map<string, Way>()
  const onward = (id: string, among: ReadonlySet<string>): Way =>
    forwardOut(graph, id).reduce(
      (best, edge) => longer(best, among.has(edge.to) ? rest.get(edge.to) : undefined),
      NO_WAY,
    )
  for (const id of order.toReversed()) {
    if (!onForwardWay.has(id) && !detours.has(id)) continue
    const detour = onward(id, detours)
    const ahead = onward(id, onForwardWay)
    rest.set(id, { total: of(id) + detour.total + ahead.total, path: [id, ...detour.path, ...ahead.path] })
  }
  return starts.reduce((best, id) => longer(best, onForwardWay.has(id) ? rest.get(id) : undefined), NO_WAY)
}
