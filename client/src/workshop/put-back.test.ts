import { BoardDocument } from '@servicewerkstatt/shared/document/board-document.ts'
import { initialiseDocument } from '@servicewerkstatt/shared/document/create-documents.ts'
import {
  addInner,
  addRecord,
  coText,
  deleteRecord,
  setFields,
  setSingletonFields,
  setText,
} from '@servicewerkstatt/shared/document/operations/records.ts'
import { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'
import { beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { putBack, standsOnBoard } from './put-back.ts'
import { stateVectorOf, type UnsentWords, unsentWords } from './unsent-words.ts'

const serviceText = { singleton: 'statement', field: 'serviceText' } as const
let mine: BoardDocument
let fresh: BoardDocument
let known: Map<number, number>
let goalId: string

const idOf = (result: { ok: boolean; id?: string }): string => result.id ?? ''
const view = (board: BoardDocument) => new RecordIndex(board.doc)
/** What was written here since the server had everything. */
const unsent = (): UnsentWords[] => unsentWords(mine.doc, known, [mine.doc.clientID])

beforeEach(() => {
  const doc = new Y.Doc()
  initialiseDocument(doc, 'board')
  mine = new BoardDocument(doc, { by: () => 'p-me' })
  goalId = idOf(addRecord(mine, 'goals', { text: 'Wartezeit senken' }))
  known = stateVectorOf(doc)
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  fresh = new BoardDocument(copy)
})

test('a new record is one entry with everything that was written in it, and comes back whole, once', () => {
  const departmentId = idOf(addRecord(mine, 'departments', { name: 'Vertrieb' }))
  const expectationId = idOf(
    addRecord(mine, 'expectations', { departmentId, statement: 'Antwort am selben Tag' }),
  )
  addInner(mine, 'expectations', expectationId, 'whys', { answer: 'Der Kunde wartet' })
  const words = unsent()
  expect(words.map(({ place }) => place)).toEqual([
    `departments/${departmentId}`,
    `expectations/${expectationId}`,
  ])
  expect(words[0]?.text).toBe('Vertrieb')
  expect(words[1]?.text).toContain('Antwort am selben Tag')
  expect(words[1]?.text).toContain('Der Kunde wartet')

  for (const entry of [...words, ...words]) expect(putBack(fresh, entry)).toBe(true)
  expect(view(fresh).all('expectations')).toEqual(view(mine).all('expectations'))
  expect(view(fresh).all('departments')).toHaveLength(1)
  expect(words.every((entry) => standsOnBoard(fresh, entry))).toBe(true)
})

test('a text comes back without taking away what others wrote meanwhile', () => {
  setText(mine, serviceText, 'Wir helfen')
  const [words] = unsent()
  expect(words).toEqual({ place: 'statement/serviceText', text: 'Wir helfen' })
  setText(fresh, serviceText, 'Sie warten nicht')
  expect(putBack(fresh, words as UnsentWords)).toBe(true)
  expect(coText(fresh, serviceText)?.toString()).toBe('Sie warten nicht\nWir helfen')
  expect(putBack(fresh, words as UnsentWords)).toBe(true)
  expect(coText(fresh, serviceText)?.toString()).toBe('Sie warten nicht\nWir helfen')
})

test('a text that grew out of the one that stands there takes its place', () => {
  const place = { collection: 'goals', id: goalId, field: 'text' } as const
  setText(mine, place, 'Wartezeit deutlich senken, bis Mai')
  const [words] = unsent()
  setText(fresh, place, '')
  expect(putBack(fresh, words as UnsentWords)).toBe(true)
  expect(coText(fresh, place)?.toString()).toBe('Wartezeit deutlich senken, bis Mai')
})

test('short values come back as they were, numbers as numbers', () => {
  const department = idOf(addRecord(fresh, 'departments', { name: 'Alt' }))
  Y.applyUpdate(mine.doc, Y.encodeStateAsUpdate(fresh.doc))
  known = stateVectorOf(mine.doc)
  setFields(mine, 'departments', department, { name: 'Neu' })
  setSingletonFields(mine, 'team', { headcount: 12 })
  for (const entry of unsent()) expect(putBack(fresh, entry)).toBe(true)
  expect(view(fresh).record('departments', department)).toMatchObject({ name: 'Neu' })
  expect(view(fresh).singleton('team').headcount).toBe(12)
})

test('where the record is gone there is no place any more', () => {
  setText(mine, { collection: 'goals', id: goalId, field: 'text' }, 'zu spät')
  const [words] = unsent()
  deleteRecord(fresh, 'goals', goalId)
  expect(putBack(fresh, words as UnsentWords)).toBe(false)
  expect(putBack(fresh, { place: 'nirgends/x/y', text: 'fremd' })).toBe(false)
})
