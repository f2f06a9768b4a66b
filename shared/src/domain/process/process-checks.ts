/** The checks PROC-1 … PROC-8 on a process map. A finding holds up the feasibility check, never the editing. */
import {
  forwardIn,
  forwardOut,
  loopsOf,
  reachableFrom,
  leadingTo,
  type ProcessGraph,
} from './process-graph.ts'
import type { ProcessEdge, ProcessModel, ProcessNode, ThreePoint } from './process-model.ts'

export type ProcessFindingReason =
  | 'start-missing' // PROC-1
  | 'several-starts'
  | 'end-missing' // PROC-2
  | 'end-not-reachable'
  | 'not-reachable'
  | 'share-missing' // PROC-3
  | 'shares-not-100'
  | 'way-in-missing' // PROC-4
  | 'way-out-missing'
  | 'way-in-too-many'
  | 'way-out-too-many'
  | 'branches-missing'
  | 'join-starves' // PROC-5
  | 'parallel-ways-meet'
  | 'loop-without-exit' // PROC-6
  | 'times-out-of-order' // PROC-7
  | 'lane-missing' // PROC-8
  | 'outside-lane'

export type ProcessCheckCode = `PROC-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`

export interface ProcessFinding {
  readonly code: ProcessCheckCode
  readonly reason: ProcessFindingReason
  /** Where to show it, sorted. Empty = at the process itself. */
  readonly nodeIds: readonly string[]
}

const WHOLE_BP = 10_000

/** @param outsideLane nodes that the layout had to pull into their lane (`PlacedNode.wasPulledIntoLane`) */
export function checkProcess(
  model: ProcessModel,
  graph: ProcessGraph,
  outsideLane: readonly string[] = [],
): ProcessFinding[] {
  return [
    ...checkStarts(graph),
    ...checkEnds(graph),
    ...checkShares(graph),
    ...checkWays(graph),
    ...checkJoins(graph),
    ...checkSplits(graph),
    ...checkLoops(graph),
    ...checkTimes(graph),
    ...checkLanes(model, graph, outsideLane),
  ]
}

const nodesOf = (graph: ProcessGraph, ...types: ProcessNode['type'][]): ProcessNode[] =>
  [...graph.nodes.values()].filter((node) => types.includes(node.type))
const idsOf = (nodes: readonly ProcessNode[]): string[] => nodes.map((node) => node.id)
const finding = (
  code: ProcessCheckCode,
  reason: ProcessFindingReason,
  nodeIds: readonly string[] = [],
): ProcessFinding => ({ code, reason, nodeIds: nodeIds.toSorted() })

function checkStarts(graph: ProcessGraph): ProcessFinding[] {
  const starts = nodesOf(graph, 'start')
  if (starts.length === 1) return []
  return [finding('PROC-1', starts.length === 0 ? 'start-missing' : 'several-starts', idsOf(starts))]
}

function checkEnds(graph: ProcessGraph): ProcessFinding[] {
  const [starts, ends] = [nodesOf(graph, 'start'), nodesOf(graph, 'end')]
  if (ends.length === 0) return [finding('PROC-2', 'end-missing')]
  const reached = reachableFrom(graph, idsOf(starts))
  const toEnd = leadingTo(graph, idsOf(ends))
  const lost = [...graph.nodes.keys()].filter((id) => starts.length > 0 && !reached.has(id))
  const stuck = [...graph.nodes.keys()].filter((id) => !toEnd.has(id))
  return [
    ...(lost.length > 0 ? [finding('PROC-2', 'not-reachable', lost)] : []),
    ...(stuck.length > 0 ? [finding('PROC-2', 'end-not-reachable', stuck)] : []),
  ]
}

