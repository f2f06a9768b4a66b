/** Writes that every kind of record on the board shares. Each is one transaction and says what happened; none throws on stale ids. */
import * as Y from 'yjs'
import { compareOrdered, placeBefore, type Ordered } from '../../domain/ordering.ts'
import { toPlainText, toPlainTextDeep } from '../../domain/plain-text.ts'
import {
  done,
  refused,
  type BoardDocument,
  type OperationRefusal,
  type OperationResult,
} from '../board-document.ts'
import type { Field, RecordShape } from '../fields.ts'
import {
  shapeOf,
  singletonShape,
  type BoardCollection,
  type BoardSingleton,
  type RecordView,
  type SingletonView,
} from '../schema.ts'
import { createYRecord, DELETED_AT, orderKey, readText, type YRecord } from '../yjs-record.ts'

type KeysOfValue<T, V> = {
  [K in keyof T]-?: Exclude<T[K], undefined | null> extends V ? K : never
}[keyof T] &
  string
/** Field names of a collection that hold a set of ids. */
export type SetField<K extends BoardCollection> = KeysOfValue<RecordView<K>, Readonly<Record<string, true>>>
/** Field names of a collection that hold records inside the record. */
export type InnerField<K extends BoardCollection> = K extends 'expectations'
  ? 'whys'
  : K extends 'shadowings'
    ? 'findings'
    : never
type Inner<K extends BoardCollection> = K extends 'expectations'
  ? RecordView<'expectations'>['whys'][string]
  : K extends 'shadowings'
    ? RecordView<'shadowings'>['findings'][string]
    : never

type Refusal = { readonly ok: false; readonly reason: OperationRefusal }

/** Live records of a collection that pass the filter, in their order. */
export function orderedRecords(
  board: BoardDocument,
  name: BoardCollection,
  belongs: (record: YRecord) => boolean = () => true,
): Ordered[] {
  const found: Ordered[] = []
  for (const [id, record] of board.collection(name).entries()) {
    if (!(record instanceof Y.Map) || record.get(DELETED_AT) != null || !belongs(record)) continue
    found.push({ id, ord: orderKey(record) })
  }
  return found.toSorted(compareOrdered)
}

function place(
  board: BoardDocument,
  name: BoardCollection,
  others: readonly Ordered[],
  beforeId: string | null,
): string {
  const placement = placeBefore(others, beforeId)
  for (const { id, ord } of placement.rekeyed) board.live(name, id)?.set('ord', ord)
  return placement.ord
}

/**
 * Adds a record, complete, at the end of its collection or before another one.
 * @returns the new id. Reason `invalid-value` when a given value does not fit its field; then nothing is written.
 */
export function addRecord<K extends BoardCollection>(
  board: BoardDocument,
  name: K,
  values: Partial<RecordView<K>> = {},
  options: { readonly before?: string | null } = {},
): OperationResult<{ readonly id: string }> {
  const shape: RecordShape = shapeOf(name)
  const cleaned = toPlainTextDeep(values)
  for (const [key, value] of Object.entries(cleaned)) {
    const field = shape.fields[key]
    if (field && value !== undefined && !fits(field, value)) return refused('invalid-value')
  }
  return board.transact(() => {
    const given: unknown = Object.entries(cleaned).find(([key]) => key === 'id')?.[1]
    const id = typeof given === 'string' ? given : board.context.newId(shape.prefix)
    if (board.collection(name).has(id)) return refused('would-repeat')
    const ord =
      'ord' in shape.fields
        ? { ord: place(board, name, orderedRecords(board, name), options.before ?? null) }
        : {}
    const traces = { createdBy: board.context.by(), createdAt: board.context.now() }
    board.collection(name).set(id, createYRecord(shape, { ...traces, ...ord, ...cleaned, id }, 'shared'))
    return { ok: true, id }
  })
}

/** Atoms are checked by their schema; texts, sets and inner records are put together from what is given. */
const fits = (field: Field, value: unknown): boolean =>
  field.kind === 'object' || field.kind === 'map' || field.schema.safeParse(value).success

function writeAtoms(target: YRecord, shape: RecordShape, values: object): Refusal | undefined {
  const entries: [string, unknown][] = Object.entries(toPlainTextDeep(values))
  for (const [key, value] of entries) {
    const field = shape.fields[key]
    if (field?.kind !== 'atom' || key === 'id') return refused('not-allowed-here')
    if (value !== undefined && !field.schema.safeParse(value).success) return refused('invalid-value')
  }
  for (const [key, value] of entries) {
    if (value === undefined) target.delete(key)
    // An equal value is not written again: it would only make the log longer and win over a real change made elsewhere.
    else if (JSON.stringify(target.get(key)) !== JSON.stringify(value)) target.set(key, value)
  }
  return undefined
}

