/** What lies in the trash of the board: read for facilitators, who bring it back with its place and links (UNDO-2). */
import * as Y from 'yjs'
import type { BoardDocument } from '../board-document.ts'
import type { RecordShape } from '../fields.ts'
import { COLLECTIONS, shapeOf, type BoardCollection } from '../schema.ts'
import { DELETED_AT, readYRecord, type YRecord } from '../yjs-record.ts'

export interface TrashItem {
  readonly collection: BoardCollection
  readonly id: string
  /** RFC 3339. */
  readonly deletedAt: string
  /** The words it is known by; may be empty. */
  readonly title: string
}

/** What carries the words of a record, in this order. */
const TITLE_FIELDS = [
  'title',
  'name',
  'statement',
  'text',
  'verbatim',
  'promise',
  'description',
  'label',
  'driver',
]
/** Connections and such have no words and come back with what they belong to. */
const WITHOUT_WORDS: readonly BoardCollection[] = ['edges']

const names = Object.keys(COLLECTIONS.board) as BoardCollection[]

function deletedRecords(board: BoardDocument, name: BoardCollection): [string, YRecord, string][] {
  return [...board.collection(name).entries()].flatMap(([id, record]) => {
    const at: unknown = record instanceof Y.Map ? record.get(DELETED_AT) : null
    return typeof at === 'string' ? [[id, record, at] as [string, YRecord, string]] : []
  })
}

function titleOf(record: YRecord, shape: RecordShape): string {
  const view = readYRecord(shape, record)
  for (const field of TITLE_FIELDS) {
    const value = view[field]
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
  }
  return ''
}

/** Everything in the trash, the latest first. */
export function readTrash(board: BoardDocument): TrashItem[] {
  return names
    .filter((name) => !WITHOUT_WORDS.includes(name))
    .flatMap((collection) =>
      deletedRecords(board, collection).map(([id, record, deletedAt]) => ({
        collection,
        id,
        deletedAt,
        title: titleOf(record, shapeOf(collection)),
      })),
    )
    .toSorted((a, b) => (a.deletedAt < b.deletedAt ? 1 : -1))
}

/** Ids that a record points to. */
function pointsTo(record: YRecord, shape: RecordShape): string[] {
  return Object.entries(shape.fields).flatMap(([key, field]) => {
    const value = record.get(key)
    return field.refersTo !== undefined && typeof value === 'string' ? [value] : []
  })
}

/**
 * Brings a record back, and whatever went with it in the same moment and belongs to it: the connections of a step, the targets of an agreement.
 * Place and links are still on the records, because deleting never took them off.
 */
export function restoreFromTrash(
  board: BoardDocument,
  { collection, id }: Pick<TrashItem, 'collection' | 'id'>,
): void {
  board.transact(() => {
    const record = board.collection(collection).get(id)
    const at: unknown = record instanceof Y.Map ? record.get(DELETED_AT) : null
    if (!(record instanceof Y.Map) || typeof at !== 'string') return
    record.delete(DELETED_AT)
    for (const name of names) {
      const shape: RecordShape = shapeOf(name)
      for (const [, other, otherAt] of deletedRecords(board, name)) {
        if (isSameMoment(otherAt, at) && pointsTo(other, shape).includes(id)) other.delete(DELETED_AT)
      }
    }
    if (collection === 'nodes') reopenGap(board, id)
  })
}

/** One operation stamps each record by itself, milliseconds apart. */
const SAME_MOMENT_MS = 100
const isSameMoment = (a: string, b: string): boolean =>
  Math.abs(Date.parse(a) - Date.parse(b)) <= SAME_MOMENT_MS

/** Deleting a step closed the gap it left (WD8): where one way alone leads past it to its follower, that way goes through it again. */
function reopenGap(board: BoardDocument, id: string): void {
  const edges = [...board.collection('edges').entries()].filter(
    ([, edge]) => edge instanceof Y.Map && edge.get(DELETED_AT) == null,
  )
  if (edges.some(([, edge]) => edge.get('to') === id)) return
  const next = edges.find(([, edge]) => edge.get('from') === id)?.[1].get('to')
  const past = edges.filter(([, edge]) => edge.get('to') === next && edge.get('from') !== id)
  const [way] = past
  if (way && past.length === 1) way[1].set('to', id)
}
