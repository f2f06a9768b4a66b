/** The documents of a workshop → its export. What the server keeps beside the drafts is joined in; nothing names the author of an anonymous thought. */
import * as Y from 'yjs'
import type { WorkshopDocuments } from '../../document/create-documents.ts'
import type { Field, RecordShape } from '../../document/fields.ts'
import { RecordIndex } from '../../document/projection/record-index.ts'
import {
  COLLECTIONS,
  SINGLETONS,
  shapeOf,
  singletonShape,
  type CollectionName,
  type RecordView,
  type SingletonName,
} from '../../document/schema.ts'
import { META, META_UNKNOWN } from '../../document/schema-version.ts'
import {
  DELETED_AT,
  orderKey,
  readText,
  readYRecord,
  unknownKeys,
  type YRecord,
} from '../../document/yjs-record.ts'
import { toJsonValue } from '../../document/to-json-value.ts'
import { compareConsentVotes } from '../../document/records/consent-round.ts'
import { isId } from '../../domain/ids.ts'
import { compareOrdered } from '../../domain/ordering.ts'
import {
  FORMAT,
  FORMAT_VERSION,
  NOT_EXPORTED,
  PLAIN_COLLECTIONS,
  type WorkshopExport,
} from './export-schema.ts'

const NO_ID = 'ws'

export interface ExportOptions {
  /** The time of the export, RFC 3339. */
  readonly now: string
  /** Also what only facilitators read: readers' feedback and the notes of the stages. */
  readonly includeBackstage: boolean
}

/** Reads the three documents; changes nothing. */
export function writeExport(docs: WorkshopDocuments, options: ExportOptions): WorkshopExport {
  const proceedings = new RecordIndex(docs.proceedings)
  const file: WorkshopExport = {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    exportedAt: options.now,
    // Whoever may write the board may have spoilt the id; a file has one, and importing gives another.
    workshop: { id: NO_ID, ...exportSingleton(docs.board, 'workshop') },
  }
  const step = currentPart(proceedings)
  if (step !== null) file.workshop['currentStep'] = step
  for (const name of Object.keys(SINGLETONS.board) as SingletonName[]) {
    if (name !== 'workshop') file[name] = exportSingleton(docs.board, name)
  }
  file['run'] = exportSingleton(docs.proceedings, 'run')
  for (const name of PLAIN_COLLECTIONS) {
    const doc = documentOf(docs, name)
    if (doc === docs.backstage && !options.includeBackstage) continue
    file[name] = exportCollection(doc, name)
  }
  if (options.includeBackstage) file['stageNotes'] = exportCollection(docs.backstage, 'stageNotes')
  joinAgreementStates(file, proceedings.all('agreementVersions'))
  joinCatalogueStates(file, proceedings.all('catalogueStates'))
  file['consentVotes'] = consentVotes(proceedings.all('consentRounds'))
  proceedings.destroy()
  return addUnknownRoots(file, docs.board)
}

const documentOf = (docs: WorkshopDocuments, name: CollectionName): Y.Doc =>
  name in COLLECTIONS.board ? docs.board : name in COLLECTIONS.proceedings ? docs.proceedings : docs.backstage

function exportSingleton(doc: Y.Doc, name: SingletonName): Record<string, unknown> {
  return exportRecord(singletonShape(name), doc.getMap<unknown>(name), NOT_EXPORTED[name])
}

/** Somebody may have stored anything under any key; the file has to come in again, so only records leave. */
const isRecord = (id: string, stored: unknown): stored is YRecord =>
  isId(id) && stored instanceof Y.Map && stored.get(DELETED_AT) == null

/** What belongs to nothing is shown nowhere. */
const hasOwners = (shape: RecordShape, stored: YRecord): boolean =>
  Object.entries(shape.fields).every(
    ([key, { kind, refersTo, initial }]) =>
      kind !== 'atom' || refersTo === undefined || initial !== '' || isId(stored.get(key)),
  )

function exportCollection(doc: Y.Doc, name: CollectionName): Record<string, Record<string, unknown>> {
  const shape: RecordShape = shapeOf(name)
  const found = [...doc.getMap<unknown>(name).entries()].flatMap(([id, stored]) =>
    isRecord(id, stored) && hasOwners(shape, stored) ? [{ id, stored }] : [],
  )
  const order = ({ id, stored }: { id: string; stored: YRecord }) => ({
    id,
    ord: orderKey(stored),
  })
  const sorted = found.toSorted((a, b) => compareOrdered(order(a), order(b)))
  return Object.fromEntries(
    sorted.map(({ id, stored }) => [id, { ...exportRecord(shape, stored, NOT_EXPORTED[name]), id }] as const),
  )
}

