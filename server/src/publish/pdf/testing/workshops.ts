import { readFileSync } from 'node:fs'
import type { Field, RecordShape } from '@servicewerkstatt/shared/document/fields.ts'
import { COLLECTIONS, SINGLETONS } from '@servicewerkstatt/shared/document/schema.ts'
import {
  FORMAT,
  FORMAT_VERSION,
  type WorkshopExport,
} from '@servicewerkstatt/shared/exchange/json/export-schema.ts'

/** Workshops for the tests of the PDF. */

export const SAMPLES = [
  'it-servicedesk.de',
  'it-servicedesk.en',
  'finance-month-end.de',
  'finance-month-end.en',
] as const

export const readSample = (name: (typeof SAMPLES)[number]): WorkshopExport =>
  JSON.parse(
    readFileSync(new URL(`../../../../../shared/src/samples/${name}.json`, import.meta.url), 'utf8'),
  ) as WorkshopExport

/** A workshop in which nothing has been written yet. */
export const emptyWorkshop = (
  locale: 'de' | 'en' = 'de',
  roots: Record<string, unknown> = {},
): WorkshopExport => ({
  format: FORMAT,
  formatVersion: FORMAT_VERSION,
  workshop: {
    id: 'ws-1',
    title: null,
    createdAt: '2026-11-05T09:00:00+01:00',
    locale,
    timeZone: 'Europe/Berlin',
  },
  ...roots,
})

/** Short labels that are not words for readers. */
const NOT_READ = new Set([
  'ord',
  'timeZone',
  'currency',
  'code',
  'layout',
  'slug',
  'sha256',
  'inputsHash',
  'snapshotId',
  'anchorType',
  'field',
])
/** Roots that are not printed: what readers wrote for the facilitators, and the notes of the stages. */
const NOT_PRINTED = new Set(['feedback', 'stageNotes', 'knocks', 'readiness', 'lateCards'])

/** Every text and label that somebody typed into a workshop, by its place. */
export function typedTexts(workshop: WorkshopExport): Map<string, string> {
  const found = new Map<string, string>()
  const collections = { ...COLLECTIONS.board, ...COLLECTIONS.proceedings } as Record<string, RecordShape>
  const singletons = { ...SINGLETONS.board, ...SINGLETONS.proceedings } as Record<string, RecordShape>
  for (const [root, shape] of Object.entries(singletons))
    collect(found, root, shape, asRecord(workshop[root]))
  for (const [root, shape] of Object.entries(collections)) {
    if (NOT_PRINTED.has(root)) continue
    for (const [id, record] of Object.entries(asRecord(workshop[root])))
      collect(found, `${root}.${id}`, shape, asRecord(record))
  }
  return found
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

function collect(
  found: Map<string, string>,
  place: string,
  shape: RecordShape,
  record: Record<string, unknown>,
): void {
  for (const [key, field] of Object.entries(shape.fields)) {
    const value = record[key]
    const at = `${place}.${key}`
    if (field.kind === 'map' && field.record) {
      for (const [id, inner] of Object.entries(asRecord(value)))
        collect(found, `${at}.${id}`, field.record, asRecord(inner))
    } else if (field.kind === 'object' && field.record) collect(found, at, field.record, asRecord(value))
    else if (typeof value === 'string' && value.trim() !== '' && isTyped(key, field)) found.set(at, value)
  }
}

/** Texts, and atoms that would take any words (so neither ids nor dates nor words of a list). */
const isTyped = (key: string, field: Field): boolean =>
  !NOT_READ.has(key) &&
  (field.kind === 'text' || (field.kind === 'atom' && field.schema.safeParse('any words, ü!').success))

/** Records of the collections that the samples leave empty, so that every kind of record can be looked for. */
const MORE_RECORDS: Record<string, Record<string, unknown>> = {
  stages: { part: 3, minutes: 20, mode: 'collect' },
  cards: {
    stageId: 'stages-1',
    groupId: 'groups-1',
    side: 'guest',
    level: 'department',
    departmentId: 'dep-sales',
  },
  groups: { stageId: 'stages-1' },
  parkingItems: { outcome: 'dropped' },
  decisions: { by: 'team', how: 'consent', consentMean: 4.2, decidedAt: '2026-04-21' },
  wordings: { subjectType: 'statement', subjectId: 'statement', decidedAt: '2026-03-17' },
  voteRounds: {
    options: [{ type: 'card', id: 'cards-1', label: 'Zur Wahl gestellt' }],
    status: 'closed',
    tally: { 'cards-1': { team: 3, guests: 2, concerns: 1 } },
    concernTexts: { 'cards-1': ['Das dauert zu lange'] },
  },
  comments: { anchorType: 'goals', anchorId: 'goal-1' },
  pulses: { periodId: '2026-10', departmentId: 'dep-sales', n: 9, meanSpeed: 3.4, meanTrust: 4.1 },
}

/** The IT sample with something written into every text and every label that a workshop can hold, each different. */
export function fullWorkshop(): WorkshopExport {
  const workshop = readSample('it-servicedesk.de')
  const collections = { ...COLLECTIONS.board, ...COLLECTIONS.proceedings } as Record<string, RecordShape>
  for (const [root, values] of Object.entries(MORE_RECORDS)) {
    workshop[root] = { [`${root}-1`]: { id: `${root}-1`, ord: 'a0', ...values } }
  }
  let counter = 0
  const fill = (place: string, shape: RecordShape, record: Record<string, unknown>): void => {
    for (const [key, field] of Object.entries(shape.fields)) {
      if (field.kind === 'object' && field.record)
        fill(`${place} ${key}`, field.record, asRecord(record[key]))
      else if (field.kind === 'map' && field.record) {
        for (const inner of Object.values(asRecord(record[key])))
          fill(`${place} ${key}`, field.record, asRecord(inner))
      } else if ((record[key] ?? '') === '' && isTyped(key, field)) {
        counter += 1
        record[key] = `Etwas zu ${place} ${key}, Nummer ${String(counter)}`
      }
    }
  }
  for (const [root, shape] of Object.entries(collections)) {
    for (const record of Object.values(asRecord(workshop[root]))) fill(root, shape, asRecord(record))
  }
  for (const node of Object.values(asRecord(workshop['nodes']))) {
    asRecord(node)['hurdle'] = { marked: true, note: `Hürde an ${String(asRecord(node)['id'])}` }
  }
  workshop['run'] = { sponsor: { text: 'Macht es einfach', name: 'Petra Lindner', role: 'Geschäftsführung' } }
  return workshop
}

/** Words inside atoms, which `typedTexts` does not see. */
export const WORDS_IN_ATOMS = [
  'Zur Wahl gestellt',
  'Das dauert zu lange',
  'Macht es einfach',
  'Hürde an n-log',
  '320 Störungen',
  'https://intranet.example/it-hilfe',
  'Tag der Arbeit',
  'Sie sagten: vier Formulare. Jetzt ist es eines.',
] as const
