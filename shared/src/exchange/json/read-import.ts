/** A checked file of the export → the three documents of a new workshop. Entity ids stay; the workshop gets an id of its own. */
import { addDefaultStages } from '../../document/create-workshop.ts'
import { initialiseDocument, textForm, type WorkshopDocuments } from '../../document/create-documents.ts'
import {
  COLLECTIONS,
  SINGLETONS,
  shapeOf,
  type CollectionName,
  type DocumentKind,
  type SingletonName,
} from '../../document/schema.ts'
import { META, META_UNKNOWN } from '../../document/schema-version.ts'
import {
  compareConsentVotes,
  consentValueSchema,
  type ConsentVote,
} from '../../document/records/consent-round.ts'
import { createYRecord, type YRecord } from '../../document/yjs-record.ts'
import { defaultStageId, type AgendaLocale } from '../../domain/agenda/default-agenda.ts'
import {
  agreementContent,
  agreementVersionId,
  contentHash,
} from '../../domain/agreements/agreement-content.ts'
import { generateNKeysBetween } from 'fractional-indexing'
import { PLAIN_COLLECTIONS, type WorkshopExport } from './export-schema.ts'

export interface ImportContext {
  /** Id of the new workshop. */
  readonly id: string
  /** Six characters to join by. */
  readonly code: string
  /** The time of the import, RFC 3339. */
  readonly now: string
}

type Records = Readonly<Record<string, Readonly<Record<string, unknown>>>>

const recordsOf = (file: WorkshopExport, name: string): Records => (file[name] ?? {}) as Records

/** Keys that the export joins in from elsewhere; they are not part of the draft. */
const JOINED_KEYS: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  agreements: ['status', 'version'],
  catalogue: ['status', 'version'],
}
/** What was signed or published elsewhere says so here. */
const MARKED_IMPORTED = new Set<CollectionName>(['approvals', 'publications', 'agreementVersions'])

/**
 * Fills three empty documents from a file that `parseExport` accepted.
 * Imported people are away until a device is linked to them.
 */
export function importWorkshop(file: WorkshopExport, docs: WorkshopDocuments, context: ImportContext): void {
  const { currentStep, ...workshop } = file.workshop
  const singletons: Partial<Record<SingletonName, object>> = {
    workshop: { ...workshop, id: context.id },
    team: asObject(file['team']),
    statement: asObject(file['statement']),
    run: { ...asObject(file['run']), code: context.code },
  }
  for (const kind of ['board', 'proceedings', 'backstage'] as const) {
    const doc = docs[kind]
    doc.transact(() => {
      initialiseDocument(doc, kind, singletons)
      for (const name of Object.keys(COLLECTIONS[kind]) as CollectionName[])
        importCollection(file, docs, kind, name)
    }, 'import')
  }
  docs.proceedings.transact(() => {
    importAgreementVersions(file, docs)
    importCatalogueStates(file, docs)
    importConsentVotes(file, docs, context.now)
  }, 'import')
  keepUnknownRoots(file, docs)
  addStagesWhereMissing(file, docs, currentStep)
}

const asObject = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {})

function importCollection(
  file: WorkshopExport,
  docs: WorkshopDocuments,
  kind: DocumentKind,
  name: CollectionName,
): void {
  if (!PLAIN_COLLECTIONS.includes(name) && name !== 'stageNotes') return
  const root = docs[kind].getMap<YRecord>(name)
  const drop = JOINED_KEYS[name] ?? []
  const records = withOrder(Object.entries(recordsOf(file, name)), 'ord' in shapeOf(name).fields)
  for (const [id, record] of records) {
    const values = Object.fromEntries(Object.entries(record).filter(([key]) => !drop.includes(key)))
    const marks = MARKED_IMPORTED.has(name) ? { imported: true } : {}
    const presence =
      name === 'participants' ? { presence: record['presence'] === 'left' ? 'left' : 'away' } : {}
    root.set(id, createYRecord(shapeOf(name), { ...values, ...marks, ...presence, id }, textForm(kind)))
  }
}

