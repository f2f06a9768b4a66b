import * as fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { buildProcessGraph, unreachableNodes } from '../../domain/process/process-graph.ts'
import { stepOrder } from '../../domain/process/step-order.ts'
import { countingIds, startState, TEST_NOW } from '../../testing/peers.ts'
import { BoardDocument } from '../board-document.ts'
import { boardViolations } from '../invariants.ts'
import { readProcess } from '../projection/process-view.ts'
import { RecordIndex } from '../projection/record-index.ts'
import { createUndo } from '../undo.ts'
import { addProcess, connectNodes, insertNodeAfter } from './process.ts'
import {
  addWay,
  insertDecisionAfter,
  insertParallelAfter,
  moveStepInOrder,
  type StepPlace,
} from './process-rewiring.ts'
import { setFields } from './records.ts'

let board: BoardDocument
let index: RecordIndex
let made: { id: string; laneId: string; startId: string; endId: string }

beforeEach(() => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, startState())
  board = new BoardDocument(doc, { newId: countingIds('x'), now: () => TEST_NOW })
  index = new RecordIndex(doc)
  const added = addProcess(board, { name: 'Störung', lane: 'Team', start: 'S', end: 'E' })
  if (!added.ok) throw new Error(added.reason)
  made = added
})

const idOf = (result: { readonly ok: boolean; readonly id?: string }): string => {
  if (!result.ok || result.id === undefined) throw new Error(JSON.stringify(result))
  return result.id
}
const task = (afterId: string, name: string): string =>
  idOf(insertNodeAfter(board, afterId, 'task', { name }))
const view = () => {
  const found = readProcess(index, made.id)
  if (!found) throw new Error('the process is gone')
  return found
}
const nameOf = (id: string): string => view().nodes.find((node) => node.id === id)?.name ?? '?'
/** The connections as words: "a → b", with label and share behind. */
const flows = (): string[] =>
  view()
    .edges.map((edge) => {
      const words = [edge.label, edge.shareBp === null ? null : `${String(edge.shareBp / 100)} %`].filter(
        Boolean,
      )
      return [`${nameOf(edge.from)} → ${nameOf(edge.to)}`, ...words].join(' ')
    })
    .toSorted()
const edgeBetween = (from: string, to: string): string =>
  view().edges.find((edge) => edge.from === from && edge.to === to)?.id ?? 'none'

describe('moving a step in the order rewires the flow in one go', () => {
  /*  S → a → b → c → E  */
  const chain = () => {
    const a = task(made.startId, 'a')
    const b = task(a, 'b')
    return { a, b, c: task(b, 'c') }
  }

  test('before its neighbour', () => {
    const { a, b } = chain()
    expect(moveStepInOrder(board, b, { before: a })).toEqual({ ok: true })
    expect(flows()).toEqual(['S → b', 'a → c', 'b → a', 'c → E'])
  })

  test('behind its neighbour', () => {
    const { b, c } = chain()
    moveStepInOrder(board, b, { after: c })
    expect(flows()).toEqual(['S → a', 'a → c', 'b → E', 'c → b'])
  })

  test('far away', () => {
    const { a, c } = chain()
    moveStepInOrder(board, c, { before: a })
    expect(flows()).toEqual(['S → c', 'a → b', 'b → E', 'c → a'])
  })

  test('to where it stands already: nothing is written', () => {
    const { a, b } = chain()
    const before = Y.encodeStateVector(board.doc)
    moveStepInOrder(board, a, { before: b })
    moveStepInOrder(board, b, { after: a })
    expect(Y.encodeStateVector(board.doc)).toEqual(before)
  })

  test('its place by hand goes back to the layout', () => {
    const { a, b } = chain()
    setFields(board, 'nodes', b, { pos: { x: 400, y: 70 } })
    moveStepInOrder(board, b, { before: a })
    expect(index.record('nodes', b)?.pos).toBeNull()
  })

  test('one undo brings all of it back', () => {
    const { a, b } = chain()
    const before = flows()
    const undo = createUndo(board)
    moveStepInOrder(board, b, { before: a })
    undo.undo()
    expect(flows()).toEqual(before)
  })

  /*  S → q? ─ja→ c → E
            └nein→ a ─┘   */
  test('into a way out of a decision: label and share stay on its first half', () => {
    const { a, c } = chain()
    const q = idOf(insertDecisionAfter(board, a, { name: 'q', yes: 'ja', no: 'nein' }))
    setFields(board, 'edges', edgeBetween(q, view().nodes.find((node) => node.name === 'b')?.id ?? ''), {
      shareBp: 7500,
    })
    moveStepInOrder(board, c, {
      inEdge: edgeBetween(q, view().nodes.find((node) => node.name === 'b')?.id ?? ''),
    })
    expect(flows()).toContain('q → c ja 75 %')
    expect(flows()).toContain('c → b')
    expect(flows()).toContain('b → E')
  })

  test('out of a way of a decision: the way keeps its label', () => {
    const { a, b } = chain()
    const q = idOf(insertDecisionAfter(board, a, { name: 'q', yes: 'ja', no: 'nein' }))
    moveStepInOrder(board, b, { before: q })
    expect(flows()).toContain('a → b')
    expect(flows()).toContain('b → q')
    expect(flows()).toContain('q → c ja')
  })

  test('a loop stays with the step that it leads back to', () => {
    const { a, b, c } = chain()
    connectNodes(board, c, b)
    moveStepInOrder(board, b, { before: a })
    expect(flows()).toEqual(['S → b', 'a → c', 'b → a', 'c → E', 'c → b'])
  })

  test('refusals say why', () => {
    const { a, b } = chain()
    const q = idOf(insertDecisionAfter(board, a, { name: 'q', yes: 'ja', no: 'nein' }))
    expect(moveStepInOrder(board, 'gone', { before: a })).toMatchObject({ reason: 'missing' })
    expect(moveStepInOrder(board, a, { before: 'gone' })).toMatchObject({ reason: 'missing' })
    expect(moveStepInOrder(board, a, { inEdge: 'gone' })).toMatchObject({ reason: 'missing' })
    expect(moveStepInOrder(board, q, { before: a })).toMatchObject({ reason: 'not-allowed-here' })
    expect(moveStepInOrder(board, b, { before: made.startId })).toMatchObject({ reason: 'not-allowed-here' })
    expect(moveStepInOrder(board, b, { after: made.endId })).toMatchObject({ reason: 'not-allowed-here' })
    expect(moveStepInOrder(board, b, { after: q })).toMatchObject({ reason: 'not-allowed-here' })
    const other = addProcess(board, { name: 'Zweiter', lane: 'L', start: 's', end: 'e' })
    if (!other.ok) throw new Error(other.reason)
    expect(moveStepInOrder(board, b, { before: other.endId })).toMatchObject({ reason: 'other-process' })
  })

  test('moved at random, no step is lost, everything stays reachable, and the rules hold', () => {
    const { a, b } = chain()
    insertDecisionAfter(board, a, { name: 'q', yes: 'ja', no: 'nein' })
    insertParallelAfter(board, b)
    let moved = 0
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { maxLength: 12 }), (moves) => {
        for (const [which, where, isBefore] of moves) {
          const graph = buildProcessGraph(view())
          const order = stepOrder(graph, () => 0)
          const steps = order.filter((id) => graph.nodes.get(id)?.type === 'task')
          const [step, other] = [steps[which % steps.length] ?? '', order[where % order.length] ?? '']
          const place: StepPlace = isBefore ? { before: other } : { after: other }
          if (moveStepInOrder(board, step, place).ok) moved += 1
        }
        const graph = buildProcessGraph(view())
        expect(graph.nodes.size).toBe(11)
        expect([...unreachableNodes(graph)]).toEqual([])
        expect(boardViolations(board.doc)).toEqual([])
      }),
      { numRuns: 60 },
    )
    expect(moved).toBeGreaterThan(50)
  })
})