/** Sets short fields (everything but texts, sets and inner records); the last writer wins. `undefined` leaves an optional key out. WD4: a record that is gone stays gone. */
export function setFields<K extends BoardCollection>(
  board: BoardDocument,
  name: K,
  id: string,
  values: { readonly [F in keyof RecordView<K>]?: RecordView<K>[F] | undefined },
): OperationResult {
  return board.transact(() => {
    const target = board.live(name, id)
    if (!target) return refused('missing')
    return writeAtoms(target, shapeOf(name), values) ?? done
  })
}

/** The same for `workshop`, `team` and `statement`. */
export function setSingletonFields<K extends BoardSingleton>(
  board: BoardDocument,
  name: K,
  values: Partial<SingletonView<K>>,
): OperationResult {
  return board.transact(() => writeAtoms(board.singleton(name), singletonShape(name), values) ?? done)
}

/** Where a co-written text stands: in a record, in a record inside a record, in a process' SIPOC, or in a singleton. */
export type TextPlace =
  | { readonly collection: BoardCollection; readonly id: string; readonly field: string }
  | {
      readonly collection: BoardCollection
      readonly id: string
      readonly inner: string
      readonly innerId?: string
      readonly field: string
    }
  | { readonly singleton: BoardSingleton; readonly field: string }

/** The Y.Text at a place, for binding an editor to it; undefined when the record is gone. */
export function coText(board: BoardDocument, place: TextPlace): Y.Text | undefined {
  const owner = textOwner(board, place)
  const text = owner?.get(place.field)
  return text instanceof Y.Text ? text : undefined
}

function textOwner(board: BoardDocument, place: TextPlace): YRecord | undefined {
  if ('singleton' in place) return board.singleton(place.singleton)
  const record = board.live(place.collection, place.id)
  if (!('inner' in place)) return record
  const inner = record?.get(place.inner)
  if (!(inner instanceof Y.Map)) return undefined
  const found: unknown = place.innerId === undefined ? inner : inner.get(place.innerId)
  return found instanceof Y.Map && found.get(DELETED_AT) == null ? (found as YRecord) : undefined
}

/**
 * Makes a co-written text say `next` by changing only what differs in the middle, so that somebody typing at the other end keeps
 * their words and carets stay.
 */
