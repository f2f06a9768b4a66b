/**
 * Finds what was written on this page and never reached the server, as plain text. After a refused update a Yjs document can never sync
 * cleanly again, so it is thrown away; its author gets the words back from here.
 */
import type { Field, RecordShape } from '@servicewerkstatt/shared/document/fields.ts'
import { isBoardCollection, shapeOf } from '@servicewerkstatt/shared/document/schema.ts'
import { DELETED_AT, readYRecord, type YRecord } from '@servicewerkstatt/shared/document/yjs-record.ts'
import * as Y from 'yjs'

export interface UnsentWords {
  /** Where the words stood: collection, id and field as far as they are known, for example `goals/goal-1/text`; without a field for a record that is new. */
  readonly place: string
  /** What a person wrote there; of a new record everything in it that was written, one line each. */
  readonly text: string
  /** All fields of a record that is new, to put it back with. */
  readonly record?: Readonly<Record<string, unknown>>
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

interface Found {
  readonly words: Map<string, UnsentWords>
  /** Places of new records; what stands in them belongs to them. */
  readonly newRecords: Set<string>
}

/**
 * @param known what the server has
 * @param clients whose letters count as written here
 * @returns each text with something unsent in it, whole, each short value, and each new record; deleted things are left out
 */
export function unsentWords(doc: Y.Doc, known: StateVector, clients: Iterable<number>): UnsentWords[] {
  const found: Found = { words: new Map(), newRecords: new Set() }
  for (const client of clients) {
    const from = known.get(client) ?? 0
    for (const struct of doc.store.clients.get(client) ?? []) {
      if (!(struct instanceof Y.Item) || struct.deleted || struct.id.clock + struct.length <= from) continue
      if (struct.parent instanceof Y.AbstractType) keepStruct(found, struct, pathOf(doc, struct.parent))
    }
  }
  const inNewRecord = (place: string) =>
    [...found.newRecords].some((record) => place.startsWith(`${record}/`))
  return [...found.words.values()].filter(({ place, text }) => text.trim() !== '' && !inNewRecord(place))
}

function keepStruct({ words, newRecords }: Found, struct: Y.Item, path: readonly string[]): void {
  if (struct.parent instanceof Y.Text) {
    const place = path.join('/')
    words.set(place, { place, text: struct.parent.toString() })
    return
  }
  if (struct.parentSub === null) return
  const place = [...path, struct.parentSub].join('/')
  const record = readNewRecord(path, struct)
  if (record) {
    newRecords.add(place)
    words.set(place, { place, ...record })
    return
  }
  if (WORDLESS.test(place) || !(struct.content instanceof Y.ContentAny)) return
  const value: unknown = struct.content.arr.at(-1)
  if (typeof value === 'string' || typeof value === 'number') words.set(place, { place, text: String(value) })
}

function readNewRecord(path: readonly string[], struct: Y.Item): Omit<UnsentWords, 'place'> | null {
  const [collection] = path
  if (path.length !== 1 || !isBoardCollection(collection) || !(struct.content instanceof Y.ContentType))
    return null
  const { type } = struct.content
  if (!(type instanceof Y.Map) || type.get(DELETED_AT) != null) return null
  const shape: RecordShape = shapeOf(collection)
  const record = readYRecord(shape, type as YRecord)
  return { record, text: wordsOf(shape, record).join('\n') }
}

/** Whether anything may stand in a field, and not only one of a few values. */
const isFree = (field: Field): boolean =>
  field.kind === 'atom' && field.schema.safeParse('Ein freier Satz.').success

function wordsOf(shape: RecordShape, record: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(shape.fields).flatMap(([key, field]) => {
    const value = record[key]
    if (field.record && typeof value === 'object' && value !== null) {
      const inner = field.record
      const records: unknown[] = field.kind === 'map' ? Object.values(value) : [value]
      return records.flatMap((each) => wordsOf(inner, each as Readonly<Record<string, unknown>>))
    }
    const isText = field.kind === 'text' || (isFree(field) && !WORDLESS.test(key))
    return isText && typeof value === 'string' && value.trim() !== '' ? [value] : []
  })
}