/** Records of hand-written files may come without `ord`; they keep the order of the file. */
function withOrder(
  entries: [string, Readonly<Record<string, unknown>>][],
  isOrdered: boolean,
): [string, Readonly<Record<string, unknown>>][] {
  if (!isOrdered || entries.every(([, record]) => typeof record['ord'] === 'string')) return entries
  const keys = generateNKeysBetween(null, null, entries.length)
  return entries.map(([id, record], index) => [id, { ...record, ord: keys[index] }])
}

/** A file without copies gets one per agreement beyond draft, made from the draft as it stands. */
function importAgreementVersions(file: WorkshopExport, docs: WorkshopDocuments): void {
  if (Object.keys(recordsOf(file, 'agreementVersions')).length > 0) return
  const [targets, options] = [
    Object.values(recordsOf(file, 'targets')),
    Object.values(recordsOf(file, 'levelOptions')),
  ]
  const root = docs.proceedings.getMap<YRecord>('agreementVersions')
  for (const [agreementId, agreement] of Object.entries(recordsOf(file, 'agreements'))) {
    const { status, version } = agreement
    if (status === undefined || status === 'draft') continue
    const n = typeof version === 'number' ? version : 1
    const content = agreementContent(agreement, targets, options)
    const values = {
      id: agreementVersionId(agreementId, n),
      agreementId,
      n,
      content,
      sha256: contentHash(content),
      status,
      proposedAt: null,
      imported: true,
    }
    root.set(values.id, createYRecord(shapeOf('agreementVersions'), values, 'plain'))
  }
}

function importCatalogueStates(file: WorkshopExport, docs: WorkshopDocuments): void {
  const root = docs.proceedings.getMap<YRecord>('catalogueStates')
  for (const [id, { status, version }] of Object.entries(recordsOf(file, 'catalogue'))) {
    const values = { id, status: status ?? 'draft', version: version ?? 1 }
    root.set(id, createYRecord(shapeOf('catalogueStates'), values, 'plain'))
  }
}

/** One closed round per subject. Who voted is dropped, also from files that still say it. */
function importConsentVotes(file: WorkshopExport, docs: WorkshopDocuments, now: string): void {
  const rounds = new Map<string, { subjectType: unknown; subjectId: unknown; votes: ConsentVote[] }>()
  for (const { subjectType, subjectId, value, comment } of Object.values(recordsOf(file, 'consentVotes'))) {
    const key = `${String(subjectType)}:${String(subjectId)}`
    const round = rounds.get(key) ?? { subjectType, subjectId, votes: [] }
    round.votes.push(consentValueSchema.parse({ value, comment: comment ?? null }))
    rounds.set(key, round)
  }
  const root = docs.proceedings.getMap<YRecord>('consentRounds')
  for (const [key, round] of rounds) {
    const votes = round.votes.toSorted(compareConsentVotes)
    const values = { ...round, id: `${key}:1`, no: 1, votes, closedAt: now }
    root.set(values.id, createYRecord(shapeOf('consentRounds'), values, 'plain'))
  }
}

function keepUnknownRoots(file: WorkshopExport, docs: WorkshopDocuments): void {
  const known = new Set<string>([
    ...Object.keys(SINGLETONS.board),
    ...Object.keys(SINGLETONS.proceedings),
    ...PLAIN_COLLECTIONS,
    ...['format', 'formatVersion', 'exportedAt', 'consentVotes', 'stageNotes'],
  ])
  const unknown = Object.entries(file).filter(([key]) => !known.has(key))
  if (unknown.length > 0) docs.board.getMap<unknown>(META).set(META_UNKNOWN, Object.fromEntries(unknown))
}

/** A file without an agenda gets the five default stages, and the group stands where the file says. */
function addStagesWhereMissing(file: WorkshopExport, docs: WorkshopDocuments, currentStep: unknown): void {
  if (Object.keys(recordsOf(file, 'stages')).length > 0) return
  const locale: AgendaLocale = file.workshop['locale'] === 'en' ? 'en' : 'de'
  addDefaultStages(docs, locale, null)
  if (typeof currentStep === 'number') {
    docs.proceedings.getMap<unknown>('run').set('currentStageId', defaultStageId(currentStep))
  }
}
