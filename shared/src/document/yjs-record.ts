/**
 * How a described record stands in a Yjs map: atoms as values, text* as Y.Text on the board (plain strings where only the
 * server writes), sets and inner records as nested Y.Map. Everything is created complete at once, because a nested type made on
 * first use under a fixed key loses one side's content when two people do it at the same time.
 */
import * as Y from 'yjs'
import { isReservedKey } from '../domain/json-shape.ts'
import type { Field, RecordShape } from './fields.ts'
import { toJsonValue } from './to-json-value.ts'

/** Deleted records stay and carry the time of their deletion; readers leave them out, undo brings them back. */
export const DELETED_AT = 'deletedAt'

export type YRecord = Y.Map<unknown>

/** The order key of a stored record; '' when it has none (or something else stands there), which sorts first. */
export function orderKey(record: YRecord): string {
  const ord = record.get('ord')
  return typeof ord === 'string' ? ord : ''
}

/** How `text*` is stored: `shared` = Y.Text, `plain` = string. */
export type TextForm = 'shared' | 'plain'

function initialValue(field: Field, given: unknown, form: TextForm): unknown {
  switch (field.kind) {
    case 'text': {
      const content = typeof given === 'string' ? given : ''
      return form === 'shared' ? new Y.Text(content) : content
    }
    case 'set': {
      const members = new Y.Map<unknown>()
      for (const [id, isMember] of Object.entries(given ?? {})) if (isMember === true) members.set(id, true)
      return members
    }
    case 'dict':
      return new Y.Map<unknown>(Object.entries(given ?? {}))
    case 'map': {
      const items = new Y.Map<unknown>()
      for (const [id, values] of Object.entries(given ?? {})) {
        if (field.record) items.set(id, createYRecord(field.record, { ...values, id }, form))
      }
      return items
    }
    case 'object':
      return field.record ? createYRecord(field.record, given ?? {}, form) : undefined
    case 'atom':
      return given === undefined ? field.initial : given
  }
}

/**
 * A new Y.Map with every key of the record, ready to be put into its collection.
 * @param values what is known already; keys that the description does not know are kept as they are
 */
export function createYRecord(shape: RecordShape, values: object, form: TextForm): YRecord {
  const map: YRecord = new Y.Map()
  fillYRecord(map, shape, values, form)
  return map
}

/** The same into a map that exists already (singletons are root maps). */
export function fillYRecord(map: YRecord, shape: RecordShape, values: object, form: TextForm): void {
  const given = new Map<string, unknown>(Object.entries(values))
  for (const [key, field] of Object.entries(shape.fields)) {
    const value = initialValue(field, given.get(key), form)
    const isSharedType = field.kind !== 'atom'
    if (value !== undefined && (isSharedType || !field.optional || given.has(key))) map.set(key, value)
  }
  for (const [key, value] of given) {
    if (!Object.hasOwn(shape.fields, key) && value !== undefined) map.set(key, value)
  }
}

/** The text of a `text*` field in either form. */
export function readText(value: unknown): string {
  if (value instanceof Y.Text) return value.toString()
  return typeof value === 'string' ? value : ''
}

/** What an atom holds as plain data; a shared type that somebody put in its place by mistake is no value. */
const readAtom = (value: unknown): unknown =>
  value instanceof Y.AbstractType ? undefined : toJsonValue(value)

function readField(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'text':
      return readText(value)
    case 'set':
      return value instanceof Y.Map
        ? Object.fromEntries(
            [...value.entries()].flatMap(([id, isIn]) => (isIn === true ? [[id, true]] : [])),
          )
        : {}
    case 'dict':
      return readDict(field, value)
    case 'map':
      return value instanceof Y.Map && field.record ? readInner(field.record, value) : {}
    case 'object':
      return field.record ? readYRecord(field.record, value instanceof Y.Map ? value : new Y.Map()) : {}
    case 'atom': {
      const plain = readAtom(value)
      return field.schema.safeParse(plain).success ? plain : field.initial
    }
  }
}

/** What does not fit is left out, entry by entry. */
function readDict(field: Field, value: unknown): Record<string, unknown> {
  const plain: unknown = value instanceof Y.Map ? value.toJSON() : toJsonValue(value)
  if (typeof plain !== 'object' || plain === null) return {}
  return Object.fromEntries(
    Object.entries(plain).filter(([key, item]) => field.schema.safeParse({ [key]: item }).success),
  )
}

function readInner(shape: RecordShape, map: Y.Map<unknown>): Record<string, unknown> {
  const entries: [string, unknown][] = []
  for (const [id, inner] of map.entries()) {
    if (inner instanceof Y.Map && inner.get(DELETED_AT) == null) {
      entries.push([id, { ...readYRecord(shape, inner), id }])
    }
  }
  return Object.fromEntries(entries)
}

/**
 * Reads a record as plain data. Anybody who may write a document can write anything into it, so every value is checked against
 * its description; what does not fit reads as the empty value.
 */
export function readYRecord(shape: RecordShape, map: YRecord): Record<string, unknown> {
  const entries: [string, unknown][] = []
  for (const [key, field] of Object.entries(shape.fields)) {
    const stored = map.get(key)
    if (field.optional && field.kind === 'atom' && stored === undefined) continue
    const value = readField(field, stored)
    if (value !== undefined) entries.push([key, value])
  }
  return Object.fromEntries(entries)
}

/** Keys of a stored record that its description does not know; kept for the export. */
export function unknownKeys(shape: RecordShape, map: YRecord): Record<string, unknown> {
  const entries: [string, unknown][] = []
  for (const [key, value] of map.entries()) {
    if (key === DELETED_AT || isReservedKey(key) || Object.hasOwn(shape.fields, key)) continue
    const plain = toJsonValue(value)
    if (plain !== undefined) entries.push([key, plain])
  }
  return Object.fromEntries(entries)
}

/** Deep-freezes plain data in place, so that no reader changes what another one reads. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) deepFreeze(inner)
  }
  return value
}
