/**
 * A process in the shapes of BPMN: sizes as its tools draw them, and an explicit merge wherever ways meet, because two flows straight into a task
 * read as a mistake there (bpmnlint `fake-join`).
 */
import type { NodeBody } from '../../domain/process/node-body.ts'
import { nodeBody } from '../../domain/process/node-body.ts'
import { buildProcessGraph } from '../../domain/process/process-graph.ts'
import type { NodeType, ProcessEdge, ProcessModel, ProcessNode } from '../../domain/process/process-model.ts'
import type { ProcessWords } from '../../domain/process/process-wording.ts'

const EVENT = { width: 36, height: 36 }
const GATEWAY = { width: 50, height: 50 }

export const BPMN_SIZES: Readonly<Record<NodeType, { readonly width: number; readonly height: number }>> = {
  start: EVENT,
  end: EVENT,
  wait: EVENT,
  task: { width: 100, height: 80 },
  decision: GATEWAY,
  merge: GATEWAY,
  split: GATEWAY,
  join: GATEWAY,
}

export function bpmnBody(node: ProcessNode, words: ProcessWords, ways: number): NodeBody {
  const own = nodeBody(node, words, ways)
  return { ...own, ...BPMN_SIZES[node.type], lines: [], timeText: null, bar: null, lacksTime: false }
}

/** Distance of a merge that stands before a node placed by hand, centre to centre. */
const MERGE_BEFORE = 95

/** Nodes that may take several ways by themselves. */
const isMeeting = (type: NodeType): boolean => type === 'merge' || type === 'join'

export interface BpmnModel {
  readonly model: ProcessModel
  /** Ids of the merges that were put in. */
  readonly drawnMerges: ReadonlySet<string>
}

export function withMerges(model: ProcessModel): BpmnModel {
  const graph = buildProcessGraph(model)
  const known = new Set(graph.nodes.keys())
  const drawnMerges = new Set<string>()
  const nodes: ProcessNode[] = [...model.nodes]
  const moved = new Map<string, string>()
  const added: ProcessEdge[] = []
  for (const node of graph.nodes.values()) {
    if (isMeeting(node.type) || (graph.incoming.get(node.id)?.length ?? 0) < 2) continue
    const id = freshId(`merge-${node.id}`, known)
    drawnMerges.add(id)
    nodes.push({
      id,
      type: 'merge',
      laneId: node.laneId,
      name: '',
      pos: node.pos && { x: node.pos.x - MERGE_BEFORE, y: node.pos.y },
    })
    for (const edge of graph.incoming.get(node.id) ?? []) moved.set(edge.id, id)
    added.push({ id: `${id}-on`, from: id, to: node.id, shareBp: null, label: null, isRework: false })
  }
  const edges = model.edges.map((edge) => ({ ...edge, to: moved.get(edge.id) ?? edge.to }))
  return { model: { lanes: model.lanes, nodes, edges: [...edges, ...added] }, drawnMerges }
}

function freshId(wanted: string, known: Set<string>): string {
  let id = wanted
  for (let more = 2; known.has(id); more++) id = `${wanted}-${String(more)}`
  known.add(id)
  return id
}

/** For the layout, a bar is a gateway: its ways leave at the corners and not side by side. */
export const asGateways = (model: ProcessModel): ProcessModel => ({
  ...model,
  nodes: model.nodes.map((node) =>
    node.type === 'split'
      ? { ...node, type: 'decision' }
      : node.type === 'join'
        ? { ...node, type: 'merge' }
        : node,
  ),
})
