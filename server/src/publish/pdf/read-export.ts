import {
  AGREEMENT_STATUSES,
  type AgreementStatus,
} from '@servicewerkstatt/shared/document/records/agreement-version.ts'
import type { Field, RecordShape } from '@servicewerkstatt/shared/document/fields.ts'
import {
  shapeOf,
  singletonShape,
  type CollectionName,
  type RecordView,
  type SingletonName,
  type SingletonView,
} from '@servicewerkstatt/shared/document/schema.ts'
import type { NoteSources } from '@servicewerkstatt/shared/domain/process/map-notes.ts'
import { compareOrdered } from '@servicewerkstatt/shared/domain/ordering.ts'
import type { WorkshopExport } from '@servicewerkstatt/shared/exchange/json/export-schema.ts'

/**
 * Typed reading of an export. Everybody in the team may write anything into the board, and a PDF must be had at any time, so a value that
 * does not fit its description counts as empty here instead of ending the export.
 */
export interface ExportReader {
  /** The records of a collection in their order. */
  readonly all: <K extends CollectionName>(name: K) => readonly RecordView<K>[]
  /** A record by id; undefined when nobody knows it (any more). */
  readonly find: <K extends CollectionName>(
    name: K,
    id: string | null | undefined,
  ) => RecordView<K> | undefined
  readonly one: <K extends SingletonName>(name: K) => SingletonView<K>
  /** Status and version that the server joins into agreements and catalogue entries. */
  readonly official: (name: 'agreements' | 'catalogue', id: string) => { status: string; version: number }
  readonly agreementStatus: (id: string) => AgreementStatus
  readonly consentVotes: readonly ConsentVote[]
}

export interface ConsentVote {
  readonly subjectType: string
  readonly subjectId: string
  readonly value: number
  readonly comment: string
}

type Raw = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function readExport(file: WorkshopExport): ExportReader {
  const cache = new Map<string, readonly unknown[]>()
  const rawOf = (name: string): Raw => (isRecord(file[name]) ? file[name] : {})

  const all = <K extends CollectionName>(name: K): readonly RecordView<K>[] => {
    const known = cache.get(name)
    if (known) return known as readonly RecordView<K>[]
    const records = Object.entries(rawOf(name))
      .filter((entry): entry is [string, Raw] => isRecord(entry[1]) && entry[1]['deletedAt'] == null)
      .map(([id, raw]) => ({ ...toView(shapeOf(name), raw), id }))
      .toSorted((a, b) => compareOrdered(ordered(a), ordered(b)))
    cache.set(name, records)
    return records as unknown as readonly RecordView<K>[]
  }

  const indexes = new Map<string, Map<string, unknown>>()
  const find = <K extends CollectionName>(
    name: K,
    id: string | null | undefined,
  ): RecordView<K> | undefined => {
    if (id === null || id === undefined) return undefined
    let index = indexes.get(name)
    if (!index) {
      index = new Map(
        (all(name) as unknown as readonly { id: string }[]).map((record) => [record.id, record]),
      )
      indexes.set(name, index)
    }
    return index.get(id) as RecordView<K> | undefined
  }

  const official = (name: 'agreements' | 'catalogue', id: string) => {
    const raw = rawOf(name)[id]
    const { status, version } = isRecord(raw) ? raw : {}
    return {
      status: typeof status === 'string' ? status : 'draft',
      version: typeof version === 'number' && Number.isInteger(version) ? version : 1,
    }
  }

  return {
    all,
    find,
    official,
    one: (name) => toView(singletonShape(name), rawOf(name)) as never,
    agreementStatus: (id) => {
      const { status } = official('agreements', id)
      return AGREEMENT_STATUSES.find((known) => known === status) ?? 'draft'
    },
    consentVotes: Object.values(rawOf('consentVotes')).filter(isRecord).map(toVote),
  }
}

/** One record of a form other than the export's collections, for example inside the copy of an agreement. */
export const viewOfExport = <K extends CollectionName>(name: K, raw: Raw): RecordView<K> =>
  ({
    ...toView(shapeOf(name), raw),
    id: typeof raw['id'] === 'string' ? raw['id'] : '',
  }) as unknown as RecordView<K>

const ordered = (record: { id: string }): { id: string; ord: string } => {
  const { ord } = record as { ord?: unknown }
  return { id: record.id, ord: typeof ord === 'string' ? ord : '' }
}

const toVote = (raw: Raw): ConsentVote => ({
  subjectType: String(raw['subjectType']),
  subjectId: String(raw['subjectId']),
  value: typeof raw['value'] === 'number' ? raw['value'] : 0,
  comment: typeof raw['comment'] === 'string' ? raw['comment'] : '',
})

/** Form of the export → form that is read: empty texts are '', absent keys get the value of a new record. */
function toView(shape: RecordShape, raw: Raw): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(shape.fields).map(([key, field]) => [key, toValue(field, raw[key])]),
  )
}

function toValue(field: Field, value: unknown): unknown {
  if (field.kind === 'object' && field.record) return toView(field.record, isRecord(value) ? value : {})
  if (field.kind === 'map' && field.record) {
    const { record } = field
    const entries = Object.entries(isRecord(value) ? value : {}).filter((entry): entry is [string, Raw] =>
      isRecord(entry[1]),
    )
    return Object.fromEntries(entries.map(([id, raw]) => [id, { ...toView(record, raw), id }]))
  }
  if (field.kind === 'text') return typeof value === 'string' ? value : ''
  return value !== undefined && field.schema.safeParse(value).success ? value : field.initial
}

/** What the notes of a map are made from. */
export const noteSources = (data: ExportReader): NoteSources => ({
  processes: data.all('processes'),
  nodes: data.all('nodes'),
  edges: data.all('edges'),
  stickies: data.all('stickies'),
})
