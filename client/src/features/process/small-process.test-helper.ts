/** Small processes, written as they are drawn: `'s > a > q; q > b: nein 25; b > e; q > e: ja 75'`. */
import { layoutProcess } from '@servicewerkstatt/shared/domain/process/layout.ts'
import { buildProcessGraph } from '@servicewerkstatt/shared/domain/process/process-graph.ts'
import type {
  NodeType,
  ProcessModel,
  ProcessNode,
} from '@servicewerkstatt/shared/domain/process/process-model.ts'

/** First letters tell the type: s… start, e… end, q… decision, w… wait, m… merge, p… split, j… join; everything else is a task. */
const TYPES: Readonly<Record<string, NodeType>> = {
  s: 'start',
  e: 'end',
  q: 'decision',
  w: 'wait',
  m: 'merge',
  p: 'split',
  j: 'join',
}

export function smallProcess(flow: string, changes: Readonly<Record<string, Partial<ProcessNode>>> = {}) {
  const ids: string[] = []
  const edges: ProcessModel['edges'][number][] = []
  for (const part of flow.split(';')) {
    const [way = '', words = ''] = part.split(':')
    const chain = way.split('>').map((id) => id.trim())
    const [label, share] = words.trim().split(' ')
    chain.forEach((to, index) => {
      if (!ids.includes(to)) ids.push(to)
      const from = chain[index - 1]
      if (from === undefined) return
      edges.push({
        id: `${from}-${to}`,
        from,
        to,
        label: label || null,
        shareBp: share ? Number(share) * 100 : null,
        isRework: false,
      })
    })
  }
  const model: ProcessModel = {
    lanes: [{ id: 'lane', ord: 'a0', name: 'Team', kind: 'frontstage', height: 140 }],
    nodes: ids.map((id) => ({
      id,
      type: TYPES[id[0] ?? ''] ?? 'task',
      laneId: 'lane',
      name: id,
      pos: null,
      processTime: { o: null, m: 5, p: 10 },
      waitTime: { o: null, m: 5, p: 10 },
      ...changes[id],
    })),
    edges,
  }
  return { model, graph: buildProcessGraph(model), layout: layoutProcess(model) }
}
