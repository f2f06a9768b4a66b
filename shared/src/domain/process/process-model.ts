/**
 * What the process functions need to know of a process. Structurally a part of the records `lanes`, `nodes` and `edges` of the board and
 * of the export, so both fit without translation. References may dangle and anything may be missing: nothing here throws.
 */
import type { Point } from '../../geometry/point.ts'

export type LaneKind = 'customer' | 'frontstage' | 'backstage' | 'support' | 'supplier'
export type NodeType = 'start' | 'end' | 'task' | 'wait' | 'decision' | 'merge' | 'split' | 'join'
/** Working minutes run in service hours only, elapsed minutes around the clock. */
export type Clock = 'working' | 'elapsed'

/** Best, usual and worst case in whole minutes; `o` is null when only usual and worst are known. */
export interface ThreePoint {
  readonly o: number | null
  readonly m: number
  readonly p: number
}

export interface ProcessLane {
  readonly id: string
  /** Order from top to bottom, compared by code unit, ties by id. */
  readonly ord: string
  readonly name: string | null
  readonly kind: LaneKind | null
  /** Canvas units; null = as high as its steps need. */
  readonly height: number | null
}

export interface ProcessNode {
  readonly id: string
  readonly type: NodeType
  readonly laneId: string | null
  readonly name: string | null
  /** Centre in canvas units, measured with all lanes at their stored heights; null = placed by the layout. */
  readonly pos: Point | null
  /** Work, in working minutes. */
  readonly processTime?: ThreePoint | null
  /** Waiting before the work, on `waitClock`. */
  readonly waitTime?: ThreePoint | null
  readonly waitClock?: Clock | null
  readonly pccaBp?: number | null
  readonly ownedBy?: 'us' | 'others' | null
  readonly hurdle?: { readonly marked: boolean; readonly note: string } | null
  readonly valueClass?: 'value_adding' | 'necessary' | 'waste' | null
  readonly responsible?: string | null
}

export interface ProcessEdge {
  readonly id: string
  readonly from: string
  readonly to: string
  /** Basis points; on ways out of a decision only. */
  readonly shareBp: number | null
  readonly label: string | null
  readonly isRework: boolean | null
}

export interface ProcessModel {
  readonly lanes: readonly ProcessLane[]
  readonly nodes: readonly ProcessNode[]
  readonly edges: readonly ProcessEdge[]
}

/** Collections of the export and of the board hold all processes of a workshop, keyed by id. */
export interface ProcessCollections {
  readonly lanes?: Readonly<Record<string, ProcessLane & { readonly processId: string }>>
  readonly nodes?: Readonly<Record<string, ProcessNode & { readonly processId: string }>>
  readonly edges?: Readonly<Record<string, ProcessEdge & { readonly processId: string }>>
}

/** One process out of the collections of a workshop. */
export function selectProcess(collections: ProcessCollections, processId: string): ProcessModel {
  const own = <T extends { readonly processId: string }>(
    records: Readonly<Record<string, T>> | undefined,
  ): T[] => Object.values(records ?? {}).filter((record) => record.processId === processId)
  return { lanes: own(collections.lanes), nodes: own(collections.nodes), edges: own(collections.edges) }
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  compareText(a.id, b.id)

/**
 * The connections that count, sorted by id: both ends are there, and of two between the same steps, drawn by two people at once, the one with the lower id.
 * Picture, sums and simulation must agree on it, or a doubled way counts twice in one and once in the other.
 */
export function connectionsOf<E extends Pick<ProcessEdge, 'id' | 'from' | 'to'>>(
  nodes: Iterable<{ readonly id: string }>,
  edges: readonly E[],
): E[] {
  const ids = new Set([...nodes].map(({ id }) => id))
  const seen = new Set<string>()
  return edges.toSorted(byId).filter(({ from, to }) => {
    const key = `${from} ${to}`
    if (!ids.has(from) || !ids.has(to) || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Lanes from top to bottom. */
export const sortLanes = (lanes: readonly ProcessLane[]): ProcessLane[] =>
  lanes.toSorted((a, b) => compareText(a.ord, b.ord) || compareText(a.id, b.id))
