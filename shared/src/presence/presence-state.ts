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

/** Where a person works in the picture of a process: what is chosen there, and where the pointer is, in canvas units. */
export interface MapState {
  readonly processId: string
  readonly nodes: readonly string[]
  readonly at: { readonly x: number; readonly y: number } | null
}

export interface PresenceState {
  readonly participantId: string
  readonly at: Whereabouts | null
  /** Null while the person does not write, and always where the stage shows no carets. */
  readonly caret: CaretState | null
  /** Null unless the person wants to be seen in the picture, and always where the stage shows no carets. */
  readonly map: MapState | null
}

/** Longest key of a text, in UTF-16 code units: four ids and a field name stay far below. */
const MAX_KEY_LENGTH = 400

/** More chosen steps than this are not shown one by one. */
export const MAX_SHOWN_NODES = 20
/** No picture reaches farther, in canvas units. */
const FARTHEST = 1_000_000

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

const isNear = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= FARTHEST

function parseMap(value: unknown): MapState | null {
  if (!isRecord(value) || !isId(value.processId) || !Array.isArray(value.nodes)) return null
  const { at } = value
  return {
    processId: value.processId,
    nodes: value.nodes.slice(0, MAX_SHOWN_NODES).filter(isId),
    at: isRecord(at) && isNear(at.x) && isNear(at.y) ? { x: at.x, y: at.y } : null,
  }
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
    map: parseMap(value.map),
  }
}
