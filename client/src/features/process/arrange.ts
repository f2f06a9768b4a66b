/** Everything about a process that takes time to work out: its picture, and the rows of its table. Pure; runs in the page or in a worker. */
import type { ProcessView } from '@servicewerkstatt/shared/document/projection/process-view.ts'
import { layoutProcess } from '@servicewerkstatt/shared/domain/process/layout.ts'
import {
  buildProcessGraph,
  type ProcessGraph,
} from '@servicewerkstatt/shared/domain/process/process-graph.ts'
import type { ProcessLayout } from '@servicewerkstatt/shared/domain/process/process-layout.ts'
import type { ProcessWords } from '@servicewerkstatt/shared/domain/process/process-wording.ts'
import { keepEach, keepIdentity } from '../../canvas/keep-identity.ts'
import { deriveStepRows, type StepRow } from './step-rows.ts'

export type Parts = Pick<ProcessView, 'lanes' | 'nodes' | 'edges'>

/** From here on laying out may take longer than a frame can wait: up to a second with 500 steps, four when they are piled up. */
const LARGE_NODES = 60
export const isLargeProcess = ({ nodes }: Parts): boolean => nodes.length > LARGE_NODES

export interface Arranged {
  /** What it was worked out from. */
  readonly model: Parts
  readonly graph: ProcessGraph
  readonly layout: ProcessLayout
  readonly rows: readonly StepRow[]
}

export function arrange(model: Parts, words: ProcessWords): Arranged {
  const graph = buildProcessGraph(model)
  const layout = layoutProcess(model, words)
  return { model, graph, layout, rows: deriveStepRows(model, graph, layout) }
}

/** The old objects wherever the layout has put nothing elsewhere: most steps stay where they are when one changes. */
export function keepArranged(before: Arranged | null, now: Arranged): Arranged {
  if (before === null || before === now) return now
  const { layout: was } = before
  const { nodes, connectors, ...others } = now.layout
  const layout = {
    ...keepIdentity(was, others),
    nodes: keepEach(was.nodes, nodes),
    connectors: keepEach(was.connectors, connectors),
  }
  return { ...now, layout, rows: keepEach(before.rows, now.rows) }
}
