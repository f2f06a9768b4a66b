import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { countingIds, startState, TEST_NOW } from '../../testing/peers.ts'
import { BoardDocument } from '../board-document.ts'
import { boardViolations } from '../invariants.ts'
import { RecordIndex } from '../projection/record-index.ts'
import { createUndo } from '../undo.ts'
import { addProcess } from './process.ts'
import { deleteProcess } from './process-removal.ts'
import { addRecord } from './records.ts'

test('a process goes with everything that belongs to it, other processes stay, and one undo brings it back', () => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, startState())
  const board = new BoardDocument(doc, { newId: countingIds('x'), now: () => TEST_NOW })
  const index = new RecordIndex(doc)
  const [first, second] = ['Erster', 'Zweiter'].map((name) =>
    addProcess(board, { name, lane: 'L', start: 's', end: 'e' }),
  )
  if (!first?.ok || !second?.ok) throw new Error('refused')
  addRecord(board, 'stickies', { anchorType: 'node', anchorId: first.startId, text: 'hakt hier' })
  addRecord(board, 'stickies', { anchorType: 'canvas', anchorId: second.id, text: 'bleibt' })
  const undo = createUndo(board)

  expect(deleteProcess(board, first.id)).toEqual({ ok: true })
  expect(index.ids('processes')).toEqual([second.id])
  for (const name of ['lanes', 'nodes', 'edges'] as const) {
    expect(index.all(name).map((record) => record.processId)).not.toContain(first.id)
    expect(index.all(name).length).toBeGreaterThan(0)
  }
  expect(index.all('stickies').map(({ text }) => text)).toEqual(['bleibt'])
  expect(deleteProcess(board, first.id)).toEqual({ ok: false, reason: 'missing' })

  undo.undo()
  expect(index.ids('nodes')).toHaveLength(4)
  expect(index.ids('stickies')).toHaveLength(2)
  expect(boardViolations(doc)).toEqual([])
})
