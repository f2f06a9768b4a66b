import {
  type PromiseInputs,
  type TimePart,
  usualOf,
} from '@servicewerkstatt/shared/domain/agreements/feasibility-inputs.ts'
import {
  leadingTo,
  type ProcessGraph,
  reachableFrom,
} from '@servicewerkstatt/shared/domain/process/process-graph.ts'
import type { Clock } from '@servicewerkstatt/shared/domain/process/process-model.ts'
import { stepOrder } from '@servicewerkstatt/shared/domain/process/step-order.ts'
import { waitClockOf } from '@servicewerkstatt/shared/domain/process/wait-clock.ts'
import { useMemo } from 'react'
import { useWords } from '../../locale/use-words.ts'
import { stepName } from './step-name.ts'

/** The work or the waiting of a step, with its usual time. */
export interface StepPart {
  readonly key: string
  readonly nodeId: string
  readonly part: TimePart
  readonly name: string
  readonly usualMin: number
  readonly clock: Clock
}

/** Everything on the way that takes time, along the flow. */
export function useStepParts(inputs: PromiseInputs, graph: ProcessGraph): readonly StepPart[] {
  const { unnamedStep } = useWords('catalogue').feasibility
  return useMemo(() => {
    const { fromNodeId, toNodeId } = inputs.target
    const ahead = reachableFrom(graph, [fromNodeId ?? ''], (edge) => edge.from !== toNodeId)
    const before = leadingTo(graph, [toNodeId ?? ''])
    return stepOrder(graph, (id) => graph.nodes.get(id)?.pos?.x ?? 0)
      .filter((id) => ahead.has(id) && before.has(id))
      .flatMap((nodeId) =>
        (['wait', 'work'] as const).flatMap((part): StepPart[] => {
          const usualMin = usualOf(inputs, nodeId, part)
          const node = graph.nodes.get(nodeId)
          if (usualMin === null || !node) return []
          const name = stepName(graph, nodeId, unnamedStep)
          return [
            {
              key: `${part} ${nodeId}`,
              nodeId,
              part,
              name,
              usualMin,
              clock: part === 'wait' ? waitClockOf(node) : 'working',
            },
          ]
        }),
      )
  }, [inputs, graph, unnamedStep])
}
