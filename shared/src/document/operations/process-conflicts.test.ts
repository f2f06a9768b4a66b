/** [CANV-7] Two people at one step at the same moment: whatever they do, both end with the same whole process, and nobody's words are lost. */
import { describe, expect, test } from 'vitest'
import { busyState, Peers } from '../../testing/peers.ts'
import type { BoardDocument, OperationResult } from '../board-document.ts'
import { RecordIndex } from '../projection/record-index.ts'
import { readProcess, type ProcessView } from '../projection/process-view.ts'
import { readPromiseInputs } from '../projection/promise-inputs.ts'
import {
  addProcess,
  connectNodes,
  deleteNode,
  disconnectNodes,
  insertNodeAfter,
  moveNodes,
} from './process.ts'
import { pasteNodes, clipNodes } from './process-copy.ts'
import { addRecord, coText, setFields } from './records.ts'

const idOf = (result: OperationResult<{ readonly id: string }>): string => {
  if (!result.ok) throw new Error(result.reason)
  return result.id
}

/** Start → a → b → c → end. */
function begin() {
  const ids = { process: '', a: '', b: '', c: '', end: '' }
  const start = busyState([
    (board: BoardDocument) => {
      const made = addProcess(board, { name: 'P', lane: 'L', start: 's', end: 'e' })
      if (!made.ok) throw new Error(made.reason)
      ids.process = made.id
      ids.end = made.endId
      ids.a = idOf(insertNodeAfter(board, made.startId, 'task', { name: 'a' }))
      ids.b = idOf(insertNodeAfter(board, ids.a, 'task', { name: 'b' }))
      ids.c = idOf(insertNodeAfter(board, ids.b, 'task', { name: 'c' }))
    },
  ])
  const peers = new Peers(2, start)
  return { peers, mira: peers.at(0).board, jo: peers.at(1).board, ids }
}

const view = (board: BoardDocument, processId: string): ProcessView => {
  const found = readProcess(new RecordIndex(board.doc), processId)
  if (!found) throw new Error('the process is gone')
  return found
}
function flows(board: BoardDocument, processId: string): string[] {
  const { nodes, edges } = view(board, processId)
  const name = (id: string) => nodes.find((node) => node.id === id)?.name ?? '?'
  return edges.map(({ from, to }) => `${name(from)}>${name(to)}`).toSorted()
}
function settle({ peers, mira, jo, ids }: ReturnType<typeof begin>) {
  peers.settle()
  expect(view(jo, ids.process)).toEqual(view(mira, ids.process))
  return flows(mira, ids.process)
}

describe('at the same moment', () => {
  test('both draw the same connection: one is shown', () => {
    const both = begin()
    const { mira, jo, ids } = both
    connectNodes(mira, ids.c, ids.a)
    connectNodes(jo, ids.c, ids.a)
    expect(settle(both)).toEqual(['a>b', 'b>c', 'c>a', 'c>e', 's>a'])
  })

  test('both move a step: it stands in one of the two places, never in a mix', () => {
    const both = begin()
    const { mira, jo, ids } = both
    moveNodes(mira, [{ id: ids.b, pos: { x: 100, y: 10 } }])
    moveNodes(jo, [{ id: ids.b, pos: { x: 900, y: 90 } }])
    settle(both)
    const pos = view(mira, ids.process).nodes.find(({ id }) => id === ids.b)?.pos
    expect([
      { x: 100, y: 10 },
      { x: 900, y: 90 },
    ]).toContainEqual(pos)
  })

  test('both remove a step: the gap closes once', () => {
    const both = begin()
    deleteNode(both.mira, both.ids.b)
    deleteNode(both.jo, both.ids.b)
    expect(settle(both)).toEqual(['a>c', 'c>e', 's>a'])
  })

  test('one moves and times what the other removes: it stays removed', () => {
    const both = begin()
    const { mira, jo, ids } = both
    deleteNode(mira, ids.b)
    moveNodes(jo, [{ id: ids.b, pos: { x: 1, y: 1 } }])
    setFields(jo, 'nodes', ids.b, { processTime: { o: null, m: 5, p: 9 } })
    expect(settle(both)).toEqual(['a>c', 'c>e', 's>a'])
  })

  test('one connects to what the other removes: no connection hangs in the air', () => {
    const both = begin()
    const { mira, jo, ids } = both
    deleteNode(mira, ids.c)
    connectNodes(jo, ids.a, ids.c)
    expect(settle(both)).toEqual(['a>b', 'b>e', 's>a'])
  })

  test('neighbours are removed by two people: what is left is still a process', () => {
    const both = begin()
    const { mira, jo, ids } = both
    deleteNode(mira, ids.a)
    deleteNode(jo, ids.b)
    const left = settle(both)
    expect(left).toContain('c>e')
    expect(view(mira, ids.process).nodes.map(({ name }) => name)).not.toContain('b')
  })

  test('different fields of one step both stay; words written together merge', () => {
    const both = begin()
    const { mira, jo, ids } = both
    setFields(mira, 'nodes', ids.b, { responsible: 'Teamleitung' })
    setFields(jo, 'nodes', ids.b, { pccaBp: 9000 })
    const name = { collection: 'nodes', id: ids.b, field: 'name' } as const
    coText(mira, name)?.insert(0, 'sorgfältig ')
    coText(jo, name)?.insert(1, ' prüfen')
    settle(both)
    expect(view(jo, ids.process).nodes.find(({ id }) => id === ids.b)).toMatchObject({
      responsible: 'Teamleitung',
      pccaBp: 9000,
      name: 'sorgfältig b prüfen',
    })
  })

  test('the same short field: one of the two values, the same for both', () => {
    const both = begin()
    const { mira, jo, ids } = both
    setFields(mira, 'nodes', ids.b, { pccaBp: 8000 })
    setFields(jo, 'nodes', ids.b, { pccaBp: 9000 })
    settle(both)
    expect([8000, 9000]).toContain(view(jo, ids.process).nodes.find(({ id }) => id === ids.b)?.pccaBp)
  })
})