function checkShares(graph: ProcessGraph): ProcessFinding[] {
  return nodesOf(graph, 'decision').flatMap((node) => {
    const shares = (graph.outgoing.get(node.id) ?? []).map((edge) => edge.shareBp)
    if (shares.length === 0) return []
    if (shares.includes(null)) return [finding('PROC-3', 'share-missing', [node.id])]
    const sum = shares.reduce<number>((total, share) => total + (share ?? 0), 0)
    return sum === WHOLE_BP ? [] : [finding('PROC-3', 'shares-not-100', [node.id])]
  })
}

/** Least and most ways in and out. Several ways into a step are fine: the merge is drawn by itself. */
const WAYS: Readonly<
  Record<ProcessNode['type'], readonly [leastIn: number, mostIn: number, leastOut: number, mostOut: number]>
> = {
  start: [0, 0, 1, 1],
  end: [1, Number.POSITIVE_INFINITY, 0, 0],
  task: [1, Number.POSITIVE_INFINITY, 1, 1],
  wait: [1, Number.POSITIVE_INFINITY, 1, 1],
  decision: [1, Number.POSITIVE_INFINITY, 2, Number.POSITIVE_INFINITY],
  merge: [1, Number.POSITIVE_INFINITY, 1, 1],
  split: [1, Number.POSITIVE_INFINITY, 2, Number.POSITIVE_INFINITY],
  join: [2, Number.POSITIVE_INFINITY, 1, 1],
}

function checkWays(graph: ProcessGraph): ProcessFinding[] {
  return [...graph.nodes.values()].flatMap((node) => {
    const waysIn = graph.incoming.get(node.id)?.length ?? 0
    const waysOut = graph.outgoing.get(node.id)?.length ?? 0
    const [leastIn, mostIn, leastOut, mostOut] = WAYS[node.type]
    const reasons: ProcessFindingReason[] = []
    if (waysIn < leastIn) reasons.push(leastIn > 1 && waysIn > 0 ? 'branches-missing' : 'way-in-missing')
    if (waysIn > mostIn) reasons.push('way-in-too-many')
    if (waysOut < leastOut) reasons.push(leastOut > 1 && waysOut > 0 ? 'branches-missing' : 'way-out-missing')
    if (waysOut > mostOut) reasons.push('way-out-too-many')
    return reasons.map((reason) => finding('PROC-4', reason, [node.id]))
  })
}

/**
 * A join waits for ever when a decision can send the case past one of its inputs. For each decision: the inputs of the join that each way
 * out can reach, rework not followed. Every way must reach the same inputs; all or none is also fine, when nothing else feeds the join.
 */
function checkJoins(graph: ProcessGraph): ProcessFinding[] {
  const decisions = nodesOf(graph, 'decision')
  const backs = graph.edges.filter(({ id }) => graph.rework.has(id))
  return nodesOf(graph, 'join').flatMap((join) => {
    const isForward = (edge: ProcessEdge) => !graph.rework.has(edge.id) && edge.from !== join.id
    const inputs = (graph.incoming.get(join.id) ?? [])
      .filter(isForward)
      // Asked from the input backwards, once for all decisions: forwards from each of them it took half a second with 500 steps.
      .map((edge) => ({ id: edge.id, leading: leadingTo(graph, [edge.from], isForward) }))
    if (inputs.length < 2) return []
    const reachedFrom = (nodeId: string): string[] =>
      inputs.filter(({ leading }) => leading.has(nodeId)).map(({ id }) => id)
    const reachedBy = (way: ProcessEdge): string[] => (way.to === join.id ? [way.id] : reachedFrom(way.to))
    const starves =
      decisions.some(({ id }) => {
        const reached = (graph.outgoing.get(id) ?? []).filter(isForward).map(reachedBy)
        return canStarve(reached, inputs.length)
      }) ||
      backs.some((back) => {
        const otherwise = back.from === join.id ? [] : reachedFrom(back.from)
        return bringsTooFew(reachedBy(back), otherwise, inputs.length)
      })
    return starves ? [finding('PROC-5', 'join-starves', [join.id])] : []
  })
}

/**
 * A way back must bring to the join what it has taken from it: from behind the join all ways again, from inside a branch that one.
 * @param again the inputs that it leads to   @param otherwise those that the case would have reached without it
 */
