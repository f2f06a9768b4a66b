/** What is asked of the worker that checks promises, and what it answers. */
import type { PromiseCheck } from '@servicewerkstatt/shared/domain/agreements/feasibility-check.ts'
import type { PromiseInputs } from '@servicewerkstatt/shared/domain/agreements/feasibility-inputs.ts'
import type { Lever } from '@servicewerkstatt/shared/domain/agreements/feasibility-levers.ts'

export type Question =
  | { readonly ask: 'check'; readonly inputs: PromiseInputs }
  | { readonly ask: 'levers'; readonly inputs: PromiseInputs; readonly nowBp: number }

export interface Answers {
  readonly check: PromiseCheck | null
  readonly levers: readonly Lever[]
}
export type Answer = Answers[keyof Answers]
