import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { countingIds, startState, TEST_NOW } from '../../testing/peers.ts'
import { BoardDocument } from '../board-document.ts'
import { RecordIndex } from '../projection/record-index.ts'
import { addHolidays, setHoliday } from './calendars.ts'
import { addRecord } from './records.ts'

function open() {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, startState())
  const board = new BoardDocument(doc, { newId: countingIds('x'), now: () => TEST_NOW })
  addRecord(board, 'calendars', { id: 'cal', name: 'Büro', holidays: { '2027-01-01': 'Neujahr' } })
  return { doc, board }
}
const holidays = (doc: Y.Doc) => new RecordIndex(doc).record('calendars', 'cal')?.holidays

test('two people who add different days at once keep both', () => {
  const [one, other] = [open(), new Y.Doc()]
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one.doc))
  const board = new BoardDocument(other, { newId: countingIds('y'), now: () => TEST_NOW })
  setHoliday(one.board, 'cal', '2027-05-07', 'Brückentag')
  setHoliday(board, 'cal', '2027-12-31', 'Silvester')
  setHoliday(board, 'cal', '2027-01-01', null)
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one.doc))
  Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(other))
  expect(holidays(one.doc)).toEqual({ '2027-05-07': 'Brückentag', '2027-12-31': 'Silvester' })
  expect(holidays(other)).toEqual(holidays(one.doc))
})

test('what is there already keeps its name', () => {
  const { doc, board } = open()
  addHolidays(board, 'cal', { '2027-01-01': 'New Year', '2027-05-01': 'Tag der Arbeit' })
  expect(holidays(doc)).toEqual({ '2027-01-01': 'Neujahr', '2027-05-01': 'Tag der Arbeit' })
})

test('a plain object, as older documents have it, is read, and changed like any other', () => {
  const { doc, board } = open()
  doc.transact(() => board.live('calendars', 'cal')?.set('holidays', { '2026-12-25': 'Weihnachten', x: 1 }))
  expect(holidays(doc)).toEqual({ '2026-12-25': 'Weihnachten' })
  setHoliday(board, 'cal', '2026-12-26', '2. Weihnachtstag')
  expect(holidays(doc)).toEqual({ '2026-12-25': 'Weihnachten', '2026-12-26': '2. Weihnachtstag' })
})

test('no date and no calendar: nothing is written', () => {
  const { doc, board } = open()
  expect(setHoliday(board, 'cal', '1.5.2027', 'Mai')).toEqual({ ok: false, reason: 'invalid-value' })
  expect(addHolidays(board, 'gone', { '2027-05-01': 'Mai' })).toEqual({ ok: false, reason: 'missing' })
  expect(holidays(doc)).toEqual({ '2027-01-01': 'Neujahr' })
})
