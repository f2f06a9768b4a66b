import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { BoardDocument, type OperationResult } from '../board-document.ts'
import { initialiseDocument } from '../create-documents.ts'
import { boardViolations } from '../invariants.ts'
import { RecordIndex } from '../projection/record-index.ts'
import { addRequirement, cardToExpectation, joinExpectations } from './expectations.ts'
import { addInner, addRecord } from './records.ts'

const idOf = (result: OperationResult<{ readonly id: string }>): string => {
  if (!result.ok) throw new Error(result.reason)
  return result.id
}

function open() {
  const doc = new Y.Doc()
  initialiseDocument(doc, 'board', { workshop: { id: 'ws-test' } })
  const board = new BoardDocument(doc)
  return { board, index: new RecordIndex(doc) }
}

test('joining keeps every sender, reason, form, voice, observation and service', () => {
  const { board, index } = open()
  const keep = idOf(addRecord(board, 'expectations', { statement: 'Schnell', departmentId: 'dep-a' }))
  const other = idOf(addRecord(board, 'expectations', { statement: 'Rasch', departmentId: 'dep-b' }))
  const guess = idOf(addRecord(board, 'expectations', { statement: 'Vermutlich rasch', matchesId: other }))
  addInner(board, 'expectations', other, 'whys', { answer: 'Weil …' })
  const form = idOf(addRequirement(board, other))
  const voice = idOf(addRecord(board, 'voices', { expectationIds: { [other]: true } }))
  const service = idOf(addRecord(board, 'catalogue', { expectationIds: { [other]: true } }))
  const visit = idOf(addRecord(board, 'shadowings'))
  const finding = idOf(
    addInner(board, 'shadowings', visit, 'findings', { observation: 'x', expectationIds: { [other]: true } }),
  )

  expect(joinExpectations(board, keep, other)).toEqual({ ok: true })

  const kept = index.record('expectations', keep)
  expect(kept?.senderIds).toEqual({ 'dep-a': true, 'dep-b': true })
  expect(kept?.example).toBe('Rasch')
  expect(Object.values(kept?.whys ?? {}).map((why) => why.answer)).toEqual(['Weil …'])
  expect(index.record('requirements', form)?.expectationId).toBe(keep)
  expect(index.record('voices', voice)?.expectationIds).toHaveProperty(keep)
  expect(index.record('catalogue', service)?.expectationIds).toHaveProperty(keep)
  expect(index.record('shadowings', visit)?.findings[finding]?.expectationIds).toHaveProperty(keep)
  expect(index.record('expectations', guess)?.matchesId).toBe(keep)
  expect(index.record('expectations', other)).toBeUndefined()
  expect(boardViolations(board.doc)).toEqual([])
})

test('an expectation cannot be joined with itself or with one that is gone', () => {
  const { board } = open()
  const id = idOf(addRecord(board, 'expectations', { statement: 'Schnell' }))
  expect(joinExpectations(board, id, id)).toEqual({ ok: false, reason: 'would-repeat' })
  expect(joinExpectations(board, id, 'exp-gone')).toEqual({ ok: false, reason: 'missing' })
})

test('a card becomes an expectation once', () => {
  const { board, index } = open()
  const card = idOf(addRecord(board, 'cards', { text: 'Ein Formular', side: 'guest', departmentId: 'dep-a' }))
  const id = idOf(cardToExpectation(board, card))
  expect(index.record('expectations', id)).toMatchObject({
    statement: 'Ein Formular',
    departmentId: 'dep-a',
    origin: 'stated',
  })
  expect(index.record('cards', card)).toMatchObject({ becameType: 'expectation', becameId: id })
  expect(cardToExpectation(board, card)).toEqual({ ok: false, reason: 'would-repeat' })
})
