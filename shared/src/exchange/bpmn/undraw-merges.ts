/** Takes back the merges that our own export put in where ways met, so that a file comes in as it went out. */
import type { ImportedEdge, ImportedNode } from '../../document/operations/process-import.ts'
import type { ReadNode, ReadWay } from './read-bpmn.ts'

export function withoutDrawnMerges(
  nodes: readonly ReadNode[],
  ways: readonly ReadWay[],
): { readonly nodes: readonly ImportedNode[]; readonly edges: readonly ImportedEdge[] } {
  const onward = new Map(
    nodes.flatMap(({ element, isDrawn, node }) => {
      const out = ways.filter(({ from }) => from === element)
      const [only] = out
      return isDrawn && node.type === 'merge' && only && out.length === 1 && only.to !== element
        ? [[element, only.to] as const]
        : []
    }),
  )
  const keys = new Map(nodes.map(({ element, node }) => [element, node.key]))
  const edges = ways.flatMap(({ from, to, way }): ImportedEdge[] => {
    if (onward.has(from)) return []
    const [fromKey, toKey] = [keys.get(from), keys.get(onward.get(to) ?? to)]
    return fromKey === undefined || toKey === undefined ? [] : [{ from: fromKey, to: toKey, ...way }]
  })
  return { nodes: nodes.filter(({ element }) => !onward.has(element)).map(({ node }) => node), edges }
}
