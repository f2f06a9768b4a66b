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
])
/** Roots that are not printed: what readers wrote for the facilitators, and the notes of the stages. */
const NOT_PRINTED = new Set(['feedback', 'stageNotes', 'knocks'])

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
