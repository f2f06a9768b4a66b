/** One process with everything that belongs to it, ready for layout, checks and drawing. Connections whose ends are missing are left out, of two equal ones one is shown. */
import { connectionsOf } from '../../domain/process/process-model.ts'
import type { RecordView } from '../schema.ts'
import type { RecordIndex } from './record-index.ts'

export interface ProcessView {
  readonly process: RecordView<'processes'>
  readonly lanes: readonly RecordView<'lanes'>[]
  readonly nodes: readonly RecordView<'nodes'>[]
  readonly edges: readonly RecordView<'edges'>[]
}

/** The parts of one process among all records. */
export function selectProcess(
  process: RecordView<'processes'>,
  lanes: readonly RecordView<'lanes'>[],
  nodes: readonly RecordView<'nodes'>[],
  edges: readonly RecordView<'edges'>[],
): ProcessView {
  const own = nodes.filter((node) => node.processId === process.id)
  return {
    process,
    lanes: lanes.filter((lane) => lane.processId === process.id),
    nodes: own,
    edges: connectionsOf(own, edges),
  }
}

/** The same straight from the board; undefined when the process is gone. */
export function readProcess(board: RecordIndex, processId: string): ProcessView | undefined {
  const process = board.record('processes', processId)
  if (!process) return undefined
  return selectProcess(process, board.all('lanes'), board.all('nodes'), board.all('edges'))
}
