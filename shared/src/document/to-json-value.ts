/**
 * What somebody stored in a Yjs document → plain data that JSON can say. Anybody who may write a document can put in big numbers, bytes, whole
 * documents or a thousand levels of nesting; nobody who reads it later may fall over that.
 */
import * as Y from 'yjs'
import { isReservedKey, MAX_JSON_DEPTH } from '../domain/json-shape.ts'

/** A value stands some levels deep in the file that it leaves with, and the file has to come in again. */
const MAX_DEPTH = MAX_JSON_DEPTH - 8

const isPlainObject = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** A deep copy; what JSON cannot say is left out (null in a list). @returns undefined when nothing remains */
export function toJsonValue(value: unknown, depth: number = MAX_DEPTH): unknown {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value !== 'object' || depth === 0) return undefined
  if (value instanceof Y.XmlText) return undefined
  if (value instanceof Y.Text) return value.toString()
  if (Array.isArray(value) || value instanceof Y.Array) {
    const items: unknown[] = Array.isArray(value) ? value : value.toArray()
    return items.map((item) => toJsonValue(item, depth - 1) ?? null)
  }
  if (!(value instanceof Y.Map) && !isPlainObject(value)) return undefined
  const entries: [string, unknown][] = value instanceof Y.Map ? [...value.entries()] : Object.entries(value)
  return Object.fromEntries(
    entries.flatMap(([key, item]) => {
      const inner = isReservedKey(key) ? undefined : toJsonValue(item, depth - 1)
      return inner === undefined ? [] : [[key, inner] as const]
    }),
  )
}
