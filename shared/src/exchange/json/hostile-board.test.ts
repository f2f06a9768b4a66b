/** Anybody in the team can write anything into the board; whatever it is, the file leaves, and comes in again. */
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { newDocuments, type WorkshopDocuments } from '../../document/create-documents.ts'
import { COLLECTIONS, SINGLETONS } from '../../document/schema.ts'
import { META, META_UNKNOWN } from '../../document/schema-version.ts'
import { sample, sampleText } from '../../testing/samples.ts'
import type { WorkshopExport } from './export-schema.ts'
import { parseExport, parseExportText } from './parse-export.ts'
import { importWorkshop } from './read-import.ts'
import { writeExport } from './write-export.ts'

const NOW = '2026-11-23T09:00:00Z'
const [COLLECTION_NAMES, SINGLETON_NAMES] = [Object.keys(COLLECTIONS.board), Object.keys(SINGLETONS.board)]

function workshop(): WorkshopDocuments {
  const docs = newDocuments()
  importWorkshop(sample('it-servicedesk.de') as WorkshopExport, docs, {
    id: 'ws-1',
    code: 'ABCDEF',
    now: NOW,
  })
  return docs
}

const firstOf = (board: Y.Doc, name: string): Y.Map<unknown> => {
  const [first] = board.getMap<Y.Map<unknown>>(name).values()
  if (!first) throw new Error(`the sample has no ${name}`)
  return first
}

const nestedList = (levels: number): unknown => {
  let value: unknown = 1
  for (let level = 0; level < levels; level += 1) value = [value]
  return value
}

function nestMaps(into: Y.Map<unknown>, levels: number): void {
  let map = into
  for (let level = 0; level < levels; level += 1) {
    const inner = new Y.Map<unknown>()
    map.set('inner', inner)
    map = inner
  }
}

const ODD_VALUES = (): unknown[] => [
  12,
  'x',
  null,
  [1],
  { a: 1 },
  new Y.Text('x'),
  new Y.Array(),
  new Y.Map(),
]

const ATTACKS: Readonly<Record<string, (board: Y.Doc) => void>> = {
  'a big number': (board) => firstOf(board, 'goals').set('evil', 10n),
  'a big number inside a value': (board) => firstOf(board, 'nodes').set('pos', { x: 1, y: 2, z: 3n }),
  'a document inside the document': (board) => firstOf(board, 'goals').set('evil', new Y.Doc()),
  bytes: (board) => firstOf(board, 'goals').set('evil', new Uint8Array(9)),
  'a deep list': (board) => firstOf(board, 'goals').set('evil', nestedList(2000)),
  'deep maps': (board) => nestMaps(firstOf(board, 'goals'), 6000),
  'keys of objects': (board) => {
    for (const key of ['__proto__', 'constructor']) {
      board.getMap<unknown>('goals').set(key, new Y.Map())
      firstOf(board, 'goals').set(key, 'x')
    }
  },
  'keys that are no ids': (board) => {
    for (const key of ['', 'a b', '<script>', 'x'.repeat(5000)]) {
      board.getMap<unknown>('goals').set(key, new Y.Map())
      const customers = firstOf(board, 'catalogue').get('customerIds') as Y.Map<unknown>
      customers.set(key, true)
    }
  },
  'records of nothing': (board) => {
    for (const name of COLLECTION_NAMES) board.getMap<unknown>(name).set('x-1', new Y.Map())
  },
  'things that are no records': (board) => {
    for (const name of COLLECTION_NAMES)
      for (const [index, value] of ODD_VALUES().entries())
        board.getMap<unknown>(name).set(`x-${String(index)}`, value)
  },
  'another type in every place': (board) => {
    for (const name of COLLECTION_NAMES)
      for (const [number, record] of [...board.getMap<Y.Map<unknown>>(name).values()].entries())
        for (const [index, key] of [...record.keys()].entries())
          record.set(key, ODD_VALUES()[(number + index) % ODD_VALUES().length])
  },
  'no singletons': (board) => {
    for (const name of SINGLETON_NAMES)
      for (const key of board.getMap<unknown>(name).keys())
        board.getMap<unknown>(name).set(key, new Y.Array())
  },
  'roots of their own': (board) =>
    board
      .getMap<unknown>(META)
      .set(META_UNKNOWN, { format: 'x', workshop: 1, zz: 5n, deep: nestedList(500) }),
}

test.each(Object.entries(ATTACKS))('%s on the board', (_name, attack) => {
  const docs = workshop()
  docs.board.transact(() => attack(docs.board))
  const text = JSON.stringify(writeExport(docs, { now: NOW, includeBackstage: true }))
  expect(parseExportText(text)).toMatchObject({ ok: true })
})

const FILES: Readonly<Record<string, { file: string; place: string }>> = {
  'notes that are no records': {
    file: sampleText('it-servicedesk.de').replace('{', '{"stageNotes":{"stage-1":null},'),
    place: 'stageNotes.stage-1',
  },
  'notes under another id': {
    file: sampleText('it-servicedesk.de').replace('{', '{"stageNotes":{"stage-1":{"id":"stage-2"}},'),
    place: 'stageNotes.stage-1.id',
  },
  'a key of objects': {
    file: sampleText('it-servicedesk.de').replace('{', '{"zz":{"constructor":{}},'),
    place: 'zz.constructor',
  },
  'a prototype': {
    file: sampleText('it-servicedesk.de').replace('{', '{"__proto__":{},'),
    place: '__proto__',
  },
  'ten thousand levels': {
    file: sampleText('it-servicedesk.de').replace('{', `{"zz":${'['.repeat(10_000)}${']'.repeat(10_000)},`),
    place: 'zz.0.0.0.0.0.0.0.0.0.0.0',
  },
}

test.each(Object.entries(FILES))('a file with %s is refused with the place', (_name, { file, place }) => {
  const refusal = { ok: false, reason: 'invalid-value', place }
  const expected = place.endsWith('.id') ? { ...refusal, reason: 'id-mismatch' } : refusal
  expect(parseExportText(file)).toMatchObject(expected)
  expect(parseExport(JSON.parse(file))).toMatchObject(expected)
})
