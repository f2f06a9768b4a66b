/**
 * Finds what was written on this page and never reached the server, as plain text. After a refused update a Yjs document can never sync
 * cleanly again, so it is thrown away; its author gets the words back from here.
 */
import * as Y from 'yjs'

export interface UnsentWords {
  /** Where the words stood: collection, id and field as far as they are known, for example `goals/goal-1/text`. */
  readonly place: string
  readonly text: string
}

/** State vector: client id → number of its letters and values that are known to be there. */
export type StateVector = ReadonlyMap<number, number>

export const stateVectorOf = (doc: Y.Doc): Map<number, number> =>
  Y.decodeStateVector(Y.encodeStateVector(doc))

function rootNameOf(doc: Y.Doc, root: Y.AbstractType<unknown>): string {
  for (const [name, type] of doc.share) if (type === root) return name
  return ''
}

/** Keys from the root map down to a shared type. */
function pathOf(doc: Y.Doc, type: Y.AbstractType<unknown>): string[] {
  const item = type._item
  if (item === null) return [rootNameOf(doc, type)]
  const parent = item.parent instanceof Y.AbstractType ? pathOf(doc, item.parent) : []
  return item.parentSub === null ? parent : [...parent, item.parentSub]
}

/** Keys that hold order, time and references rather than words. */
const WORDLESS = /(^|\/)(id|ord|createdAt|createdBy|updatedAt|deletedAt)$|Id$/

/**
 * @param known what the server has
 * @param clients whose letters count as written here
 * @returns each text with something unsent in it, whole, and each short value; deleted things are left out
 */
export function unsentWords(doc: Y.Doc, known: StateVector, clients: Iterable<number>): UnsentWords[] {
  const found = new Map<string, string>()
  for (const client of clients) {
    const from = known.get(client) ?? 0
    for (const struct of doc.store.clients.get(client) ?? []) {
      if (!(struct instanceof Y.Item) || struct.deleted || struct.id.clock + struct.length <= from) continue
      if (!(struct.parent instanceof Y.AbstractType)) continue
      const path = pathOf(doc, struct.parent)
      if (struct.parent instanceof Y.Text) found.set(path.join('/'), struct.parent.toString())
      else if (struct.parentSub !== null) keepValue(found, [...path, struct.parentSub].join('/'), struct)
    }
  }
  return [...found].map(([place, text]) => ({ place, text })).filter(({ text }) => text.trim() !== '')
}

function keepValue(found: Map<string, string>, place: string, struct: Y.Item): void {
  if (WORDLESS.test(place) || !(struct.content instanceof Y.ContentAny)) return
  const value: unknown = struct.content.arr.at(-1)
  if (typeof value === 'string' || typeof value === 'number') found.set(place, String(value))
}
