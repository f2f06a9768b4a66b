import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { countingIds, startState, TEST_NOW } from '../../testing/peers.ts'
import { BoardDocument } from '../board-document.ts'
import { boardViolations } from '../invariants.ts'
import { readProcess } from '../projection/process-view.ts'
import { RecordIndex } from '../projection/record-index.ts'
import {
  addLane,
  addNode,
  addProcess,
  connectNodes,
  deleteLane,
  deleteNode,
  insertNodeAfter,
  insertNodeBefore,
  insertNodeInEdge,
} from './process.ts'

let board: BoardDocument
let index: RecordIndex
let made: { id: string; laneId: string; startId: string; endId: string }

beforeEach(() => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, startState())
  board = new BoardDocument(doc, { newId: countingIds('x'), now: () => TEST_NOW })
  index = new RecordIndex(doc)
  const added = addProcess(board, { name: 'Störung', lane: 'Team', start: 'gemeldet', end: 'behoben' })
  if (!added.ok) throw new Error(added.reason)
  made = added
})

const task = (afterId: string, name: string): string => {
  const added = insertNodeAfter(board, afterId, 'task', { name })
  if (!added.ok) throw new Error(added.reason)
  return added.id
}
/** The connections as words: "gemeldet → prüfen". */
const flows = (): string[] => {
  const view = readProcess(index, made.id)
  const name = (id: string): string => view?.nodes.find((node) => node.id === id)?.name ?? '?'
  return (view?.edges ?? []).map((edge) => `${name(edge.from)} → ${name(edge.to)}`).toSorted()
}

test('a new process leads from its start to its end', () => {
  expect(flows()).toEqual(['gemeldet → behoben'])
  expect(boardViolations(board.doc)).toEqual([])
})

describe('inserting keeps the flow whole', () => {
  test('after a step', () => {
    task(made.startId, 'prüfen')
    expect(flows()).toEqual(['gemeldet → prüfen', 'prüfen → behoben'])
  })

  test('before a step, taking over every way in', () => {
    const check = task(made.startId, 'prüfen')
    insertNodeBefore(board, check, 'task', { name: 'erfassen' })
    expect(flows()).toEqual(['erfassen → prüfen', 'gemeldet → erfassen', 'prüfen → behoben'])
  })

  test('behind a decision as a way of its own', () => {
    const decision = insertNodeAfter(board, made.startId, 'decision', { name: 'gelöst?' })
    if (!decision.ok) throw new Error(decision.reason)
    task(decision.id, 'nacharbeiten')
    expect(flows()).toEqual(['gelöst? → behoben', 'gelöst? → nacharbeiten', 'gemeldet → gelöst?'])
  })

  test('in a connection, whose label stays on the first half', () => {
    const [edge] = index.all('edges')
    insertNodeInEdge(board, edge?.id ?? '', 'wait', { name: 'warten' })
    expect(flows()).toEqual(['gemeldet → warten', 'warten → behoben'])
  })

  test('not behind the end and not before the start', () => {
    expect(insertNodeAfter(board, made.endId, 'task')).toEqual({ ok: false, reason: 'not-allowed-here' })
    expect(insertNodeBefore(board, made.startId, 'task')).toEqual({ ok: false, reason: 'not-allowed-here' })
  })
})

describe('[WD8] deleting a step takes its connections along and closes the gap', () => {
  test('in a chain', () => {
    const check = task(made.startId, 'prüfen')
    deleteNode(board, check)
    expect(flows()).toEqual(['gemeldet → behoben'])
    expect(index.record('nodes', check)).toBeUndefined()
  })

  test('without making a connection twice', () => {
    const decision = insertNodeAfter(board, made.startId, 'decision', { name: 'gelöst?' })
    if (!decision.ok) throw new Error(decision.reason)
    const again = task(decision.id, 'nacharbeiten')
    connectNodes(board, again, made.endId)
    deleteNode(board, again)
    expect(flows()).toEqual(['gelöst? → behoben', 'gemeldet → gelöst?'])
  })

  test('a second time changes nothing', () => {
    const check = task(made.startId, 'prüfen')
    deleteNode(board, check)
    expect(deleteNode(board, check)).toEqual({ ok: false, reason: 'missing' })
  })
})

describe('[WD7] a connection joins two steps of the same process', () => {
  test('never two processes', () => {
    const other = addProcess(board, { name: 'Zweiter', lane: 'Team', start: 's', end: 'e' })
    if (!other.ok) throw new Error(other.reason)
    expect(connectNodes(board, made.startId, other.endId)).toEqual({ ok: false, reason: 'other-process' })
  })

  test('never to itself, out of the end, into the start, or twice', () => {
    const check = task(made.startId, 'prüfen')
    expect(connectNodes(board, check, check)).toMatchObject({ reason: 'not-allowed-here' })
    expect(connectNodes(board, made.endId, check)).toMatchObject({ reason: 'not-allowed-here' })
    expect(connectNodes(board, check, made.startId)).toMatchObject({ reason: 'not-allowed-here' })
    expect(connectNodes(board, made.startId, check)).toMatchObject({ reason: 'would-repeat' })
  })

  test('two people drawing the same connection at once see one', () => {
    const other = new Y.Doc()
    const free = addNode(board, made.id, 'task', { name: 'frei' })
    if (!free.ok) throw new Error(free.reason)
    Y.applyUpdate(other, Y.encodeStateAsUpdate(board.doc))
    const there = new BoardDocument(other, { newId: countingIds('y') })
    connectNodes(board, made.startId, free.id)
    connectNodes(there, made.startId, free.id)
    Y.applyUpdate(board.doc, Y.encodeStateAsUpdate(other))
    expect(flows()).toEqual(['gemeldet → behoben', 'gemeldet → frei'])
  })
})

describe('lanes', () => {
  test('a removed lane leaves its steps to its neighbour', () => {
    const lane = addLane(board, made.id, { name: 'Fachteam', kind: 'backstage' })
    if (!lane.ok) throw new Error(lane.reason)
    const node = addNode(board, made.id, 'task', { name: 'analysieren', laneId: lane.id })
    if (!node.ok) throw new Error(node.reason)
    deleteLane(board, lane.id)
    expect(index.record('nodes', node.id)?.laneId).toBe(made.laneId)
  })

  test('the last lane stays', () => {
    expect(deleteLane(board, made.laneId)).toEqual({ ok: false, reason: 'not-allowed-here' })
  })
})
