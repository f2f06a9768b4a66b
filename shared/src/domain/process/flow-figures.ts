/**
 * What a case takes on average, and what of it is work: every step counts as often as a case comes by (DOMAIN 3.2, 3.4). Exact, no simulation. On
 * parallel branches all branches count: the figures say what has to be done per case, not how long it takes from start to end.
 */
import { isStep } from './path-sums.ts'
import { reachableFrom, type ProcessGraph } from './process-graph.ts'
import type { ProcessEdge, ProcessNode, ThreePoint } from './process-model.ts'
import { isFull, pertMean } from './three-point.ts'
import { waitClockOf, workingMinutesWithin } from './wait-clock.ts'

export interface FlowFigures {
  /** How often a case comes by a node on average. */
  readonly visits: ReadonlyMap<string, number>
  /** Working minutes per case. */
  readonly workMin: number
  readonly waitMin: number
  /** Work ÷ (work + waiting), a ratio of sums; null while nothing takes time. */
  readonly efficiency: number | null
  /** Product over all steps: the share of cases that go through without a question or a correction. Null while no step says it. */
  readonly rightFirstTime: number | null
}

export interface FlowOptions {
  /** First node; missing = the start. */
  readonly fromId?: string | null
  /** Last node, where counting ends; missing = the ends. */
  readonly toId?: string | null
  /** What a wait around the clock counts as. */
  readonly toWorkingMinutes?: (elapsedMinutes: number) => number
}

/** @returns null when there is no start, or a loop is never left */
export function deriveFlowFigures(graph: ProcessGraph, options: FlowOptions = {}): FlowFigures | null {
  const visits = visitsOf(graph, options.fromId ?? startOf(graph), options.toId ?? null)
  if (!visits) return null
  const toWorking = options.toWorkingMinutes ?? workingMinutesWithin
  const sum = (minutesOf: (node: ProcessNode) => number) =>
    [...visits].reduce((total, [id, count]) => {
      const node = graph.nodes.get(id)
      return node && isStep(node) ? total + count * minutesOf(node) : total
    }, 0)
  const workMin = sum((node) => (node.type === 'task' ? meanOf(node.processTime) : 0))
  const waitMin = sum((node) => {
    const minutes = meanOf(node.waitTime)
    return waitClockOf(node) === 'elapsed' ? toWorking(minutes) : minutes
  })
  const shares = [...visits.keys()].flatMap((id) => {
    const node = graph.nodes.get(id)
    return node?.type === 'task' && node.pccaBp != null ? [node.pccaBp / 10_000] : []
  })
  return {
    visits,
    workMin,
    waitMin,
    efficiency: workMin + waitMin > 0 ? workMin / (workMin + waitMin) : null,
    rightFirstTime: shares.length > 0 ? shares.reduce((product, share) => product * share, 1) : null,
  }
}

/** The mean of the estimate; while only usual and worst are known, the usual time. */
const meanOf = (time: ThreePoint | null | undefined): number =>
  !time ? 0 : isFull(time) ? pertMean(time) : time.m

const startOf = (graph: ProcessGraph): string | null =>
  [...graph.nodes.values()].find(({ type }) => type === 'start')?.id ?? null

/** v = e (I − P)⁻¹ over what can be reached: the visits of an absorbing Markov chain. */
function visitsOf(
  graph: ProcessGraph,
  fromId: string | null,
  toId: string | null,
): Map<string, number> | null {
  if (fromId === null || !graph.nodes.has(fromId)) return null
  const ids = [...reachableFrom(graph, [fromId], (edge) => edge.from !== toId)]
  const indexOf = new Map(ids.map((id, index) => [id, index]))
  const size = ids.length
  // Row i: v_i − Σ_j v_j P_ji = e_i.
  const rows = Array.from({ length: size }, (_, row) => {
    const values = new Float64Array(size + 1)
    values[row] = 1
    values[size] = ids[row] === fromId ? 1 : 0
    return values
  })
  for (const edge of graph.edges) {
    const [from, to] = [indexOf.get(edge.from), indexOf.get(edge.to)]
    if (from === undefined || to === undefined || edge.from === toId) continue
    const row = rows[to] as Float64Array
    row[from] = (row[from] as number) - weightOf(graph, edge)
  }
  const solved = solve(rows)
  return solved && new Map(ids.map((id, index) => [id, solved[index] as number]))
}

/** Into a join, one case comes on all ways together and counts once. */
function weightOf(graph: ProcessGraph, edge: ProcessEdge): number {
  const share = graph.nodes.get(edge.from)?.type === 'decision' ? (edge.shareBp ?? 0) / 10_000 : 1
  const isIntoJoin = graph.nodes.get(edge.to)?.type === 'join'
  return isIntoJoin ? share / (graph.incoming.get(edge.to)?.length ?? 1) : share
}

/** Gaussian elimination with partial pivoting. @returns null for a singular system */
function solve(rows: Float64Array[]): Float64Array | null {
  const size = rows.length
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0
  for (let column = 0; column < size; column += 1) {
    let pivot = column
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(at(row, column)) > Math.abs(at(pivot, column))) pivot = row
    }
    if (Math.abs(at(pivot, column)) < 1e-9) return null
    const [upper, lower] = [rows[column] as Float64Array, rows[pivot] as Float64Array]
    rows[column] = lower
    rows[pivot] = upper
    for (let row = column + 1; row < size; row += 1) {
      const factor = at(row, column) / at(column, column)
      if (factor === 0) continue
      const changed = rows[row] as Float64Array
      for (let place = column; place <= size; place += 1) {
        changed[place] = (changed[place] as number) - factor * (lower[place] as number)
      }
    }
  }
  const result = new Float64Array(size)
  for (let row = size - 1; row >= 0; row -= 1) {
    let value = at(row, size)
    for (let column = row + 1; column < size; column += 1)
      value -= at(row, column) * (result[column] as number)
    result[row] = value / at(row, row)
  }
  return result
}
