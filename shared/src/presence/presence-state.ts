/**
 * What each open page tells the others about itself while it is connected (awareness): who it is, what it looks at, where its caret stands.
 * Nothing of it is stored. Names are not sent: they stand in `participants`, where nobody can pretend to be somebody else's spelling.
 * Sizes are small on purpose, because each state goes to everybody, up to 30 times a second while somebody types.
 */
import { isId } from '../domain/ids.ts'

/** Where a person is: one of the five parts, or the facilitators' console. */
export type Whereabouts = 1 | 2 | 3 | 4 | 5 | 'console'

/** A caret in a co-written text. Both ends are Yjs relative positions as JSON, so that they stay with their letters. */
export interface CaretState {
  /** Which text, in the form of `textKey`. */
  readonly text: string
  readonly anchor: object
  readonly head: object
}

export interface PresenceState {
  readonly participantId: string
  readonly at: Whereabouts | null
  /** Null while the person does not write, and always where the stage shows no carets. */
  readonly caret: CaretState | null
}

/** Longest key of a text, in UTF-16 code units: four ids and a field name stay far below. */
const MAX_KEY_LENGTH = 400

const PARTS: readonly unknown[] = [1, 2, 3, 4, 5, 'console']
const isWhereabouts = (value: unknown): value is Whereabouts => PARTS.includes(value)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parseCaret(value: unknown): CaretState | null {
  if (!isRecord(value)) return null
  const { text, anchor, head } = value
  const isWhole =
    typeof text === 'string' && text.length <= MAX_KEY_LENGTH && isRecord(anchor) && isRecord(head)
  return isWhole ? { text, anchor, head } : null
}

/**
 * Reads the awareness state of somebody else's page.
 * @returns null for anything that is not ours (a stock client, a page that has not said who it is yet)
 */
export function parsePresence(value: unknown): PresenceState | null {
  if (!isRecord(value) || !isId(value.participantId)) return null
  return {
    participantId: value.participantId,
    at: isWhereabouts(value.at) ? value.at : null,
    caret: parseCaret(value.caret),
  }
}
