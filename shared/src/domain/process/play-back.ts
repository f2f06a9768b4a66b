/**
 * Playing back a real case (CANV-9): which steps it has passed, which ways are open, and what the clock says. The state is the list of nodes that
 * were visited, in order; everything else follows from it, so that all screens agree. Parallel branches are walked one after the other, but on the
 * clock they run at the same time: behind the "Zusammen" the longest one counts.
 */
import { isStep, lacksTime } from './path-sums.ts'
import { forwardIn, type ProcessGraph } from './process-graph.ts'
import type { ProcessEdge, ProcessNode } from './process-model.ts'
import { waitClockOf, workingMinutesWithin } from './wait-clock.ts'

/** Longest play-back: a case that goes round a loop this often is no case any more. */
export const MAX_PLAY_BACK = 500

/** Working minutes since the start; waits around the clock count as in the sums (FEAS-9). */
export interface CaseClock {
  readonly usualMin: number
  readonly worstMin: number
  /** The waiting in `usualMin`. */
  readonly waitingMin: number
}

export interface PlayBackChoice {
  readonly edgeId: string
  readonly label: string | null
  readonly shareBp: number | null
  /** What comes next on this way, past merges. */
  readonly toId: string
}

export interface PlayBack {
  readonly atId: string
  /** When the case leaves the place where it is. */
  readonly clock: CaseClock
  /** What the step at hand adds; null where nothing takes time. */
  readonly step: CaseClock | null
  /** Nobody has said yet how long the step at hand takes: what it adds is a lower bound. */
  readonly isUntimed: boolean
  readonly passedEdges: ReadonlySet<string>
  /** Tasks and waits passed, this one included. */
  readonly steps: number
  /** Steps on the way without a time: the clock is a lower bound then. */
  readonly untimed: number
  /** Ways that the case can take from here; none at the end. */
  readonly choices: readonly PlayBackChoice[]
  /** True while the next choice starts another branch that runs at the same time. */
  readonly isParallel: boolean
}

const ZERO: CaseClock = { usualMin: 0, worstMin: 0, waitingMin: 0 }

const plus = (a: CaseClock, b: CaseClock): CaseClock => ({
  usualMin: a.usualMin + b.usualMin,
  worstMin: a.worstMin + b.worstMin,
  waitingMin: a.waitingMin + b.waitingMin,
})

/** Of branches that run at the same time, the one that ends last; for the worst case, the one that ends last then. */
const latest = (a: CaseClock, b: CaseClock): CaseClock => {
  const { usualMin, waitingMin } = b.usualMin > a.usualMin ? b : a
  return { usualMin, waitingMin, worstMin: Math.max(a.worstMin, b.worstMin) }
}

function minutesOf(node: ProcessNode): CaseClock | null {
  if (!isStep(node)) return null
  const onClock = (minutes: number): number =>
    waitClockOf(node) === 'elapsed' ? workingMinutesWithin(minutes) : minutes
  const waitingMin = onClock(node.waitTime?.m ?? 0)
  const work = node.type === 'task' ? node.processTime : null
  return {
    waitingMin,
    usualMin: waitingMin + (work?.m ?? 0),
    worstMin: onClock(node.waitTime?.p ?? 0) + (work?.p ?? 0),
  }
}

/** A "Gleichzeitig" that the case has come to: ways that are still to be walked, and the clock when they began. */
interface OpenSplit {
  readonly clock: CaseClock
  readonly untaken: ProcessEdge[]
}

/** What has come to a "Zusammen": by which ways, and when the last of them was there. */
interface Arrivals {
  readonly ways: Set<string>
  clock: CaseClock
}

/** Where a play-back begins: the trigger; without one, null. */
export const firstOfPlayBack = (graph: ProcessGraph): string | null =>
  [...graph.nodes.values()].find(({ type }) => type === 'start')?.id ?? null

const outOf = (graph: ProcessGraph, id: string): readonly ProcessEdge[] => graph.outgoing.get(id) ?? []

/**
 * @param path ids of the nodes visited; a node that is gone, or to which no way leads from the one before, ends the play-back there
 * @returns null when not even the first node is there
 */
