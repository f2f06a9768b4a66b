/** Which notes belong to a process, and where each of them sticks. Pure. */
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'

type Sticky = RecordView<'stickies'>

export type StickyPlace =
  | { readonly type: 'node' | 'edge'; readonly id: string }
  /** On the process itself. */
  | { readonly type: 'canvas'; readonly id: null }
  /** What it stuck to is gone; the note stays. */
  | { readonly type: 'lost'; readonly id: null }

export interface PlacedSticky {
  readonly sticky: Sticky
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
export function placeStickies(
  stickies: readonly Sticky[],
  process: ProcessIds,
  known: ReadonlySet<string>,
): readonly PlacedSticky[] {
  return stickies.flatMap((sticky): PlacedSticky[] => {
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