describe('copies', () => {
  test('take along what is between them, their times, and stand beside their originals', () => {
    const { mira, ids } = begin()
    setFields(mira, 'nodes', ids.b, {
      processTime: { o: 1, m: 5, p: 9 },
      hurdle: { marked: true, note: 'hakt' },
    })
    const clip = clipNodes(view(mira, ids.process), new Set([ids.a, ids.b]), () => ({ x: 100, y: 70 }))
    const pasted = pasteNodes(mira, ids.process, clip, { x: 40, y: 0 })
    expect(flows(mira, ids.process)).toEqual(['a>b', 'a>b', 'b>c', 'c>e', 's>a'])
    const copies = view(mira, ids.process).nodes.filter(({ id }) => pasted.ok && pasted.ids.includes(id))
    expect(copies.map(({ name, pos }) => [name, pos])).toEqual([
      ['a', { x: 140, y: 70 }],
      ['b', { x: 140, y: 70 }],
    ])
    expect(copies[1]).toMatchObject({
      processTime: { o: 1, m: 5, p: 9 },
      hurdle: { marked: true, note: 'hakt' },
    })
  })

  test('in another process go into a lane of the same name, else into the first', () => {
    const { mira, ids } = begin()
    const clip = clipNodes(view(mira, ids.process), new Set([ids.a]), () => ({ x: 1, y: 1 }))
    const other = addProcess(mira, { name: 'Q', lane: 'Andere', start: 's', end: 'e' })
    if (!other.ok) throw new Error(other.reason)
    pasteNodes(mira, other.id, clip, { x: 0, y: 0 })
    const copy = view(mira, other.id).nodes.find(({ name }) => name === 'a')
    expect(copy).toMatchObject({ laneId: other.laneId, pos: null })
    expect(pasteNodes(mira, 'gone', clip, { x: 0, y: 0 })).toEqual({ ok: false, reason: 'missing' })
  })
})

describe('a connection that two people drew at once', () => {
  test('counts once in the check of a promise, as in the picture; removed, it is gone', () => {
    const both = begin()
    const { mira, jo, ids } = both
    connectNodes(mira, ids.a, ids.c)
    connectNodes(jo, ids.a, ids.c)
    settle(both)
    expect(mira.collection('edges').size).toBeGreaterThan(view(mira, ids.process).edges.length)
    const index = new RecordIndex(mira.doc)
    const target = addRecord(mira, 'targets', { fromNodeId: ids.a, toNodeId: ids.c })
    const record = target.ok ? index.record('targets', target.id) : undefined
    const inputs = record && readPromiseInputs(index, record)?.inputs
    expect(inputs?.edges.map(({ id }) => id)).toEqual(view(mira, ids.process).edges.map(({ id }) => id))
    const drawn = view(mira, ids.process).edges.find(({ from, to }) => from === ids.a && to === ids.c)
    disconnectNodes(mira, drawn?.id ?? '')
    expect(settle(both)).toEqual(['a>b', 'b>c', 'c>e', 's>a'])
  })
})
