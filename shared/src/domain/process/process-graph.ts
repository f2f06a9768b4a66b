/**
 * The graph behind a process map: neighbours, ancestors, what leads back, what cannot be reached. Connections whose ends are missing, and
 * doubled ones, are left out. Everything is deterministic, so that all screens of a workshop agree.
 */
import {
  byId,
  connectionsOf,
  type ProcessEdge,
  type ProcessModel,
  type ProcessNode,
} from './process-model.ts'
import { withOwners } from './step-owners.ts'

export interface ProcessGraph {
  /** Whose a step is follows from its lane where nobody has said it. */
  readonly nodes: ReadonlyMap<string, ProcessNode>
  /** Connections with both ends, sorted by id; of two between the same nodes one. */
  readonly edges: readonly ProcessEdge[]
  readonly outgoing: ReadonlyMap<string, readonly ProcessEdge[]>
  readonly incoming: ReadonlyMap<string, readonly ProcessEdge[]>
  /** Ids of connections that lead back to an ancestor. Without them the graph has no cycle. */
  readonly rework: ReadonlySet<string>
}

export function buildProcessGraph(model: ProcessModel): ProcessGraph {
  const owned = withOwners(model.nodes.toSorted(byId), model.lanes)
  const nodes = new Map(owned.map((node) => [node.id, node]))
  const edges = connectionsOf(nodes.values(), model.edges)
  const outgoing = groupEdges(nodes, edges, (edge) => edge.from)
  const incoming = groupEdges(nodes, edges, (edge) => edge.to)
  const graph = { nodes, edges, outgoing, incoming, rework: new Set<string>() }
  return { ...graph, rework: findRework(graph) }
}

function groupEdges(
  nodes: ReadonlyMap<string, ProcessNode>,
  edges: readonly ProcessEdge[],
  keyOf: (edge: ProcessEdge) => string,
): Map<string, ProcessEdge[]> {
  const groups = new Map<string, ProcessEdge[]>([...nodes.keys()].map((id) => [id, []]))
  for (const edge of edges) groups.get(keyOf(edge))?.push(edge)
  return groups
}

export const forwardOut = (graph: ProcessGraph, id: string): ProcessEdge[] =>
  (graph.outgoing.get(id) ?? []).filter((edge) => !graph.rework.has(edge.id))

export const forwardIn = (graph: ProcessGraph, id: string): ProcessEdge[] =>
  (graph.incoming.get(id) ?? []).filter((edge) => !graph.rework.has(edge.id))

/** All nodes that can be reached from some nodes, these included. */
export function reachableFrom(
  graph: Pick<ProcessGraph, 'outgoing'>,
  from: Iterable<string>,
  follows: (edge: ProcessEdge) => boolean = () => true,
): Set<string> {
  const seen = new Set(from)
  const open = [...seen]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const edge of graph.outgoing.get(id) ?? []) {
      if (seen.has(edge.to) || !follows(edge)) continue
      seen.add(edge.to)
      open.push(edge.to)
    }
  }
  return seen
}

/** All nodes from which some nodes can be reached, these included. */
export function leadingTo(
  graph: Pick<ProcessGraph, 'incoming'>,
  to: Iterable<string>,
  follows: (edge: ProcessEdge) => boolean = () => true,
): Set<string> {
  const seen = new Set(to)
  const open = [...seen]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const edge of graph.incoming.get(id) ?? []) {
      if (seen.has(edge.from) || !follows(edge)) continue
      seen.add(edge.from)
      open.push(edge.from)
    }
  }
  return seen
}

/** Every step before a step on the way from the start; rework is not followed. */
export function ancestorsOf(graph: ProcessGraph, id: string): Set<string> {
  const found = leadingTo(graph, [id], (edge) => !graph.rework.has(edge.id))
  found.delete(id)
  return found
}

/** True when a new connection would lead back: its target is its source or an ancestor of it. */
export const wouldBeRework = (graph: ProcessGraph, from: string, to: string): boolean =>
  from === to || ancestorsOf(graph, from).has(to)

