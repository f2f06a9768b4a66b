import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { startState } from '../../testing/peers.ts'
import { BoardDocument } from '../board-document.ts'
import { RecordIndex } from '../projection/record-index.ts'
import { createUndo } from '../undo.ts'
import { addAgreement, addTarget } from './catalogue.ts'
import { changePromised, type PromisedChange, reversed } from './promised-values.ts'
import { addRecord, deleteRecord, setFields, setText } from './records.ts'

let board: BoardDocument
let index: RecordIndex
let change: PromisedChange

const added = (result: { ok: true; id: string } | { ok: false; reason: string }): string => {
  if (!result.ok) throw new Error(result.reason)
  return result.id
}
const now = () => {
  const { threshold, shareTargetBp, agreementId } = index.record('targets', change.targetId) ?? {}
  return [threshold, shareTargetBp, index.record('agreements', agreementId ?? '')?.promise]
}

beforeEach(() => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, startState())
  board = new BoardDocument(doc)
  index = new RecordIndex(doc)
  const service = added(addRecord(board, 'catalogue', { name: 'Hilfe' }))
  const agreementId = added(addAgreement(board, service, 'sla', { promise: 'Binnen 8 Stunden.' }))
  const targetId = added(addTarget(board, agreementId, { threshold: 8, shareTargetBp: 8000 }))
  change = {
    targetId,
    from: { threshold: 8 },
    to: { threshold: 12 },
    sentence: { agreementId, from: 'Binnen 8 Stunden.', to: 'Binnen 12 Stunden.' },
  }
})

describe('what a target promises', () => {
  test('is replaced together with the sentence, and taken back as one step', () => {
    const undo = createUndo(board)
    expect(changePromised(board, change)).toEqual({ ok: true })
    expect(now()).toEqual([12, 8000, 'Binnen 12 Stunden.'])
    undo.undo()
    expect(now()).toEqual([8, 8000, 'Binnen 8 Stunden.'])
  })

  test('goes back the same way', () => {
    changePromised(board, change)
    expect(changePromised(board, reversed(change))).toEqual({ ok: true })
    expect(now()).toEqual([8, 8000, 'Binnen 8 Stunden.'])
  })

  test('stays when somebody has changed it meanwhile, forward and back', () => {
    setFields(board, 'targets', change.targetId, { threshold: 9 })
    expect(changePromised(board, change)).toEqual({ ok: false, reason: 'changed-meanwhile' })
    expect(changePromised(board, reversed(change))).toEqual({ ok: false, reason: 'changed-meanwhile' })
    expect(now()).toEqual([9, 8000, 'Binnen 8 Stunden.'])
  })

  test('a promise in words of its own keeps them', () => {
    const { agreementId } = change.sentence ?? { agreementId: '' }
    setText(board, { collection: 'agreements', id: agreementId, field: 'promise' }, 'So schnell es geht.')
    changePromised(board, change)
    expect(now()).toEqual([12, 8000, 'So schnell es geht.'])
  })

  test('a value that fits no target writes nothing; one that is gone stays gone', () => {
    expect(changePromised(board, { ...change, to: { shareTargetBp: 12_000 } })).toEqual({
      ok: false,
      reason: 'invalid-value',
    })
    expect(now()).toEqual([8, 8000, 'Binnen 8 Stunden.'])
    deleteRecord(board, 'targets', change.targetId)
    expect(changePromised(board, change)).toEqual({ ok: false, reason: 'missing' })
  })
})
