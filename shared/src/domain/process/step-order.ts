/** The order of the step table: along the flow; where the flow does not decide, from left to right. */
import { forwardIn, forwardOut, type ProcessGraph } from './process-graph.ts'

/**
 * Every node once, each after all that lead to it (A. B. Kahn, 1962). Rework is cut; ties by x, then by id.
 * @param xOf horizontal place of a node in canvas units, as laid out
 */
export function stepOrder(graph: ProcessGraph, xOf: (id: string) => number): string[] {
  const waitingFor = new Map([...graph.nodes.keys()].map((id) => [id, forwardIn(graph, id).length]))
  const isBefore = (a: string, b: string): boolean => {
    const [first, second] = [xOf(a), xOf(b)]
    return first === second ? a < b : first < second
  }
  const ready = [...waitingFor].filter(([, count]) => count === 0).map(([id]) => id)
  const order: string[] = []
  while (ready.length > 0) {
    let first = 0
    for (let index = 1; index < ready.length; index++) {
      if (isBefore(ready[index] as string, ready[first] as string)) first = index
    }
    const [id] = ready.splice(first, 1)
    if (id === undefined) break
    order.push(id)
    for (const edge of forwardOut(graph, id)) {
      const left = (waitingFor.get(edge.to) ?? 0) - 1
      waitingFor.set(edge.to, left)
      if (left === 0) ready.push(edge.to)
    }
  }
  return order
}
