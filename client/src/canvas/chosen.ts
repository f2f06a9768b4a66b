/** What is chosen on this screen, in the picture and in the table alike. */
export interface Chosen {
  readonly nodes: ReadonlySet<string>
  readonly edge: string | null
}

export const NOTHING_CHOSEN: Chosen = { nodes: new Set(), edge: null }
export const chosenNode = (id: string): Chosen => ({ nodes: new Set([id]), edge: null })

/** The one chosen node, or null for none and for several. */
export const onlyNode = ({ nodes }: Chosen): string | null =>
  nodes.size === 1 ? ([...nodes][0] ?? null) : null
