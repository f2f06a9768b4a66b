/** [CANV-7] Exactly the one whose value went away unseen is told. */
import { expect, test } from 'vitest'
import { Peers } from '../testing/peers.ts'
import type { BoardDocument } from './board-document.ts'
import { addRecord, setFields } from './operations/records.ts'
import { type Overwritten, watchOverwritten } from './overwritten.ts'

const STEP = 'node-1'

function begin() {
  const peers = new Peers(2)
  const [ann, ben] = [peers.at(0).board, peers.at(1).board]
  addRecord(ann, 'nodes', { id: STEP, type: 'task', pccaBp: 5000 })
  peers.settle()
  const told: { readonly ann: Overwritten[]; readonly ben: Overwritten[] } = { ann: [], ben: [] }
  watchOverwritten(ann, ['nodes'], (found) => told.ann.push(...found))
  watchOverwritten(ben, ['nodes'], (found) => told.ben.push(...found))
  return { peers, ann, ben, told }
}
const write = (board: BoardDocument, pccaBp: number) => setFields(board, 'nodes', STEP, { pccaBp })
const read = (board: BoardDocument) => board.live('nodes', STEP)?.get('pccaBp')

test('two at the same moment: the one whose value is gone is told what stands there, the other one is not', () => {
  const { peers, ann, ben, told } = begin()
  write(ann, 6000)
  write(ben, 8000)
  peers.settle()
  expect(read(ann)).toBe(read(ben))
  // The higher client id wins.
  expect(read(ann)).toBe(8000)
  expect(told).toEqual({
    ann: [{ collection: 'nodes', id: STEP, field: 'pccaBp', mine: 6000, theirs: 8000 }],
    ben: [],
  })
})

test('the other way round when one was away for long', () => {
  const { peers, ann, ben, told } = begin()
  peers.setOnline(0, false)
  write(ben, 7000)
  write(ann, 6000)
  write(ann, 6500)
  peers.settle()
  expect(read(ann)).toBe(7000)
  expect(told.ann.map(({ mine }) => mine)).toEqual([6500])
  expect(told.ben).toEqual([])
})

test('whoever saw the value and changes it tells nobody; nor does the same value, nor one’s own', () => {
  const { peers, ann, ben, told } = begin()
  write(ann, 6000)
  peers.settle()
  write(ben, 7000)
  write(ben, 7500)
  peers.settle()
  write(ann, 9000)
  write(ben, 9000)
  peers.settle()
  write(ann, 100)
  write(ann, 200)
  peers.settle()
  expect(told).toEqual({ ann: [], ben: [] })
})

test('different fields of one step do not meet', () => {
  const { peers, ann, ben, told } = begin()
  write(ann, 6000)
  setFields(ben, 'nodes', STEP, { responsible: 'Annahme' })
  peers.settle()
  expect(told).toEqual({ ann: [], ben: [] })
  expect(ann.live('nodes', STEP)?.get('responsible')).toBe('Annahme')
})
