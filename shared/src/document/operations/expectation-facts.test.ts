import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { BoardDocument } from '../board-document.ts'
import { initialiseDocument } from '../create-documents.ts'
import { RecordIndex } from '../projection/record-index.ts'
import { expectationFacts, settleStatus } from './expectation-facts.ts'
import { addRequirement } from './expectations.ts'
import { addInner, addRecord, deleteInner, setFields } from './records.ts'

function open() {
  const doc = new Y.Doc()
  initialiseDocument(doc, 'board', { workshop: { id: 'ws-test' } })
  const board = new BoardDocument(doc)
  const added = addRecord(board, 'expectations', { statement: 'Rückruf', departmentId: 'dep-a' })
  if (!added.ok) throw new Error(added.reason)
  const index = new RecordIndex(doc)
  return { board, id: added.id, index, status: () => index.record('expectations', added.id)?.status }
}

const whole = {
  measure: 'Zeit bis zum Rückruf',
  startEvent: 'Anruf',
  stopEvent: 'Rückruf',
  metricKind: 'time_within',
  threshold: 30,
  unit: 'minute',
  shareTargetBp: 9000,
  dataSource: 'Protokoll',
} as const

test('the status follows reasons and the measurable form, up and down', () => {
  const { board, id, status } = open()
  const why = addInner(board, 'expectations', id, 'whys', { answer: 'Weil die Spedition abholt.' })
  settleStatus(board, id)
  expect(status()).toBe('understood')
  const form = addRequirement(board, id, whole)
  settleStatus(board, id)
  expect(status()).toBe('measurable')
  if (form.ok) setFields(board, 'requirements', form.id, { threshold: null })
  settleStatus(board, id)
  expect(status()).toBe('understood')
  if (why.ok) deleteInner(board, 'expectations', id, 'whys', why.id)
  settleStatus(board, id)
  expect(status()).toBe('new')
})

test('an empty rung is no reason', () => {
  const { board, id, status } = open()
  addInner(board, 'expectations', id, 'whys', { answer: '  ' })
  settleStatus(board, id)
  expect(status()).toBe('new')
})

test('what people decided stays', () => {
  const { board, id, status } = open()
  setFields(board, 'expectations', id, { status: 'parked' })
  addRequirement(board, id, whole)
  settleStatus(board, id)
  expect(status()).toBe('parked')
})

test('a status that is right is not written again, and a gone expectation stays gone', () => {
  const { board, id } = open()
  let updates = 0
  board.doc.on('update', () => (updates += 1))
  settleStatus(board, id)
  expect(updates).toBe(0)
  expect(settleStatus(board, 'exp-gone')).toEqual({ ok: false, reason: 'missing' })
})

test('facts are read from the record', () => {
  const { board, id, index } = open()
  setFields(board, 'expectations', id, { origin: 'assumed_by_team', matchesId: 'exp-real', importance: 4 })
  const record = index.record('expectations', id)
  expect(record && expectationFacts(record, undefined, true)).toMatchObject({
    hasDepartment: true,
    isValidated: true,
    importance: 4,
    isAnswered: true,
    whyCount: 0,
    verdict: null,
  })
})
