import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import type { ProcessGraph } from '@servicewerkstatt/shared/domain/process/process-graph.ts'
import { isFilled, joined, type Content } from './context.ts'

type Node = RecordView<'nodes'>

/** A node with its number in the table. */
export interface Numbered {
  readonly node: Node
  /** Number in the table, as on screen: steps and waits have one. */
  readonly no: string
}

/** „ja 75 % → 3 Erstlösung versuchen“ for every way on from a decision; where a start, a split or a merge leads. */
export function waysOn(
  { words, formats }: Content,
  graph: ProcessGraph,
  numbered: readonly Numbered[],
  node: Node,
): string {
  const nameOf = (id: string): string => {
    const target = numbered.find((candidate) => candidate.node.id === throughMerges(graph, id))
    const kinds: Partial<Record<string, string>> = {
      split: words.process.split,
      join: words.process.join,
      end: words.process.end,
    }
    const name = isFilled(target?.node.name)
      ? target.node.name
      : (kinds[target?.node.type ?? ''] ?? words.process.unnamedStep)
    return joined([target?.no, name], '\u00a0')
  }
  const ways = (graph.outgoing.get(node.id) ?? []).map((edge) => {
    const share = edge.shareBp === null ? '' : formats.percent(edge.shareBp)
    const back = graph.rework.has(edge.id) ? `, ${words.process.back}` : ''
    return `${words.process.goOn(edge.label ?? '', share, nameOf(edge.to))}${back}`
  })
  return ways.length === 0 ? words.none : ways.join('\n')
}

/** Where branches come together again there is nothing to do, and mostly nothing to say. */
export const isSilentMerge = (
  graph: ProcessGraph,
  node: { id: string; type: string; name: string | null },
): boolean =>
  node.type === 'merge' &&
  !isFilled(node.name) &&
  !(graph.outgoing.get(node.id) ?? []).some(({ label }) => isFilled(label))

/** The next node that says something, from a node that may be an unnamed merge. */
function throughMerges(graph: ProcessGraph, id: string): string {
  const seen = new Set<string>()
  let at = id
  while (!seen.has(at)) {
    seen.add(at)
    const node = graph.nodes.get(at)
    const next = graph.outgoing.get(at)?.[0]
    if (!node || !next || !isSilentMerge(graph, node)) return at
    at = next.to
  }
  return at
}
