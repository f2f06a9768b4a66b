/** What is still to be written down about a step. Pure. */
import { lacksTime } from './path-sums.ts'
import type { ProcessNode } from './process-model.ts'

export type StepGap = 'time' | 'role'

/** In the order in which it is asked for. A step without a waiting time does not wait; only a task has a role. */
export const stepGaps = (node: ProcessNode): readonly StepGap[] => [
  ...(lacksTime(node) ? (['time'] as const) : []),
  ...(node.type === 'task' && !node.responsible?.trim() ? (['role'] as const) : []),
]