export function setText(board: BoardDocument, place: TextPlace, next: string): OperationResult {
  return board.transact(() => {
    const text = coText(board, place)
    if (!text) return refused('missing')
    replaceDifference(text, toPlainText(next))
    return done
  })
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff

/** Common start and end stay; neither cut falls inside a surrogate pair, which Yjs would turn into U+FFFD. */
export function replaceDifference(text: Y.Text, next: string): void {
  const before = readText(text)
  if (before === next) return
  const shortest = Math.min(before.length, next.length)
  let start = 0
  while (start < shortest && before.charCodeAt(start) === next.charCodeAt(start)) start += 1
  if (start > 0 && isHighSurrogate(before.charCodeAt(start - 1))) start -= 1
  let end = 0
  while (
    end < shortest - start &&
    before.charCodeAt(before.length - 1 - end) === next.charCodeAt(next.length - 1 - end)
  ) {
    end += 1
  }
  if (end > 0 && isLowSurrogate(before.charCodeAt(before.length - end))) end -= 1
  if (before.length - start - end > 0) text.delete(start, before.length - start - end)
  if (next.length - start - end > 0) text.insert(start, next.slice(start, next.length - end))
}

/** Adds an id to a set or takes it out; two people adding different ids keep both. */
export function setMember<K extends BoardCollection>(
  board: BoardDocument,
  name: K,
  id: string,
  field: SetField<K>,
  memberId: string,
  isMember: boolean,
): OperationResult {
  return board.transact(() => {
    const members = board.live(name, id)?.get(field)
    if (!(members instanceof Y.Map)) return refused('missing')
    if (isMember && members.get(memberId) !== true) members.set(memberId, true)
    if (!isMember) members.delete(memberId)
    return done
  })
}

/**
 * Moves a record so that it stands before another one (null: at the end).
 * @param belongs the records among which the order counts (for example the cards of one group); all by default
 */
export function moveRecord(
  board: BoardDocument,
  name: BoardCollection,
  id: string,
  beforeId: string | null,
  belongs?: (record: YRecord) => boolean,
): OperationResult {
  return board.transact(() => {
    const target = board.live(name, id)
    if (!target) return refused('missing')
    const others = orderedRecords(board, name, belongs).filter((item) => item.id !== id)
    target.set('ord', place(board, name, others, beforeId === id ? null : beforeId))
    return done
  })
}

/** Into the trash: the record stays, carries the time, and can be brought back. Deleting what is deleted changes nothing. */
export function deleteRecord(
  board: BoardDocument,
  name: BoardCollection,
  id: string,
  at: string = board.context.now(),
): OperationResult {
  return board.transact(() => {
    const target = board.live(name, id)
    if (!target) return refused('missing')
    target.set(DELETED_AT, at)
    return done
  })
}

export function restoreRecord(board: BoardDocument, name: BoardCollection, id: string): OperationResult {
  return board.transact(() => {
    const target = board.collection(name).get(id)
    if (!(target instanceof Y.Map) || target.get(DELETED_AT) == null) return refused('missing')
    target.delete(DELETED_AT)
    return done
  })
}

function innerRecords(
  board: BoardDocument,
  name: BoardCollection,
  id: string,
  field: string,
): Y.Map<YRecord> | undefined {
  const inner = board.live(name, id)?.get(field)
  return inner instanceof Y.Map ? (inner as Y.Map<YRecord>) : undefined
}

function orderedInner(inner: Y.Map<YRecord>): Ordered[] {
  return [...inner.entries()]
    .filter(([, item]) => item instanceof Y.Map && item.get(DELETED_AT) == null)
    .map(([id, item]) => ({ id, ord: orderKey(item) }))
    .toSorted(compareOrdered)
}

/** Adds a record inside a record (a rung of the reason ladder, a finding) at the end. */
export function addInner<K extends 'expectations' | 'shadowings'>(
  board: BoardDocument,
  name: K,
  id: string,
  field: InnerField<K>,
  values: Partial<Inner<K>> = {},
): OperationResult<{ readonly id: string }> {
  return board.transact(() => {
    const inner = innerRecords(board, name, id, field)
    const shape = innerShape(name, field)
    if (!inner || !shape) return refused('missing')
    const innerId = board.context.newId(shape.prefix)
    const placement = placeBefore(orderedInner(inner), null)
    const cleaned = toPlainTextDeep(values)
    inner.set(innerId, createYRecord(shape, { ...cleaned, id: innerId, ord: placement.ord }, 'shared'))
    return { ok: true, id: innerId }
  })
}

export function setInnerFields<K extends 'expectations' | 'shadowings'>(
  board: BoardDocument,
  name: K,
  id: string,
  field: InnerField<K>,
  innerId: string,
  values: { readonly [F in keyof Inner<K>]?: Inner<K>[F] | undefined },
): OperationResult {
  return board.transact(() => {
    const target = innerRecords(board, name, id, field)?.get(innerId)
    const shape = innerShape(name, field)
    if (!(target instanceof Y.Map) || !shape) return refused('missing')
    return writeAtoms(target, shape, values) ?? done
  })
}

/** Adds an id to a set of an inner record or takes it out (the expectations and steps that a finding concerns). */
export function setInnerMember(
  board: BoardDocument,
  name: 'expectations' | 'shadowings',
  id: string,
  field: string,
  innerId: string,
  setField: string,
  memberId: string,
  isMember: boolean,
): OperationResult {
  return board.transact(() => {
    const members = innerRecords(board, name, id, field)?.get(innerId)?.get(setField)
    if (!(members instanceof Y.Map)) return refused('missing')
    if (isMember && members.get(memberId) !== true) members.set(memberId, true)
    if (!isMember) members.delete(memberId)
    return done
  })
}

export function deleteInner(
  board: BoardDocument,
  name: 'expectations' | 'shadowings',
  id: string,
  field: string,
  innerId: string,
): OperationResult {
  return board.transact(() => {
    const target = innerRecords(board, name, id, field)?.get(innerId)
    if (!(target instanceof Y.Map) || target.get(DELETED_AT) != null) return refused('missing')
    target.set(DELETED_AT, board.context.now())
    return done
  })
}

export function moveInner(
  board: BoardDocument,
  name: 'expectations' | 'shadowings',
  id: string,
  field: string,
  innerId: string,
  beforeId: string | null,
): OperationResult {
  return board.transact(() => {
    const inner = innerRecords(board, name, id, field)
    const target = inner?.get(innerId)
    if (!inner || !(target instanceof Y.Map)) return refused('missing')
    const others = orderedInner(inner).filter((item) => item.id !== innerId)
    const placement = placeBefore(others, beforeId === innerId ? null : beforeId)
    for (const { id: otherId, ord } of placement.rekeyed) inner.get(otherId)?.set('ord', ord)
    target.set('ord', placement.ord)
    return done
  })
}

const innerShape = (name: BoardCollection, field: string): RecordShape | undefined => {
  const shape: RecordShape = shapeOf(name)
  return shape.fields[field]?.record
}
