import { beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { countingIds, startState, TEST_NOW } from '../../testing/peers.ts'
import { BoardDocument } from '../board-document.ts'
import { RecordIndex } from '../projection/record-index.ts'
import { addAgreement, addTarget, deleteAgreement, recommendOption, restoreAgreement } from './catalogue.ts'
import { addRecord, deleteRecord } from './records.ts'

let board: BoardDocument
let index: RecordIndex
let agreementId: string

const idOf = (added: { ok: true; id: string } | { ok: false; reason: string }): string => {
  if (!added.ok) throw new Error(added.reason)
  return added.id
}

beforeEach(() => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, startState())
  board = new BoardDocument(doc, { newId: countingIds('x'), now: () => TEST_NOW })
  index = new RecordIndex(doc)
  const service = idOf(
    addRecord(board, 'catalogue', { name: 'Störungshilfe', customerIds: { 'dep-1': true } }),
  )
  agreementId = idOf(addAgreement(board, service, 'sla'))
})

test('an agreement starts for the customers of its service, a target with the defaults of the workshop', () => {
  expect(index.record('agreements', agreementId)).toMatchObject({
    customerIds: { 'dep-1': true },
    reportCadence: 'monthly',
  })
  const target = idOf(addTarget(board, agreementId))
  expect(index.record('targets', target)).toMatchObject({
    minN: 5,
    amberMarginBp: 200,
    metricKind: 'time_within',
  })
})

test('at most one level of an agreement is recommended', () => {
  const [first, second] = ['Basis', 'Plus'].map((name) =>
    idOf(addRecord(board, 'levelOptions', { agreementId, name })),
  )
  recommendOption(board, first ?? '', true)
  recommendOption(board, second ?? '', true)
  expect(index.all('levelOptions').map(({ recommended }) => recommended)).toEqual([false, true])
})

test('an agreement goes to the trash with its parts and comes back with those, not with what was thrown away before', () => {
  let hour = 10
  const later = new BoardDocument(board.doc, {
    newId: countingIds('y'),
    now: () => `2026-11-23T${String(hour++)}:00:00Z`,
  })
  const thrownAway = idOf(addTarget(later, agreementId))
  const kept = idOf(addTarget(later, agreementId))
  deleteRecord(later, 'targets', thrownAway)
  deleteAgreement(later, agreementId)
  expect(index.ids('targets')).toEqual([])
  expect(index.ids('agreements')).toEqual([])
  restoreAgreement(later, agreementId)
  expect(index.ids('targets')).toEqual([kept])
  expect(index.ids('agreements')).toEqual([agreementId])
})
