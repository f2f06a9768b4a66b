import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import type { NodeType } from '@servicewerkstatt/shared/domain/process/process-model.ts'
import type { Words } from '../../locale/catalogues.ts'

/** What a node is called on the screen while it has no name of its own. */
export function displayName(
  node: { readonly name: string | null; readonly type: NodeType } | undefined,
  words: Words['process'],
): string {
  const name = node?.name?.trim() ?? ''
  if (name !== '') return name
  return node === undefined || node.type === 'task' ? words.table.unnamed : words.types[node.type]
}

interface Flow {
  readonly nodes: readonly { readonly id: string; readonly name: string | null; readonly type: NodeType }[]
  readonly edges: readonly { readonly from: string; readonly to: string }[]
}

/** The same by id, among all nodes: a merge, which nobody names, is known by what follows it. */
export function nameInFlow(id: string, { nodes, edges }: Flow, words: Words['process']): string {
  const node = nodes.find((item) => item.id === id)
  const next = edges.find((edge) => edge.from === id)?.to
  const following = nodes.find((item) => item.id === next)
  const isNamelessMerge = node?.type === 'merge' && (node.name ?? '').trim() === ''
  return isNamelessMerge && following
    ? words.words.mergeBefore(displayName(following, words))
    : displayName(node, words)
}

/** "ja, 75 %", "75 %" or "". */
export const wayWords = (
  way: Pick<RecordView<'edges'>, 'label' | 'shareBp'>,
  words: Words['process'],
): string =>
  [way.label?.trim() ?? '', way.shareBp === null ? '' : words.words.share(way.shareBp / 100)]
    .filter((part) => part !== '')
    .join(', ')
