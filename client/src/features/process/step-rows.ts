/**
 * The process as a table: one row per node in the order of the flow, with everything that the picture says by its lines. Merges are left out,
 * as long as they only bring ways together: a way through them leads to what follows.
 */
import type { StepPlace } from '@servicewerkstatt/shared/document/operations/process-rewiring.ts'
import { checkProcess, type ProcessFinding } from '@servicewerkstatt/shared/domain/process/process-checks.ts'
import {
  forwardIn,
  forwardOut,
  type ProcessGraph,
} from '@servicewerkstatt/shared/domain/process/process-graph.ts'
import type { ProcessLayout } from '@servicewerkstatt/shared/domain/process/process-layout.ts'
import type {
  NodeType,
  ProcessEdge,
  ProcessModel,
  ProcessNode,
} from '@servicewerkstatt/shared/domain/process/process-model.ts'
import type { ProcessFindingReason } from '@servicewerkstatt/shared/domain/process/process-checks.ts'

/** A way out of a row. */
export interface RowWay {
  readonly edgeId: string
  /** The row it leads to, past merges; null when it leads nowhere. */
  readonly toId: string | null
  /** Number of that row, if it has one. */
  readonly toNumber: number | null
  readonly label: string | null
  readonly shareBp: number | null
  readonly leadsBack: boolean
}

export interface StepRow {
  readonly id: string
  readonly type: NodeType
  /** 1, 2 … for steps; the others have no number. */
  readonly number: number | null
  /** Ways of a decision that lead straight here: "wenn nein, 25 %". */
  readonly cameBy: readonly {
    readonly edgeId: string
    readonly label: string | null
    readonly shareBp: number | null
  }[]
  readonly ways: readonly RowWay[]
  /** True when the ways are worth saying: they part, lead back, lead nowhere, or not to the next row. */
  readonly saysWays: boolean
  readonly findings: readonly ProcessFindingReason[]
  readonly lacksTime: boolean
  /** Where the step goes one row up or down; null where it cannot. */
  readonly earlier: StepPlace | null
  readonly later: StepPlace | null
}

/** Findings that the table shows in another way already, or that nobody can do anything about in it. */
const SAID_OTHERWISE: readonly ProcessFindingReason[] = ['outside-lane']

export function deriveStepRows(model: ProcessModel, graph: ProcessGraph, layout: ProcessLayout): StepRow[] {
  const shown = layout.order.filter((id) => isShown(graph, id))
  const findings = findingsByNode(checkProcess(model, graph))
  const lacking = new Set(layout.nodes.filter((placed) => placed.lacksTime).map((placed) => placed.id))
  return shown.flatMap((id, index) => {
    const node = graph.nodes.get(id)
    if (!node) return []
    const ways = waysOf(graph, id, layout.steps)
    const place = layout.steps.indexOf(id)
    const next = shown[index + 1] ?? null
    const row: StepRow = {
      id,
      type: node.type,
      number: place < 0 ? null : place + 1,
      cameBy: cameBy(graph, id),
      ways,
      saysWays:
        node.type !== 'end' && (ways.length !== 1 || ways.some((way) => way.leadsBack || way.toId !== next)),
      findings: findings.get(id) ?? [],
      lacksTime: lacking.has(id),
      earlier: earlierPlace(graph, shown, index),
      later: laterPlace(graph, shown, index),
    }
    return [row]
  })
}

/** A merge that does its work is only a dot on a line; one that hangs in the air has to be seen, or nobody could mend it. */
function isShown(graph: ProcessGraph, id: string): boolean {
  if (graph.nodes.get(id)?.type !== 'merge') return true
  return graph.incoming.get(id)?.length === 0 || graph.outgoing.get(id)?.length !== 1
}

/** Follows a connection past merges. */
function targetOf(graph: ProcessGraph, edge: ProcessEdge): string | null {
  const seen = new Set<string>()
  let at = edge.to
  while (!isShown(graph, at)) {
    const [next] = graph.outgoing.get(at) ?? []
    if (!next || seen.has(at)) return null
    seen.add(at)
    at = next.to
  }
  return at
}

const waysOf = (graph: ProcessGraph, id: string, steps: readonly string[]): RowWay[] =>
  (graph.outgoing.get(id) ?? []).map((edge) => {
    const toId = targetOf(graph, edge)
    const place = toId === null ? -1 : steps.indexOf(toId)
    return {
      edgeId: edge.id,
      toId,
      toNumber: place < 0 ? null : place + 1,
      label: edge.label,
      shareBp: edge.shareBp,
      leadsBack: graph.rework.has(edge.id),
    }
  })

const cameBy = (graph: ProcessGraph, id: string): StepRow['cameBy'] =>
  (graph.incoming.get(id) ?? [])
    .filter((edge) => graph.nodes.get(edge.from)?.type === 'decision' && !graph.rework.has(edge.id))
    .map((edge) => ({ edgeId: edge.id, label: edge.label, shareBp: edge.shareBp }))

function findingsByNode(findings: readonly ProcessFinding[]): Map<string, ProcessFindingReason[]> {
  const byNode = new Map<string, ProcessFindingReason[]>()
  for (const { reason, nodeIds } of findings) {
    if (SAID_OTHERWISE.includes(reason)) continue
    for (const id of nodeIds) byNode.set(id, [...(byNode.get(id) ?? []), reason])
  }
  return byNode
}

const isStep = (node: ProcessNode | undefined): boolean => node?.type === 'task' || node?.type === 'wait'

const isMovable = (graph: ProcessGraph, id: string): boolean =>
  isStep(graph.nodes.get(id)) && (graph.outgoing.get(id)?.length ?? 0) <= 1

/** One row up: before the row above, or, behind a "Zusammen", into the last of the ways that come together there. */
function earlierPlace(graph: ProcessGraph, shown: readonly string[], index: number): StepPlace | null {
  const [id, above] = [shown[index], shown[index - 1]]
  if (id === undefined || above === undefined || !isMovable(graph, id)) return null
  const type = graph.nodes.get(above)?.type
  if (type === 'start') return null
  if (type !== 'join') return { before: above }
  const lastWay = lastOf(forwardIn(graph, above), (edge) => shown.indexOf(edge.from))
  return lastWay ? { inEdge: lastWay.id } : null
}

/** One row down: behind the row below, or, where ways part there, into the way that leads to the row after that. */
function laterPlace(graph: ProcessGraph, shown: readonly string[], index: number): StepPlace | null {
  const [id, below] = [shown[index], shown[index + 1]]
  if (id === undefined || below === undefined || !isMovable(graph, id)) return null
  const type = graph.nodes.get(below)?.type
  if (type === 'end') return null
  if (type !== 'decision' && type !== 'split') return { after: below }
  const rank = (edge: ProcessEdge): number => {
    const place = shown.indexOf(targetOf(graph, edge) ?? '')
    return place < 0 ? Number.NEGATIVE_INFINITY : -place
  }
  const firstWay = lastOf(forwardOut(graph, below), rank)
  return firstWay ? { inEdge: firstWay.id } : null
}

/** The item with the highest rank. */
function lastOf<T>(items: readonly T[], rank: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>(
    (best, item) => (best === undefined || rank(item) > rank(best) ? item : best),
    undefined,
  )
}
