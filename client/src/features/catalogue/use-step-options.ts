import { buildProcessGraph } from '@servicewerkstatt/shared/domain/process/process-graph.ts'
import { stepOrder } from '@servicewerkstatt/shared/domain/process/step-order.ts'
import { useMemo } from 'react'
import { useAll } from '../../workshop/use-record.ts'

const MEASURED = new Set(['start', 'task', 'wait', 'end'])

/** Steps that a time can be measured from or to, along the flow of their process. With several processes each says which one it is of. */
export function useStepOptions(): readonly { readonly value: string; readonly label: string }[] {
  const processes = useAll('processes')
  const nodes = useAll('nodes')
  const edges = useAll('edges')
  return useMemo(
    () =>
      processes.flatMap((process) => {
        const own = nodes.filter(({ processId }) => processId === process.id)
        const graph = buildProcessGraph({
          lanes: [],
          nodes: own,
          edges: edges.filter(({ processId }) => processId === process.id),
        })
        const suffix = processes.length > 1 && process.name !== '' ? ` (${process.name})` : ''
        return stepOrder(graph, (id) => graph.nodes.get(id)?.pos?.x ?? 0).flatMap((id) => {
          const node = graph.nodes.get(id)
          const name = node?.name?.trim() ?? ''
          return node && MEASURED.has(node.type) && name !== '' ? [{ value: id, label: name + suffix }] : []
        })
      }),
    [processes, nodes, edges],
  )
}
