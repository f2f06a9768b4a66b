/** Notes on steps, connections and the process. */
import { addRecord, deleteRecord, setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import type { ActionBasics } from './action-basics.ts'

export const STICKY_KINDS = ['problem', 'idea', 'question', 'fact'] as const
export type StickyKind = (typeof STICKY_KINDS)[number]
export type StickyAnchor = { readonly type: 'node' | 'edge' | 'canvas'; readonly id: string | null }

export function stickyActions({ board, words, picture, say, sayWithUndo, carryOut }: ActionBasics) {
  const anchorOf = ({ type, id }: StickyAnchor): Partial<RecordView<'stickies'>> => ({
    anchorType: type,
    anchorId: type === 'canvas' ? picture().process.id : id,
  })
  return {
    /** @returns its id; null when it was not written */
    addSticky(anchor: StickyAnchor, kind: StickyKind): string | null {
      let made: string | null = null
      carryOut(
        () => addRecord(board, 'stickies', { kind, ...anchorOf(anchor) }),
        ({ id }) => {
          made = id
          say(words.said.stickyAdded(words.stickies.kinds[kind]))
        },
      )
      return made
    },

    changeSticky(id: string, kind: StickyKind): void {
      setFields(board, 'stickies', id, { kind })
    },

    moveSticky(id: string, anchor: StickyAnchor): void {
      carryOut(
        () => setFields(board, 'stickies', id, anchorOf(anchor)),
        () => say(words.said.stickyMoved),
      )
    },

    removeSticky(id: string): void {
      carryOut(
        () => deleteRecord(board, 'stickies', id),
        () => sayWithUndo(words.said.stickyRemoved),
      )
    },
  }
}
