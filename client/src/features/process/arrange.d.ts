/** Everything about a process that takes time to work out: its picture, and the rows of its table. Pure; runs in the page or in a worker. */
import type { ProcessView } from '@servicewerkstatt/shared/document/projection/process-view.ts'
import { type ProcessGraph } from '@servicewerkstatt/shared/domain/process/process-graph.ts'
import type { ProcessLayout } from '@servicewerkstatt/shared/domain/process/process-layout.ts'
import type { ProcessWords } from '@servicewerkstatt/shared/domain/process/process-wording.ts'
import { type StepRow } from './step-rows.ts'
export type Parts = Pick<ProcessView, 'lanes' | 'nodes' | 'edges'>
export declare const isLargeProcess: ({ nodes }: Parts) => boolean
export interface Arranged {
  /** What it was worked out from. */
  readonly model: Parts
  readonly graph: ProcessGraph
  readonly layout: ProcessLayout
  readonly rows: readonly StepRow[]
}
export declare function arrange(model: Parts, words: ProcessWords): Arranged
