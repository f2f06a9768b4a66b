/** Which elements of BPMN have a counterpart here, and how close it is. */
import type { ModdleElement } from 'bpmn-moddle'
import type { NodeType } from '../../domain/process/process-model.ts'
import { listOf } from './moddle-values.ts'

export interface Counterpart {
  readonly type: NodeType
  /** Set where the element said more than ours can. */
  readonly loses: 'contents' | 'became-step' | 'became-decision' | null
}

const exact = (type: NodeType): Counterpart => ({ type, loses: null })

/** How many sequence flows lead in and out. The lists inside an element are optional in the standard: many programs leave them out. */
export interface WayCounts {
  readonly waysIn: number
  readonly waysOut: number
}

/**
 * @param own what our own export said it was
 * @returns null for flow nodes that ours cannot stand for
 */
export function counterpartOf(
  element: ModdleElement,
  { waysIn, waysOut }: WayCounts,
  own: NodeType | null = null,
): Counterpart | null {
  const is = (type: string): boolean => element.$instanceOf(type)
  if (is('bpmn:BoundaryEvent')) return null
  if (is('bpmn:StartEvent')) return exact('start')
  if (is('bpmn:EndEvent')) return exact('end')
  if (is('bpmn:SubProcess')) {
    const isEmpty = listOf(element, 'flowElements').length === 0
    return { type: 'task', loses: isEmpty ? null : 'contents' }
  }
  if (is('bpmn:Task') || is('bpmn:CallActivity')) return exact('task')
  if (is('bpmn:IntermediateCatchEvent')) {
    const isTimer = listOf(element, 'eventDefinitions').some((event) =>
      event.$instanceOf('bpmn:TimerEventDefinition'),
    )
    // Waiting for a message is waiting too; only for what is lost.
    return { type: 'wait', loses: isTimer ? null : 'became-step' }
  }
  if (is('bpmn:Event')) return { type: 'task', loses: 'became-step' }
  if (is('bpmn:ParallelGateway')) {
    if (own === 'split' || own === 'join') return exact(own)
    return exact(waysOut > 1 || waysIn < 2 ? 'split' : 'join')
  }
  if (is('bpmn:Gateway')) {
    if (is('bpmn:ExclusiveGateway') && (own === 'decision' || own === 'merge')) return exact(own)
    if (waysOut < 2 && waysIn > 1) return exact('merge')
    return { type: 'decision', loses: is('bpmn:ExclusiveGateway') ? null : 'became-decision' }
  }
  return null
}
