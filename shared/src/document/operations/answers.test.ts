import { expect, test } from 'vitest'
import { Peers } from '../../testing/peers.ts'
import { RecordIndex } from '../projection/record-index.ts'
import { addAnswer, answerPlace, leaveOutAnswer, openAnswers, takeAnswer } from './answers.ts'
import { addProcess } from './process.ts'
import { coText, deleteRecord } from './records.ts'

const NOW = '2026-11-26T10:00:00.000Z'

function begin() {
  const { board } = new Peers(1).at(0)
  const made = addProcess(board, { name: 'P', lane: 'L', start: 'S', end: 'E' })
  if (!made.ok) throw new Error(made.reason)
  const propose = (text: string) => {
    const added = addAnswer(board, made.id, 'customers', text)
    if (!added.ok) throw new Error(added.reason)
    return added.id
  }
  const open = () =>
    openAnswers(new RecordIndex(board.doc).all('comments'), made.id, 'customers').map(({ text }) => text)
  const text = () => coText(board, answerPlace(made.id, 'customers'))?.toString()
  return { board, processId: made.id, propose, open, text }
}

test('answers stand beside the text until one is taken or left out; they carry nobody’s name', () => {
  const { board, propose, open, text } = begin()
  const [first, second, third] = [propose(' Vertrieb '), propose('Lager'), propose('Alle')]
  expect(open()).toEqual(['Vertrieb', 'Lager', 'Alle'])
  expect(board.live('comments', first)?.get('createdBy')).toBeNull()
  expect(board.live('comments', first)?.get('authorId')).toBeNull()
  takeAnswer(board, first, NOW)
  takeAnswer(board, second, NOW)
  leaveOutAnswer(board, third, NOW)
  expect(open()).toEqual([])
  expect(text()).toBe('Vertrieb\nLager')
})

test('an empty one is none; of a process that is gone nothing is taken', () => {
  const { board, processId, propose, text } = begin()
  expect(addAnswer(board, processId, 'trigger', '  ')).toEqual({ ok: false, reason: 'invalid-value' })
  const id = propose('Vertrieb')
  deleteRecord(board, 'processes', processId)
  expect(takeAnswer(board, id, NOW)).toEqual({ ok: false, reason: 'missing' })
  expect(addAnswer(board, processId, 'trigger', 'x')).toEqual({ ok: false, reason: 'missing' })
  expect(text()).toBeUndefined()
})