function bringsTooFew(again: readonly string[], otherwise: readonly string[], inputCount: number): boolean {
  if (again.length === 0 || again.join(' ') === otherwise.join(' ')) return false
  return !(otherwise.length === 0 && again.length === inputCount)
}

/**
 * Behind a "Gleichzeitig" each branch runs for itself. Where two of them meet without a "Zusammen", all that follows happens twice. At an end each may arrive
 * by itself: the case is over when the last one is there.
 */
function checkSplits(graph: ProcessGraph): ProcessFinding[] {
  const meeting = nodesOf(graph, 'split').flatMap((split) => {
    const branches = forwardOut(graph, split.id).map((edge) => branchFrom(graph, edge.to))
    return [...graph.nodes.values()].filter(({ id, type }) => {
      if (type === 'join' || type === 'end') return false
      if (branches.filter((branch) => branch.has(id)).length < 2) return false
      return forwardIn(graph, id).every(
        ({ from }) => branches.filter((branch) => branch.has(from)).length < 2,
      )
    })
  })
  const ids = [...new Set(idsOf(meeting))]
  return ids.length === 0 ? [] : [finding('PROC-5', 'parallel-ways-meet', ids)]
}

/** What a branch leads through by itself: on through a join only when all its ways come from this branch. */
function branchFrom(graph: ProcessGraph, startId: string): Set<string> {
  const isPassed = (id: string, seen: ReadonlySet<string>) =>
    graph.nodes.get(id)?.type !== 'join' || forwardIn(graph, id).every(({ from }) => seen.has(from))
  const seen = new Set<string>()
  const open = new Set([startId])
  for (;;) {
    const ready = [...open].filter((id) => isPassed(id, seen))
    if (ready.length === 0) return seen
    for (const id of ready) {
      seen.add(id)
      open.delete(id)
      for (const { to } of forwardOut(graph, id)) if (!seen.has(to)) open.add(to)
    }
  }
}

/** @param reached the inputs that each way out of a decision leads to */
function canStarve(reached: readonly (readonly string[])[], inputCount: number): boolean {
  const [first] = reached
  if (!first || reached.every((ids) => ids.join(' ') === first.join(' '))) return false
  return !reached.every((ids) => ids.length === 0 || ids.length === inputCount)
}

function checkLoops(graph: ProcessGraph): ProcessFinding[] {
  return loopsOf(graph).flatMap((loop) => {
    const hasExit = [...loop].some(
      (id) =>
        graph.nodes.get(id)?.type === 'decision' &&
        graph.outgoing.get(id)?.some((edge) => !loop.has(edge.to) && edge.shareBp !== 0),
    )
    return hasExit ? [] : [finding('PROC-6', 'loop-without-exit', [...loop])]
  })
}

const isInOrder = (time: ThreePoint | null | undefined): boolean =>
  !time || ((time.o ?? 0) >= 0 && (time.o ?? 0) <= time.m && time.m <= time.p)

function checkTimes(graph: ProcessGraph): ProcessFinding[] {
  return [...graph.nodes.values()]
    .filter((node) => !isInOrder(node.processTime) || !isInOrder(node.waitTime))
    .map((node) => finding('PROC-7', 'times-out-of-order', [node.id]))
}

function checkLanes(
  model: ProcessModel,
  graph: ProcessGraph,
  outsideLane: readonly string[],
): ProcessFinding[] {
  const lanes = new Set(model.lanes.map((lane) => lane.id))
  const homeless = [...graph.nodes.values()].filter((node) => node.laneId === null || !lanes.has(node.laneId))
  return [
    ...(lanes.size > 0 && homeless.length > 0 ? [finding('PROC-8', 'lane-missing', idsOf(homeless))] : []),
    ...outsideLane.filter((id) => graph.nodes.has(id)).map((id) => finding('PROC-8', 'outside-lane', [id])),
  ]
}
