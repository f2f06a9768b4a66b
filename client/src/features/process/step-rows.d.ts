/**
 * The process as a table: one row per node in the order of the flow, with everything that the picture says by its lines. Merges are left out,
 * as long as they only bring ways together: a way through them leads to what follows.
 */
import type { StepPlace } from '@servicewerkstatt/shared/document/operations/process-rewiring.ts'
import { type ProcessGraph } from '@servicewerkstatt/shared/domain/process/process-graph.ts'
import type { ProcessLayout } from '@servicewerkstatt/shared/domain/process/process-layout.ts'
import type { NodeType, ProcessModel } from '@servicewerkstatt/shared/domain/process/process-model.ts'
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
export declare function deriveStepRows(
  model: ProcessModel,
  graph: ProcessGraph,
  layout: ProcessLayout,
): StepRow[]
