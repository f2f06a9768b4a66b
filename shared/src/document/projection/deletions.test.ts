import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { BoardDocument } from '../board-document.ts'
import { addRecord, deleteRecord, restoreRecord } from '../operations/records.ts'
import { type Deleted, onDeletedByOthers } from './deletions.ts'

/** Two boards that hear each other at once. */
function peers(): readonly [BoardDocument, BoardDocument] {
  const [a, b] = [new Y.Doc(), new Y.Doc()]
  const link = (from: Y.Doc, to: Y.Doc) =>
    from.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== to) Y.applyUpdate(to, update, from)
    })
  link(a, b)
  link(b, a)
  return [new BoardDocument(a, { by: () => 'p-a' }), new BoardDocument(b, { by: () => 'p-b' })]
}

test('what somebody else deletes is told, what oneself deletes or anybody brings back is not', () => {
  const [mine, theirs] = peers()
  for (const id of ['goal-1', 'goal-2', 'goal-3']) addRecord(mine, 'goals', { id, text: id })
  const told: Deleted[] = []
  const stop = onDeletedByOthers(mine, (deleted) => told.push(...deleted))
  deleteRecord(mine, 'goals', 'goal-1')
  expect(told).toEqual([])
  theirs.transact(() => {
    deleteRecord(theirs, 'goals', 'goal-2')
    deleteRecord(theirs, 'goals', 'goal-3')
  })
  expect(told).toMatchObject([
    { collection: 'goals', id: 'goal-2' },
    { collection: 'goals', id: 'goal-3' },
  ])
  restoreRecord(theirs, 'goals', 'goal-2')
  stop()
  deleteRecord(theirs, 'goals', 'goal-2')
  expect(told).toHaveLength(2)
})
