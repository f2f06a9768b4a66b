/** Which notes belong to a process, and where each of them sticks. Pure. */

/** As much of the record `stickies` as says where it sticks. */
export interface StickyAnchor {
  readonly anchorType: 'node' | 'edge' | 'canvas' | null
  readonly anchorId: string | null
}

export type StickyPlace =
  | { readonly type: 'node' | 'edge'; readonly id: string }
  /** On the process itself. */
  | { readonly type: 'canvas'; readonly id: null }
  /** What it stuck to is gone; the note stays. */
  | { readonly type: 'lost'; readonly id: null }

export interface PlacedSticky<S extends StickyAnchor = StickyAnchor> {
  readonly sticky: S
  readonly place: StickyPlace
}

export interface ProcessIds {
  readonly id: string
  /** Notes that say nothing about their process belong to the first one. */
  readonly isFirst: boolean
  readonly nodes: ReadonlySet<string>
  readonly edges: ReadonlySet<string>
}

/** @param known every node and connection of the workshop: what sticks to one of another process is not lost */
export function placeStickies<S extends StickyAnchor>(
  stickies: readonly S[],
  process: ProcessIds,
  known: ReadonlySet<string>,
): readonly PlacedSticky<S>[] {
  return stickies.flatMap((sticky): PlacedSticky<S>[] => {
    const { anchorType, anchorId } = sticky
    if (anchorType === 'node' || anchorType === 'edge') {
      const own = anchorType === 'node' ? process.nodes : process.edges
      if (anchorId !== null && own.has(anchorId))
        return [{ sticky, place: { type: anchorType, id: anchorId } }]
      if (anchorId !== null && known.has(anchorId)) return []
      return process.isFirst ? [{ sticky, place: { type: 'lost', id: null } }] : []
    }
    const isHere = anchorId === process.id || (anchorId === null && process.isFirst)
    return isHere ? [{ sticky, place: { type: 'canvas', id: null } }] : []
  })
}
