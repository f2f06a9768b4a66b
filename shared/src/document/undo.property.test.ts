/** Undo is one person's own, whatever the others do in between, with and without gathering into steps (UNDO-1, WD11). */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Peers } from '../testing/peers.ts'
import type { BoardDocument } from './board-document.ts'
import { addRecord, coText } from './operations/records.ts'
import { createUndo } from './undo.ts'

const GOAL = 'goal-shared'
const place = { collection: 'goals', id: GOAL, field: 'text' } as const
const append = (board: BoardDocument, words: string): void => {
  board.transact(() => {
    const text = coText(board, place)
    text?.insert(text.length, words)
  })
}
const read = (board: BoardDocument): string => coText(board, place)?.toString() ?? ''

test.each([0, 400])('[UNDO-1] alternating edits of two people, capture time %i ms', (captureTimeout) => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 2, maxLength: 30 }), (turns) => {
      const peers = new Peers(2)
      const [mine, theirs] = [peers.at(0).board, peers.at(1).board]
      addRecord(mine, 'goals', { id: GOAL, text: 'Anfang.' })
      peers.settle()
      const undo = createUndo(mine)
      undo.captureTimeout = captureTimeout
      let count = 0
      for (const isMine of turns) {
        count += 1
        append(isMine ? mine : theirs, isMine ? `[m${String(count)}]` : `[t${String(count)}]`)
        peers.settle()
      }
      while (undo.undoStack.length > 0) undo.undo()
      peers.settle()
      const ofOthers = turns.flatMap((isMine, index) => (isMine ? [] : [`[t${String(index + 1)}]`]))
      expect(read(mine)).toBe(read(theirs))
      expect(read(mine)).not.toContain('[m')
      for (const words of ofOthers) expect(read(mine)).toContain(words)
      while (undo.redoStack.length > 0) undo.redo()
      peers.settle()
      expect((read(theirs).match(/\[m/gu) ?? []).length).toBe(turns.filter(Boolean).length)
      undo.destroy()
    }),
    { numRuns: 40 },
  )
})

test('a record of somebody else never goes with one’s own undo', () => {
  const peers = new Peers(2)
  const [mine, theirs] = [peers.at(0).board, peers.at(1).board]
  const undo = createUndo(mine)
  addRecord(mine, 'goals', { text: 'meins' })
  peers.settle()
  addRecord(theirs, 'goals', { text: 'ihres' })
  peers.settle()
  undo.undo()
  peers.settle()
  const left = [...theirs.collection('goals').values()].filter(
    (goal) => goal instanceof Y.Map && goal.get('deletedAt') == null,
  )
  expect(left.map((goal) => String(goal.get('text')))).toEqual(['ihres'])
})
