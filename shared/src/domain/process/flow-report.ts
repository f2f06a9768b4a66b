/**
 * The flow figures of a process as they may be shown: numbers only where the map says everything that they are made of. A share that is missing or a step
 * without a time gives the reason instead, because the number would be wrong without looking so.
 */
import { deriveFlowFigures, type FlowFigures } from './flow-figures.ts'
import { isStep, lacksTime } from './path-sums.ts'
import { checkProcess, type ProcessFinding } from './process-checks.ts'
import type { ProcessGraph } from './process-graph.ts'

export interface FlowNumbers extends FlowFigures {
  readonly kind: 'numbers'
  /** Work and waiting from start to end; null with parallel ways, where both add up to more than what passes. */
  readonly leadMin: number | null
  /** Tasks that cases come by and that say nothing about how much of theirs is usable at once. */
  readonly withoutShare: number
}

export interface FlowGaps {
  readonly kind: 'gaps'
  /** What is wrong with the map; empty when only times are missing. */
  readonly findings: readonly ProcessFinding[]
  readonly stepsWithoutTime: readonly string[]
}

export type FlowReport = FlowNumbers | FlowGaps

export interface FlowPart {
  readonly fromId: string | null
  readonly toId: string | null
}

/**
 * @param part from one node to another; missing = the whole process
 * @returns null while there is nothing to say: no step that takes time
 */
export function reportFlow(graph: ProcessGraph, part: FlowPart | null = null): FlowReport | null {
  const steps = [...graph.nodes.values()].filter(isStep)
  if (steps.length === 0) return null
  const model = { lanes: [], nodes: [...graph.nodes.values()], edges: graph.edges }
  // Where a step stands in its lane changes no number.
  const findings = checkProcess(model, graph).filter(({ code }) => code !== 'PROC-8')
  const figures = findings.length > 0 ? null : deriveFlowFigures(graph, part ?? {})
  const counted = steps.filter(({ id }) => figures === null || (figures.visits.get(id) ?? 0) > 0)
  const stepsWithoutTime = counted.filter(lacksTime).map(({ id }) => id)
  if (figures === null || stepsWithoutTime.length > 0) return { kind: 'gaps', findings, stepsWithoutTime }
  if (figures.efficiency === null) return null
  const isParallel = [...figures.visits.keys()].some((id) => graph.nodes.get(id)?.type === 'split')
  return {
    kind: 'numbers',
    ...figures,
    leadMin: isParallel ? null : figures.workMin + figures.waitMin,
    withoutShare: counted.filter(({ type, pccaBp }) => type === 'task' && pccaBp == null).length,
  }
}
