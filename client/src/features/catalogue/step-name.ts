import type { ProcessGraph } from '@servicewerkstatt/shared/domain/process/process-graph.ts'

/** @param unnamed what a step without a name is called */
export const stepName = (graph: ProcessGraph, id: string, unnamed: string): string =>
  graph.nodes.get(id)?.name?.trim() || unnamed
