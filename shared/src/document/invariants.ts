/**
 * The numbered rules of docs/document-rules.md in code. They hold after every operation and every merge; tests call them after each step.
 * Each violation names the rule, the place and what is wrong.
 */
import * as Y from 'yjs'
import { isOrderKey } from '../domain/ordering.ts'
import { toPlainText } from '../domain/plain-text.ts'
import type { Field, RecordShape } from './fields.ts'
import {
  COLLECTIONS,
  SINGLETONS,
  shapeOf,
  singletonShape,
  type BoardCollection,
  type BoardSingleton,
  type RecordView,
} from './schema.ts'
import { DELETED_AT, type YRecord } from './yjs-record.ts'

export interface Violation {
  readonly rule: 'WD1' | 'WD2' | 'WD3' | 'WD5' | 'WD6' | 'WD7' | 'WD9' | 'WD12' | 'WD16'
  readonly place: string
  readonly problem: string
}

/** Every rule that the board as it stands breaks; an empty list is what is expected at all times. */
export function boardViolations(doc: Y.Doc): readonly Violation[] {
  const found: Violation[] = []
  for (const name of Object.keys(SINGLETONS.board) as BoardSingleton[]) {
    const root = doc.getMap<unknown>(name)
    if (root.size === 0) found.push({ rule: 'WD16', place: name, problem: 'the singleton is missing' })
    else checkRecord(found, name, singletonShape(name), root)
  }
  for (const name of Object.keys(COLLECTIONS.board) as BoardCollection[]) {
    for (const [id, record] of doc.getMap<unknown>(name).entries()) {
      const place = `${name}.${id}`
      if (!(record instanceof Y.Map)) {
        found.push({ rule: 'WD2', place, problem: 'the record is not a map' })
        continue
      }
      if (record.get('id') !== id) found.push({ rule: 'WD1', place, problem: 'id differs from its key' })
      checkRecord(found, place, shapeOf(name), record)
    }
  }
  checkEdges(found, doc)
  return found
}

function checkRecord(found: Violation[], place: string, shape: RecordShape, record: YRecord): void {
  for (const [key, field] of Object.entries(shape.fields)) {
    const value = record.get(key)
    const where = `${place}.${key}`
    if (value === undefined) {
      const mayBeAbsent = field.kind === 'atom' && field.optional
      if (!mayBeAbsent) found.push({ rule: 'WD2', place: where, problem: 'the key is missing' })
    } else checkValue(found, where, key, field, value)
  }
}

function checkValue(found: Violation[], place: string, key: string, field: Field, value: unknown): void {
  if (field.kind === 'atom') {
    if (!field.schema.safeParse(value).success)
      found.push({ rule: 'WD9', place, problem: 'the value does not fit' })
    if (key === 'ord' && !isOrderKey(String(value)))
      found.push({ rule: 'WD5', place, problem: 'not an order key' })
    if (typeof value === 'string' && toPlainText(value) !== value) {
      found.push({ rule: 'WD12', place, problem: 'CR or half a surrogate pair' })
    }
    return
  }
  if (field.kind === 'text') {
    if (!(value instanceof Y.Text)) found.push({ rule: 'WD3', place, problem: 'not a shared text' })
    else if (toPlainText(value.toString()) !== value.toString()) {
      found.push({ rule: 'WD12', place, problem: 'CR or half a surrogate pair' })
    }
    return
  }
  // The first days wrote a plain object.
  if (field.kind === 'dict' && field.schema.safeParse(value).success) return
  if (!(value instanceof Y.Map)) {
    found.push({ rule: 'WD2', place, problem: 'not a shared map' })
    return
  }
  if (field.kind === 'dict' && !field.schema.safeParse(value.toJSON()).success) {
    found.push({ rule: 'WD9', place, problem: 'the value does not fit' })
  }
  if (field.kind === 'object' && field.record) checkRecord(found, place, field.record, value)
  if (field.kind === 'map' && field.record) {
    for (const [id, inner] of value.entries()) {
      if (inner instanceof Y.Map) checkRecord(found, `${place}.${id}`, field.record, inner as YRecord)
    }
  }
}

/** WD7 looks at connections whose two ends exist; a dangling one is legal for a moment and left out by the projection. */
function checkEdges(found: Violation[], doc: Y.Doc): void {
  const nodes = doc.getMap<unknown>('nodes')
  const processOf = (id: unknown): unknown => {
    const node = nodes.get(String(id))
    return node instanceof Y.Map ? node.get('processId') : undefined
  }
  for (const [id, edge] of doc.getMap<unknown>('edges').entries()) {
    if (!(edge instanceof Y.Map) || edge.get(DELETED_AT) != null) continue
    const [from, to] = [processOf(edge.get('from')), processOf(edge.get('to'))]
    if (from !== undefined && to !== undefined && from !== to) {
      found.push({ rule: 'WD7', place: `edges.${id}`, problem: 'joins two processes' })
    }
  }
}

/** WD6: the number of cards that are not deleted; grouping never changes it. */
export function liveCardIds(cards: readonly RecordView<'cards'>[]): readonly string[] {
  return cards.map((card) => card.id).toSorted()
}
