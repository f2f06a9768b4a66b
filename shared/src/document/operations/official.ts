/**
 * Writes to `proceedings` and `backstage`. Only the server uses these, as the result of commands (WD10); clients have no business here and their
 * connections cannot write there.
 */
import * as Y from 'yjs'
import { compareOrdered, placeBefore } from '../../domain/ordering.ts'
import { toPlainTextDeep } from '../../domain/plain-text.ts'
import type { RecordShape } from '../fields.ts'
import {
  shapeOf,
  singletonShape,
  type BackstageCollection,
  type ProceedingsCollection,
  type RecordView,
  type SingletonView,
} from '../schema.ts'
import { createYRecord, DELETED_AT, fillYRecord, orderKey, type YRecord } from '../yjs-record.ts'

type OfficialCollection = ProceedingsCollection | BackstageCollection

const root = (doc: Y.Doc, name: OfficialCollection): Y.Map<YRecord> => doc.getMap<YRecord>(name)

/** Order key after the last record of a collection. */
export function lastOrder(doc: Y.Doc, name: OfficialCollection): string {
  const keys = [...root(doc, name).entries()].flatMap(([id, item]) =>
    item instanceof Y.Map ? [{ id, ord: orderKey(item) }] : [],
  )
  const last = keys.toSorted(compareOrdered).at(-1)
  return placeBefore(last ? [last] : [], null).ord
}

/** Adds a record under its id, or replaces the one that stands there. `ord` is put at the end when the record has one and none is given. */
export function putRecord<K extends OfficialCollection>(
  doc: Y.Doc,
  name: K,
  values: Partial<RecordView<K>> & { readonly id: string },
): void {
  const shape: RecordShape = shapeOf(name)
  const ord = 'ord' in shape.fields && !('ord' in values) ? { ord: lastOrder(doc, name) } : {}
  doc.transact(() => {
    root(doc, name).set(values.id, createYRecord(shape, { ...ord, ...toPlainTextDeep(values) }, 'plain'))
  })
}

/** Changes some keys of a record; false when there is none. Sets are given whole. */
export function patchRecord<K extends OfficialCollection>(
  doc: Y.Doc,
  name: K,
  id: string,
  values: Partial<RecordView<K>>,
): boolean {
  const record = root(doc, name).get(id)
  if (!(record instanceof Y.Map)) return false
  doc.transact(() => assign(record, shapeOf(name), values))
  return true
}

function assign(record: YRecord, shape: RecordShape, values: object): void {
  const entries: [string, unknown][] = Object.entries(toPlainTextDeep(values))
  for (const [key, value] of entries) {
    const field = shape.fields[key]
    if (!field || key === 'id' || JSON.stringify(record.get(key)) === JSON.stringify(value)) continue
    if (field.kind === 'set') {
      const members = new Y.Map<unknown>()
      for (const member of Object.keys(value ?? {})) members.set(member, true)
      record.set(key, members)
    } else if (value === undefined) record.delete(key)
    else record.set(key, value)
  }
}

export function removeRecord(doc: Y.Doc, name: OfficialCollection, id: string, at: string): boolean {
  const record = root(doc, name).get(id)
  if (!(record instanceof Y.Map) || record.get(DELETED_AT) != null) return false
  record.set(DELETED_AT, at)
  return true
}

/** Brings a removed record back; false when there is none. */
export function unremoveRecord(doc: Y.Doc, name: OfficialCollection, id: string): boolean {
  const record = root(doc, name).get(id)
  if (!(record instanceof Y.Map)) return false
  record.delete(DELETED_AT)
  return true
}

/** Removes a record without a trace in the document (a knock that was answered). */
export function dropRecord(doc: Y.Doc, name: BackstageCollection, id: string): void {
  root(doc, name).delete(id)
}

/** The same where everybody reads: for what was thinned out or made for a rehearsal, and for nothing that was ever settled. */
export function purgeRecord(doc: Y.Doc, name: 'versions' | 'participants', id: string): void {
  root(doc, name).delete(id)
}

/** Changes some keys of `run`. */
export function patchRun(doc: Y.Doc, values: Partial<SingletonView<'run'>>): void {
  const run = doc.getMap<unknown>('run')
  doc.transact(() => {
    if (run.size === 0) fillYRecord(run, singletonShape('run'), {}, 'plain')
    assign(run, singletonShape('run'), values)
  })
}