describe('a new way out of a decision', () => {
  test('a decision comes with both ways, which meet again', () => {
    const a = task(made.startId, 'a')
    idOf(insertDecisionAfter(board, a, { name: 'q', yes: 'ja', no: 'nein' }))
    expect(flows()).toEqual([' → E', 'S → a', 'a → q', 'q →  nein', 'q → E ja'])
  })

  /*  q ─ja→ a → c          q ─ja→ a → c
      └nein→ b ──┘     ⇒     ├nein→ b ──┤
                             └─ x ──────┘   */
  test('a third way ends where the others meet', () => {
    const a = task(made.startId, 'a')
    const c = task(a, 'c')
    const q = insertDecisionAfter(board, made.startId, { name: 'q', yes: 'ja', no: 'nein' })
    if (!q.ok || q.stepId === null) throw new Error('refused')
    moveStepInOrder(board, q.stepId, { before: c })
    const way = addWay(board, q.id, { name: 'x', label: 'vielleicht', shareBp: 500 })
    expect(way).toMatchObject({ ok: true })
    expect(flows()).toContain('q → x vielleicht 5 %')
    expect(buildProcessGraph(view()).outgoing.get(idOf(way))).toHaveLength(1)
  })

  test('a way that leads back does not count as a meeting', () => {
    const a = task(made.startId, 'a')
    const q = idOf(insertNodeAfter(board, a, 'decision', { name: 'q' }))
    connectNodes(board, q, a, { label: 'zurück' })
    addWay(board, q, { name: 'x' })
    expect(flows()).toContain('x → E')
  })

  test('only where ways part', () => {
    expect(addWay(board, made.startId)).toMatchObject({ reason: 'not-allowed-here' })
    expect(insertDecisionAfter(board, made.endId, { yes: 'ja', no: 'nein' })).toMatchObject({
      reason: 'not-allowed-here',
    })
  })
})

test('parallel ways part and come together before what followed', () => {
  const a = task(made.startId, 'a')
  const parallel = insertParallelAfter(board, a)
  if (!parallel.ok) throw new Error(parallel.reason)
  const [first, second] = parallel.stepIds
  const graph = buildProcessGraph(view())
  const [out] = graph.outgoing.get(first ?? '') ?? []
  expect(new Set(graph.outgoing.get(parallel.id)?.map((edge) => edge.to))).toEqual(new Set([first, second]))
  expect(graph.nodes.get(out?.to ?? '')?.type).toBe('join')
  expect(graph.outgoing.get(out?.to ?? '')?.map((edge) => edge.to)).toEqual([made.endId])
  addWay(board, parallel.id, { name: 'dritter' })
  expect(view().edges.find((edge) => nameOf(edge.from) === 'dritter')?.to).toBe(out?.to)
  expect(boardViolations(board.doc)).toEqual([])
})