export function derivePlayBack(graph: ProcessGraph, path: readonly string[]): PlayBack | null {
  const open: OpenSplit[] = []
  const arrived = new Map<string, Arrivals>()
  const passedEdges = new Set<string>()
  let ended: CaseClock | null = null
  let at: ProcessNode | undefined
  let clock = ZERO
  let step: CaseClock | null = null
  let [steps, untimed] = [0, 0]
  let isUntimed = false

  /** The innermost "Gleichzeitig" of which a way is left. */
  const pending = (): OpenSplit | undefined => open.findLast(({ untaken }) => untaken.length > 0)
  /** At a "Zusammen" until the last way has come, at an end, and at the "Gleichzeitig" itself another way is walked next. */
  const mustBranch = (): boolean =>
    at !== undefined &&
    pending() !== undefined &&
    (at.type === 'split' || at.type === 'end' || (at.type === 'join' && !isComplete(graph, at.id, arrived)))
  const exits = (): readonly ProcessEdge[] =>
    mustBranch() ? (pending()?.untaken ?? []) : at ? outOf(graph, at.id) : []

  const leave = (edge: ProcessEdge): void => {
    const split = mustBranch() ? pending() : undefined
    if (split) {
      if (at?.type === 'end') ended = latest(ended ?? ZERO, clock)
      split.untaken.splice(split.untaken.indexOf(edge), 1)
      clock = split.clock
    } else if (at?.type === 'join') {
      clock = arrived.get(at.id)?.clock ?? clock
      arrived.delete(at.id)
    }
    passedEdges.add(edge.id)
  }
  const arriveAt = (join: ProcessNode, edge: ProcessEdge | undefined): void => {
    const before = arrived.get(join.id)
    const ways = before?.ways ?? new Set<string>()
    if (edge) ways.add(edge.id)
    arrived.set(join.id, { ways, clock: before ? latest(before.clock, clock) : clock })
  }
  for (const id of path.slice(0, MAX_PLAY_BACK)) {
    const node = graph.nodes.get(id)
    if (!node) break
    let edge: ProcessEdge | undefined
    if (at) {
      edge = exits().find(({ to }) => to === id)
      if (!edge) break
      leave(edge)
    }
    at = node
    step = minutesOf(node)
    isUntimed = step !== null && lacksTime(node)
    if (step) {
      clock = plus(clock, step)
      steps += 1
      if (isUntimed) untimed += 1
    }
    if (node.type === 'split') open.push({ clock, untaken: [...outOf(graph, id)] })
    if (node.type === 'join') arriveAt(node, edge)
  }
  if (!at) return null
  const isParallel = mustBranch()
  // Where all branches have arrived, the case goes on when the last of them is there.
  const last = at.type === 'join' ? (arrived.get(at.id)?.clock ?? null) : at.type === 'end' ? ended : null
  return {
    atId: at.id,
    clock: isParallel || last === null ? clock : latest(last, clock),
    step,
    isUntimed,
    passedEdges,
    steps,
    untimed,
    choices: exits().map((edge) => ({
      edgeId: edge.id,
      label: edge.label,
      shareBp: edge.shareBp,
      toId: pastMerges(graph, edge),
    })),
    isParallel,
  }
}

const isComplete = (graph: ProcessGraph, joinId: string, arrived: ReadonlyMap<string, Arrivals>): boolean =>
  forwardIn(graph, joinId).every(({ id }) => arrived.get(joinId)?.ways.has(id))

/** A merge is only a dot on the line: nobody stops there. */
const isPassedBy = (graph: ProcessGraph, id: string): boolean =>
  graph.nodes.get(id)?.type === 'merge' && outOf(graph, id).length === 1

function pastMerges(graph: ProcessGraph, edge: ProcessEdge): string {
  let { to } = edge
  for (const seen = new Set<string>(); isPassedBy(graph, to) && !seen.has(to); ) {
    seen.add(to)
    to = outOf(graph, to)[0]?.to ?? to
  }
  return to
}

/** The path with one more way taken, on to where somebody has something to do or to decide. */
export function goOn(graph: ProcessGraph, path: readonly string[], edgeId: string): readonly string[] {
  const choice = derivePlayBack(graph, path)?.choices.find((item) => item.edgeId === edgeId)
  const edge = graph.edges.find(({ id }) => id === edgeId)
  if (!choice || !edge) return path
  const next = [...path, edge.to]
  while (next.at(-1) !== choice.toId && next.length < MAX_PLAY_BACK) {
    const [on] = outOf(graph, next.at(-1) ?? '')
    if (!on) break
    next.push(on.to)
  }
  return next.slice(0, MAX_PLAY_BACK)
}

/** One stop back; the start stays. */
export function goBack(graph: ProcessGraph, path: readonly string[]): readonly string[] {
  const back = path.slice(0, -1)
  while (back.length > 1 && isPassedBy(graph, back.at(-1) ?? '')) back.pop()
  return back.length === 0 ? path : back
}
