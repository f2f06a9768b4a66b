import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { countingIds, Peers, startState, TEST_NOW } from '../../testing/peers.ts'
import { BoardDocument } from '../board-document.ts'
import { boardViolations } from '../invariants.ts'
import { RecordIndex } from '../projection/record-index.ts'
import { createUndo } from '../undo.ts'
import {
  addInner,
  addRecord,
  coText,
  deleteRecord,
  moveRecord,
  restoreRecord,
  setFields,
  setMember,
  setText,
} from './records.ts'

let board: BoardDocument
let index: RecordIndex

beforeEach(() => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, startState())
  board = new BoardDocument(doc, { newId: countingIds('x'), now: () => TEST_NOW, by: () => 'p-1' })
  index = new RecordIndex(doc)
})

function add(text: string): string {
  const added = addRecord(board, 'cards', { text })
  if (!added.ok) throw new Error(added.reason)
  return added.id
}
const texts = (): string[] => index.all('cards').map((card) => card.text)

test('[WD2] a record is created complete, with who and when', () => {
  const card = index.record('cards', add('Meldung fehlt'))
  expect(card).toMatchObject({ text: 'Meldung fehlt', groupId: null, createdBy: 'p-1', createdAt: TEST_NOW })
  expect(boardViolations(board.doc)).toEqual([])
})

test('[WD9] a value that does not fit is refused and nothing is written', () => {
  const before = Y.encodeStateVector(board.doc)
  expect(addRecord(board, 'expectations', { importance: 9 })).toEqual({ ok: false, reason: 'invalid-value' })
  expect(addRecord(board, 'nodes', { processTime: { o: 5, m: 1, p: 2 } })).toEqual({
    ok: false,
    reason: 'invalid-value',
  })
  expect(Y.encodeStateVector(board.doc)).toEqual(before)
})

test('[WD4] what is gone stays gone', () => {
  const id = add('weg')
  deleteRecord(board, 'cards', id)
  expect(setFields(board, 'cards', id, { level: 'named' })).toEqual({ ok: false, reason: 'missing' })
  expect(texts()).toEqual([])
})

test('[WD14] the trash gives back a record with its text and links', () => {
  const id = add('kommt wieder')
  setFields(board, 'cards', id, { level: 'named' })
  deleteRecord(board, 'cards', id)
  expect(restoreRecord(board, 'cards', id)).toEqual({ ok: true })
  expect(index.record('cards', id)).toMatchObject({ text: 'kommt wieder', level: 'named' })
})

test('[WD12] line ends become LF and half characters U+FFFD at every write', () => {
  const id = add('eins\r\nzwei\rdrei\ud800')
  expect(index.record('cards', id)?.text).toBe('eins\nzwei\ndrei\ufffd')
  setText(board, { collection: 'cards', id, field: 'text' }, 'a\r\nb\udc00')
  expect(index.record('cards', id)?.text).toBe('a\nb\ufffd')
})

test('[WD1] the key decides what a record is called, whatever stands in it', () => {
  const id = add('x')
  board.collection('cards').get(id)?.set('id', 'forged')
  expect(index.record('cards', id)?.id).toBe(id)
})

test('[WD15] garbage that somebody wrote reads as empty values and never throws', () => {
  const id = add('x')
  const record = board.collection('cards').get(id)
  record?.set('side', 42)
  record?.set('text', 'a string where a shared text belongs')
  board.doc.getMap<unknown>('cards').set('not-a-map', 'junk')
  board.doc.getMap<unknown>('expectations').set('exp-1', new Y.Map())
  expect(index.record('cards', id)).toMatchObject({
    side: null,
    text: 'a string where a shared text belongs',
  })
  expect(index.ids('cards')).toEqual([id])
  expect(index.record('expectations', 'exp-1')).toMatchObject({ statement: '', whys: {}, status: 'new' })
})

describe('[WD5] order', () => {
  test('moves before another one and to the end', () => {
    const [a, b, c] = ['a', 'b', 'c'].map(add)
    moveRecord(board, 'cards', c ?? '', a ?? '')
    expect(texts()).toEqual(['c', 'a', 'b'])
    moveRecord(board, 'cards', a ?? '', null)
    expect(texts()).toEqual(['c', 'b', 'a'])
    moveRecord(board, 'cards', b ?? '', b ?? '')
    expect(texts()).toEqual(['c', 'a', 'b'])
  })

  test('between two records that drew the same key at once there is room', () => {
    const peers = new Peers(2)
    const [first, second] = [peers.at(0).board, peers.at(1).board]
    const one = addRecord(first, 'cards', { text: 'one' })
    const two = addRecord(second, 'cards', { text: 'two' })
    peers.settle()
    if (!one.ok || !two.ok) throw new Error('not added')
    const view = new RecordIndex(first.doc)
    const [left, right] = view.all('cards')
    expect(left?.ord).toBe(right?.ord)
    const between = addRecord(first, 'cards', { text: 'between' }, { before: right?.id ?? null })
    expect(between.ok).toBe(true)
    expect(view.all('cards').map((card) => card.text)).toEqual([left?.text, 'between', right?.text])
  })
})

