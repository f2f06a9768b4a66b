/** Restoring an older state while people write: everybody converges on it, and what was not there yet waits in the trash. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { boardStep, runBoardStep } from '../../testing/arbitraries.ts'
import { Peers, readBoard } from '../../testing/peers.ts'
import { BoardDocument } from '../board-document.ts'
import { addRecord, coText, deleteRecord, restoreRecord, setFields, setText } from './records.ts'
import { restoreDocument } from './restore.ts'

const at = '2026-11-23T11:00:00.000Z'
const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

test('any state comes back, whatever happened in between, and all peers see the same', () => {
  fc.assert(
    fc.property(
      fc.array(boardStep, { maxLength: 25 }),
      fc.array(boardStep, { maxLength: 25 }),
      (before, after) => {
        const peers = new Peers(2)
        for (const [index, step] of before.entries()) runBoardStep(peers.at(index).board, step)
        peers.settle()
        const { doc } = peers.at(0).board
        const older = copyOf(doc)
        for (const step of after) runBoardStep(peers.at(1).board, step)
        peers.settle()
        restoreDocument(doc, older, 'board', { at, surplus: 'trash' })
        peers.settle()
        const [first, second] = peers.views()
        expect(first).toEqual(readBoard(older))
        expect(second).toEqual(first)
      },
    ),
    { numRuns: 60 },
  )
})

describe('one board', () => {
  const setUp = () => {
    const board = new BoardDocument(new Y.Doc(), { now: () => at })
    const added = addRecord(board, 'goals', { text: 'Alle wissen, wer hilft.' })
    if (!added.ok) throw new Error('not added')
    const place = { collection: 'goals', id: added.id, field: 'text' } as const
    return { board, id: added.id, place, older: copyOf(board.doc) }
  }

  test('a text that somebody has open stays the same text', () => {
    const { board, place, older } = setUp()
    const text = coText(board, place)
    setText(board, place, 'Alle wissen sofort, wer hilft und wann.')
    expect(restoreDocument(board.doc, older, 'board', { at, surplus: 'trash' })).toEqual({
      changed: 1,
      added: 0,
      removed: 0,
    })
    expect(coText(board, place)).toBe(text)
    expect(text?.toString()).toBe('Alle wissen, wer hilft.')
  })

  test('what was deleted is there again; what was not there yet lies in the trash and can be taken out', () => {
    const { board, id, older } = setUp()
    deleteRecord(board, 'goals', id)
    const later = addRecord(board, 'goals', { text: 'Später' })
    const counts = restoreDocument(board.doc, older, 'board', { at, surplus: 'trash' })
    expect(counts).toEqual({ changed: 0, added: 1, removed: 1 })
    expect(board.live('goals', id)).toBeDefined()
    expect(later.ok && restoreRecord(board, 'goals', later.id)).toEqual({ ok: true })
  })

  test('without a trace nothing of what came later stays in the document', () => {
    const { board, older } = setUp()
    const later = addRecord(board, 'goals', { text: 'Nur zur Probe' })
    if (!later.ok) throw new Error('not added')
    restoreDocument(board.doc, older, 'board', { at, surplus: 'drop' })
    expect(board.collection('goals').has(later.id)).toBe(false)
    const bytes = Buffer.from(Y.encodeStateAsUpdate(copyOf(board.doc)))
    expect(bytes.includes('Nur zur Probe')).toBe(false)
  })

  test('restoring what stands there writes nothing', () => {
    const { board, id, older } = setUp()
    setFields(board, 'goals', id, { status: 'agreed' })
    restoreDocument(board.doc, older, 'board', { at, surplus: 'trash' })
    const before = Y.encodeStateVector(board.doc)
    restoreDocument(board.doc, older, 'board', { at, surplus: 'trash' })
    expect(Y.encodeStateVector(board.doc)).toEqual(before)
  })
})
