/** What is chosen on this screen, in the picture and in the table alike. */
export interface Chosen {
  readonly nodes: ReadonlySet<string>
  readonly edge: string | null
}

export const NOTHING_CHOSEN: Chosen = { nodes: new Set(), edge: null }
export const chosenNode = (id: string): Chosen => ({ nodes: new Set([id]), edge: null })

/** With a node added, or taken out if it was among them. */
export const withToggled = ({ nodes }: Chosen, id: string): Chosen => {
  const next = new Set(nodes)
  if (!next.delete(id)) next.add(id)
  return { nodes: next, edge: null }
}

/** The one chosen node, or null for none and for several. */
export const onlyNode = ({ nodes }: Chosen): string | null =>
  nodes.size === 1 ? ([...nodes][0] ?? null) : null