describe('[WD3] text that several people write', () => {
  test('setText changes only the middle, so that somebody typing at the end keeps their words', () => {
    const peers = new Peers(2)
    const [mine, theirs] = [peers.at(0).board, peers.at(1).board]
    const added = addRecord(mine, 'cards', { text: 'Wir lösen Störungen' })
    if (!added.ok) throw new Error(added.reason)
    peers.settle()
    const place = { collection: 'cards', id: added.id, field: 'text' } as const
    setText(mine, place, 'Wir beheben Störungen')
    coText(theirs, place)?.insert('Wir lösen Störungen'.length, ' am selben Tag')
    peers.settle()
    for (const { board: at } of peers.all)
      expect(coText(at, place)?.toString()).toBe('Wir beheben Störungen am selben Tag')
  })

  test('never cuts an emoji in half', () => {
    const id = add('👩‍🔧 hilft')
    setText(board, { collection: 'cards', id, field: 'text' }, '👨‍🔧 hilft')
    expect(index.record('cards', id)?.text).toBe('👨‍🔧 hilft')
  })
})

test('two people adding different ids to a set keep both', () => {
  const peers = new Peers(2)
  const added = addRecord(peers.at(0).board, 'voices', {})
  if (!added.ok) throw new Error(added.reason)
  peers.settle()
  setMember(peers.at(0).board, 'voices', added.id, 'expectationIds', 'exp-1', true)
  setMember(peers.at(1).board, 'voices', added.id, 'expectationIds', 'exp-2', true)
  peers.settle()
  const view = new RecordIndex(peers.at(0).board.doc).record('voices', added.id)
  expect(Object.keys(view?.expectationIds ?? {}).toSorted()).toEqual(['exp-1', 'exp-2'])
})

describe('[WD11] undo is per person', () => {
  test('takes back my last change, also when others changed things in between, and never theirs', () => {
    const peers = new Peers(2)
    const [mine, theirs] = [peers.at(0).board, peers.at(1).board]
    const undo = createUndo(mine)
    addRecord(mine, 'cards', { text: 'mine' })
    peers.settle()
    addRecord(theirs, 'cards', { text: 'theirs' })
    peers.settle()
    undo.undo()
    peers.settle()
    expect(new RecordIndex(theirs.doc).all('cards').map((card) => card.text)).toEqual(['theirs'])
    undo.redo()
    peers.settle()
    expect(
      new RecordIndex(theirs.doc)
        .all('cards')
        .map((card) => card.text)
        .toSorted(),
    ).toEqual(['mine', 'theirs'])
  })

  test('what was there before cannot be undone away', () => {
    add('before')
    const undo = createUndo(board)
    expect(undo.canUndo()).toBe(false)
  })
})

describe('snapshots', () => {
  test('keep their identity until their own record changes', () => {
    const [a, b] = [add('a'), add('b')]
    const [ids, first, second] = [index.ids('cards'), index.record('cards', a), index.record('cards', b)]
    setText(board, { collection: 'cards', id: a, field: 'text' }, 'A')
    expect(index.ids('cards')).toBe(ids)
    expect(index.record('cards', b)).toBe(second)
    expect(index.record('cards', a)).not.toBe(first)
    expect(index.record('cards', a)?.text).toBe('A')
  })

  test('only listeners of the changed record are called', () => {
    const expectation = addRecord(board, 'expectations', { statement: 'schnell' })
    const other = addRecord(board, 'expectations', { statement: 'verlässlich' })
    if (!expectation.ok || !other.ok) throw new Error('not added')
    const calls: string[] = []
    index.subscribeRecord('expectations', expectation.id, () => calls.push('first'))
    index.subscribeRecord('expectations', other.id, () => calls.push('other'))
    index.subscribeIds('expectations', () => calls.push('ids'))
    addInner(board, 'expectations', expectation.id, 'whys', { answer: 'Weil …' })
    expect(calls).toEqual(['first'])
  })

  test('are frozen', () => {
    const card = index.record('cards', add('x'))
    expect(() => Object.assign(card ?? {}, { text: 'y' })).toThrow(TypeError)
  })
})