/** Nodes to which no way leads from any start. None while there is no start at all: then the missing start is the finding. */
export function unreachableNodes(graph: ProcessGraph): Set<string> {
  const starts = [...graph.nodes.values()].filter((node) => node.type === 'start').map((node) => node.id)
  if (starts.length === 0) return new Set()
  const reached = reachableFrom(graph, starts)
  return new Set([...graph.nodes.keys()].filter((id) => !reached.has(id)))
}

type OpenGraph = Omit<ProcessGraph, 'rework'>

/**
 * Which connections to cut so that no cycle is left. What people marked as rework goes first, if it does close a cycle; what remains is
 * cut where a walk from the start comes back to a step that it is still in (depth-first search, back edges).
 */
function findRework(graph: OpenGraph): Set<string> {
  const marked = graph.edges.filter((edge) => edge.isRework === true)
  const cut = new Set(marked.map((edge) => edge.id))
  for (const edge of marked) {
    const closes = reachableFrom(graph, [edge.to], (other) => !cut.has(other.id)).has(edge.from)
    if (!closes) cut.delete(edge.id)
  }
  for (const id of backEdges(graph, cut)) cut.add(id)
  return cut
}

function backEdges(graph: OpenGraph, cut: ReadonlySet<string>): string[] {
  const state = new Map<string, 'open' | 'closed'>()
  const found: string[] = []
  for (const root of walkRoots(graph)) {
    if (state.has(root)) continue
    const path = [{ id: root, next: 0, ways: waysOf(graph, root, cut) }]
    state.set(root, 'open')
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const edge = top.ways[top.next++]
      if (!edge) {
        state.set(top.id, 'closed')
        path.pop()
        continue
      }
      if (state.get(edge.to) === 'open') found.push(edge.id)
      if (state.has(edge.to)) continue
      state.set(edge.to, 'open')
      path.push({ id: edge.to, next: 0, ways: waysOf(graph, edge.to, cut) })
    }
  }
  return found
}

const xOf = (node: ProcessNode | undefined): number => node?.pos?.x ?? Number.POSITIVE_INFINITY
const compareX = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)

const waysOf = (graph: OpenGraph, id: string, cut: ReadonlySet<string>): ProcessEdge[] =>
  (graph.outgoing.get(id) ?? [])
    .filter((edge) => !cut.has(edge.id))
    .toSorted((a, b) => compareX(xOf(graph.nodes.get(a.to)), xOf(graph.nodes.get(b.to))) || byId(a, b))

/** Starts first, then what nothing leads to, then the rest; each from left to right. */
function walkRoots(graph: OpenGraph): string[] {
  const rank = (node: ProcessNode): number =>
    node.type === 'start' ? 0 : (graph.incoming.get(node.id) ?? []).length === 0 ? 1 : 2
  return [...graph.nodes.values()]
    .sort((a, b) => rank(a) - rank(b) || compareX(xOf(a), xOf(b)) || byId(a, b))
    .map((node) => node.id)
}

/** Groups of nodes that lie on a common cycle; single nodes only when they lead to themselves. (S. R. Kosaraju's algorithm.) */
export function loopsOf(graph: ProcessGraph): Set<string>[] {
  const finished: string[] = []
  const seen = new Set<string>()
  for (const root of graph.nodes.keys()) {
    if (seen.has(root)) continue
    seen.add(root)
    const path = [{ id: root, next: 0 }]
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const edge = graph.outgoing.get(top.id)?.[top.next++]
      if (!edge) {
        finished.push(top.id)
        path.pop()
      } else if (!seen.has(edge.to)) {
        seen.add(edge.to)
        path.push({ id: edge.to, next: 0 })
      }
    }
  }
  const assigned = new Set<string>()
  const loops: Set<string>[] = []
  for (const root of finished.toReversed()) {
    if (assigned.has(root)) continue
    const group = leadingTo(graph, [root], (edge) => !assigned.has(edge.from))
    for (const id of group) assigned.add(id)
    const leadsToItself = graph.outgoing.get(root)?.some((edge) => edge.to === root) ?? false
    if (group.size > 1 || leadsToItself) loops.push(group)
  }
  return loops
}