/** One record as it leaves: empty texts as null (or left out where optional), sets in a fixed order, unknown keys at the end. */
function exportRecord(
  shape: RecordShape,
  stored: YRecord,
  leaveOut: readonly string[] = [],
): Record<string, unknown> {
  const view = readYRecord(shape, stored)
  const entries: [string, unknown][] = []
  for (const [key, field] of Object.entries(shape.fields)) {
    if (leaveOut.includes(key)) continue
    const value = exportField(field, view[key], stored.get(key))
    if (value !== undefined) entries.push([key, value])
  }
  const unknown = unknownKeys(shape, stored)
  for (const key of Object.keys(unknown)) if (!leaveOut.includes(key)) entries.push([key, unknown[key]])
  return Object.fromEntries(entries)
}

function exportField(field: Field, value: unknown, stored: unknown): unknown {
  switch (field.kind) {
    case 'text':
      if (readText(stored) !== '') return readText(stored)
      return field.optional ? undefined : field.emptyText
    case 'set': {
      const members = Object.keys(value ?? {})
        .filter(isId)
        .toSorted()
      return field.optional && members.length === 0
        ? undefined
        : Object.fromEntries(members.map((id) => [id, true]))
    }
    case 'dict':
      return Object.fromEntries(
        Object.entries(value ?? {}).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
      )
    case 'map':
      return field.record && stored instanceof Y.Map ? exportInner(field.record, stored) : {}
    case 'object':
      return field.record
        ? exportRecord(field.record, stored instanceof Y.Map ? stored : new Y.Map())
        : undefined
    case 'atom':
      return value
  }
}

function exportInner(shape: RecordShape, stored: Y.Map<unknown>): Record<string, unknown> {
  const items = [...stored.entries()].flatMap(([id, item]) => (isRecord(id, item) ? [{ id, item }] : []))
  const sorted = items.toSorted((a, b) =>
    compareOrdered({ id: a.id, ord: orderKey(a.item) }, { id: b.id, ord: orderKey(b.item) }),
  )
  return Object.fromEntries(sorted.map(({ id, item }) => [id, { ...exportRecord(shape, item), id }]))
}

function currentPart(proceedings: RecordIndex): number | null {
  const stageId = proceedings.singleton('run').currentStageId
  return stageId === null ? null : (proceedings.record('stages', stageId)?.part ?? null)
}

const recordsOf = (file: WorkshopExport, name: string): [string, Record<string, unknown>][] =>
  Object.entries((file[name] ?? {}) as Record<string, Record<string, unknown>>)

function joinAgreementStates(
  file: WorkshopExport,
  versions: readonly RecordView<'agreementVersions'>[],
): void {
  for (const [id, agreement] of recordsOf(file, 'agreements')) {
    const latest = versions.filter((version) => version.agreementId === id).toSorted((a, b) => b.n - a.n)[0]
    agreement['version'] = latest?.n ?? 1
    agreement['status'] = latest?.status ?? 'draft'
  }
}

function joinCatalogueStates(file: WorkshopExport, states: readonly RecordView<'catalogueStates'>[]): void {
  for (const [id, entry] of recordsOf(file, 'catalogue')) {
    const state = states.find((item) => item.id === id)
    entry['status'] = state?.status ?? 'draft'
    entry['version'] = state?.version ?? 1
  }
}

/** The last closed round of each subject, one entry per vote, sorted by value, then comment, so that no order tells who voted when. */
function consentVotes(rounds: readonly RecordView<'consentRounds'>[]): Record<string, unknown> {
  const last = new Map<string, RecordView<'consentRounds'>>()
  for (const round of rounds.filter((item) => item.closedAt !== null)) {
    const key = `${round.subjectType}:${round.subjectId}`
    if ((last.get(key)?.no ?? 0) < round.no) last.set(key, round)
  }
  const entries: [string, unknown][] = []
  for (const [key, { subjectType, subjectId, votes }] of last) {
    const sorted = votes.toSorted(compareConsentVotes)
    for (const [index, { value, comment }] of sorted.entries()) {
      const id = `${key}:${String(index + 1)}`
      entries.push([id, { id, subjectType, subjectId, value, comment }])
    }
  }
  return Object.fromEntries(entries)
}

/** Root keys of the imported file that this program does not know come out again. */
function addUnknownRoots(file: WorkshopExport, board: Y.Doc): WorkshopExport {
  const kept = toJsonValue(board.getMap<unknown>(META).get(META_UNKNOWN))
  if (typeof kept !== 'object' || kept === null) return file
  const known = new Set(Object.keys(file))
  const extra = Object.entries(kept).filter(([key]) => !known.has(key))
  return { ...file, ...Object.fromEntries(extra) }
}
