/** [CANV-7] Two people rewire a process at the same moment: the server mends what the merge tore, once, and everybody ends with the same whole process. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { busyState, Peers } from '../testing/peers.ts'
import type { BoardDocument, OperationResult } from './board-document.ts'
import { MergeWatch } from './merge-watch.ts'
import {
  addNode,
  addProcess,
  connectNodes,
  deleteNode,
  insertNodeAfter,
  insertNodeBefore,
} from './operations/process.ts'
import { putInPlace, readFlow, tearsOf } from './operations/process-mending.ts'
import { insertDecisionAfter, moveStepInOrder } from './operations/process-rewiring.ts'
import { deleteRecord, setFields } from './operations/records.ts'
import { buildProcessGraph, leadingTo, reachableFrom } from '../domain/process/process-graph.ts'
import { readProcess } from './projection/process-view.ts'
import { RecordIndex } from './projection/record-index.ts'
import { createUndo } from './undo.ts'

const idOf = (result: OperationResult<{ readonly id: string }>): string => {
  if (!result.ok) throw new Error(result.reason)
  return result.id
}
const NAMES = ['a', 'b', 'c', 'd'] as const
type Name = (typeof NAMES)[number] | 'start' | 'end' | 'process'

/** Start → a → b → c → d → end; the last peer is the server. */
function begin(people = 2) {
  const ids = {} as Record<Name, string>
  const start = busyState([
    (board: BoardDocument) => {
      const made = addProcess(board, { name: 'P', lane: 'L', start: 'start', end: 'end' })
      if (!made.ok) throw new Error(made.reason)
      ids.process = made.id
      ids.start = made.startId
      ids.end = made.endId
      let last = made.startId
      for (const name of NAMES) last = ids[name] = idOf(insertNodeAfter(board, last, 'task', { name }))
    },
  ])
  const peers = new Peers(people + 1, start)
  const server = peers.at(people).board
  return {
    peers,
    people,
    server,
    watch: new MergeWatch(server.doc),
    mends: 0,
    ids,
    first: peers.at(0).board,
    second: peers.at(1).board,
  }
}
type Story = ReturnType<typeof begin>

function flows(board: BoardDocument, ids: Record<Name, string>): string[] {
  const view = readProcess(new RecordIndex(board.doc), ids.process)
  if (!view) throw new Error('the process is gone')
  const name = (id: string) => view.nodes.find((node) => node.id === id)?.name ?? '?'
  return view.edges.map(({ from, to }) => `${name(from)}>${name(to)}`).toSorted()
}

/** Everything arrives at the server, in one order or the other; it mends, and everybody hears of it. */
function settle(story: Story, lastFirst = false): string[] {
  const { peers, people, watch, ids, first, second, server } = story
  const { inbox } = peers.at(people)
  while (inbox.length > 0) {
    peers.deliver(people, lastFirst ? inbox.length - 1 : 0)
    if (watch.isTorn) {
      watch.mend()
      story.mends += 1
    }
  }
  peers.settle()
  const result = flows(server, ids)
  expect(flows(first, ids)).toEqual(result)
  expect(flows(second, ids)).toEqual(result)
  return result
}

const namesOf = (board: BoardDocument, ids: Record<Name, string>): string[] =>
  (readProcess(new RecordIndex(board.doc), ids.process)?.nodes ?? []).map(({ name }) => name).toSorted()

const isWhole = (board: BoardDocument) => expect([...tearsOf(readFlow(board))]).toEqual([])
const row = (...names: string[]) =>
  names
    .slice(1)
    .map((name, index) => `${names[index] ?? ''}>${name}`)
    .toSorted()

describe.each([false, true])('at the same moment, the later one first: %s', (lastFirst) => {
  test('both put a step at the end: one behind the other', () => {
    const story = begin()
    insertNodeBefore(story.first, story.ids.end, 'task', { name: 'x' })
    insertNodeBefore(story.second, story.ids.end, 'task', { name: 'y' })
    const found = settle(story, lastFirst)
    expect([
      row('start', 'a', 'b', 'c', 'd', 'x', 'y', 'end'),
      row('start', 'a', 'b', 'c', 'd', 'y', 'x', 'end'),
    ]).toContainEqual(found)
  })

  test('eight people put a step at the end', () => {
    const story = begin(8)
    for (let index = 0; index < 8; index += 1)
      insertNodeBefore(story.peers.at(index).board, story.ids.end, 'task', { name: `n${String(index)}` })
    expect(settle(story, lastFirst)).toHaveLength(13)
    isWhole(story.server)
  })

  test('both put a step behind the same one', () => {
    const story = begin()
    insertNodeAfter(story.first, story.ids.c, 'task', { name: 'x' })
    insertNodeAfter(story.second, story.ids.c, 'task', { name: 'y' })
    const found = settle(story, lastFirst)
    expect([
      row('start', 'a', 'b', 'c', 'x', 'y', 'd', 'end'),
      row('start', 'a', 'b', 'c', 'y', 'x', 'd', 'end'),
    ]).toContainEqual(found)
  })

  test('one removes a step, the other puts one behind it', () => {
    const story = begin()
    deleteNode(story.first, story.ids.b)
    insertNodeAfter(story.second, story.ids.b, 'task', { name: 'x' })
    expect(settle(story, lastFirst)).toEqual(row('start', 'a', 'x', 'c', 'd', 'end'))
  })

  test('both move the same step to different places', () => {
    const story = begin()
    moveStepInOrder(story.first, story.ids.b, { after: story.ids.c })
    moveStepInOrder(story.second, story.ids.b, { before: story.ids.a })
    const found = settle(story, lastFirst)
    isWhole(story.server)
    expect(found).toHaveLength(5)
  })

  test('neighbours are removed by two people: the gap closes', () => {
    const story = begin()
    deleteNode(story.first, story.ids.a)
    deleteNode(story.second, story.ids.b)
    expect(settle(story, lastFirst)).toEqual(row('start', 'c', 'd', 'end'))
  })

  test('a question and a step behind the same one', () => {
    const story = begin()
    insertDecisionAfter(story.first, story.ids.c, { name: 'ok', yes: 'ja', no: 'nein' })
    insertNodeAfter(story.second, story.ids.c, 'task', { name: 'x' })
    expect(settle(story, lastFirst).join(' ')).toContain('>ok')
    isWhole(story.server)
  })
})

describe('what somebody tears on purpose stays torn', () => {
  const edgeId = ({ server }: Story, from: string, to: string) =>
    readFlow(server).edges.find((edge) => edge.from === from && edge.to === to)?.id ?? ''

  test.each<[string, (story: Story) => void]>([
    [
      'a connection removed',
      (story) => deleteRecord(story.first, 'edges', edgeId(story, story.ids.b, story.ids.c)),
    ],
    [
      'its end moved elsewhere',
      (story) =>
        setFields(story.first, 'edges', edgeId(story, story.ids.b, story.ids.c), { to: story.ids.end }),
    ],
    ['a second way out drawn', (story) => connectNodes(story.first, story.ids.a, story.ids.end)],
    ['a step beside the row', (story) => addNode(story.first, story.ids.process, 'task', { name: 'x' })],
  ])('%s', (_, tear) => {
    const story = begin()
    tear(story)
    const torn = flows(story.first, story.ids)
    expect(settle(story)).toEqual(torn)
    expect(tearsOf(readFlow(story.server)).size).toBeGreaterThan(0)
  })

  test('taken back and made again, too', () => {
    const story = begin()
    const undo = createUndo(story.first)
    undo.captureTimeout = 0
    connectNodes(story.first, story.ids.a, story.ids.end)
    const torn = flows(story.first, story.ids)
    deleteRecord(story.first, 'edges', edgeId(story, story.ids.b, story.ids.c))
    const cut = flows(story.first, story.ids)
    for (const [act, expected] of [
      ['undo', torn],
      ['redo', cut],
      ['undo', torn],
      ['undo', row('start', 'a', 'b', 'c', 'd', 'end')],
      ['redo', torn],
    ] as const) {
      undo[act]()
      expect(settle(story)).toEqual(expected)
    }
  })

  test('and what was torn before a merge is not mended along', () => {
    const story = begin()
    addNode(story.first, story.ids.process, 'task', { name: 'lonely' })
    settle(story)
    insertNodeBefore(story.first, story.ids.end, 'task', { name: 'x' })
    insertNodeBefore(story.second, story.ids.end, 'task', { name: 'y' })
    settle(story)
    expect(tearsOf(readFlow(story.server)).size).toBe(2)
  })
})

test('at a finding: a step without ways goes to the end, one behind a cut goes back into the row', () => {
  const { first, ids } = begin()
  const lonely = idOf(addNode(first, ids.process, 'task', { name: 'x' }))
  expect(putInPlace(first, [lonely])).toBe(true)
  expect(flows(first, ids)).toEqual(row('start', 'a', 'b', 'c', 'd', 'x', 'end'))
  const cut = readFlow(first).edges.find(({ from, to }) => from === ids.b && to === ids.c)
  deleteRecord(first, 'edges', cut?.id ?? '')
  putInPlace(first, [ids.b])
  expect(flows(first, ids)).toContain('b>c')
  isWhole(first)
  expect(putInPlace(first, [ids.b])).toBe(false)
})

/** What people do to a row, each leaving it whole. */
const change = fc.tuple(
  fc.constantFrom('after' as const, 'before' as const, 'delete' as const, 'move' as const),
  fc.constantFrom(...NAMES),
  fc.constantFrom(...NAMES),
)
function carryOut(
  board: BoardDocument,
  ids: Record<Name, string>,
  [kind, name, other]: [string, Name, Name],
  label: string,
) {
  if (kind === 'after') insertNodeAfter(board, ids[name], 'task', { name: label })
  else if (kind === 'before') insertNodeBefore(board, ids[name], 'task', { name: label })
  else if (kind === 'delete') deleteNode(board, ids[name])
  else moveStepInOrder(board, ids[name], { after: ids[other] })
}

test('two steps moved behind each other, so that only a loop would be left of them', () => {
  const story = begin()
  moveStepInOrder(story.first, story.ids.d, { after: story.ids.b })
  moveStepInOrder(story.second, story.ids.b, { after: story.ids.d })
  expect(settle(story)).toHaveLength(5)
  isWhole(story.server)
})

test('whatever two people do to a row at the same moment, it ends as one row without losing a step', () => {
  let mended = 0
  fc.assert(
    fc.property(change, change, fc.boolean(), (one, two, lastFirst) => {
      const story = begin()
      const { first, second, server, ids } = story
      const isThere = (id: string) =>
        first.live('nodes', id) !== undefined && second.live('nodes', id) !== undefined
      const nodesBefore = [...readFlow(first).nodes.keys()]
      carryOut(first, ids, one, 'x')
      carryOut(second, ids, two, 'y')
      const made = [first, second].flatMap((board) =>
        [...readFlow(board).nodes.keys()].filter((id) => !nodesBefore.includes(id)),
      )
      const expected = [...nodesBefore.filter(isThere), ...made].toSorted()
      settle(story, lastFirst)
      mended += story.mends
      isWhole(server)
      const { nodes } = readFlow(server)
      expect([...nodes.keys()].toSorted()).toEqual(expected)
      const view = readProcess(new RecordIndex(server.doc), ids.process)
      const graph = buildProcessGraph(view ?? { lanes: [], nodes: [], edges: [] })
      expect(reachableFrom(graph, [ids.start]).size).toBe(nodes.size)
      expect(leadingTo(graph, [ids.end]).size).toBe(nodes.size)
    }),
    { numRuns: 60 },
  )
  expect(mended).toBeGreaterThan(5)
}, 30_000)

test('whoever takes back their part and makes it again leaves one whole row and the other’s part each time', () => {
  let mended = 0
  fc.assert(
    fc.property(change, change, fc.boolean(), fc.nat(2), (one, two, lastFirst, redos) => {
      const story = begin()
      const { first, second, server, ids } = story
      const undos = [createUndo(first), createUndo(second)]
      carryOut(first, ids, one, 'x')
      carryOut(second, ids, two, 'y')
      settle(story, lastFirst)
      isWhole(server)
      const isOwn = (name: string) => name === 'x' || name === 'y'
      const made = () => namesOf(server, ids).filter(isOwn)
      const both = made()
      const before = story.mends
      for (const [index, undo] of undos.entries()) {
        undo.undo()
        settle(story, lastFirst)
        isWhole(server)
        const own = index === 0 ? 'x' : 'y'
        expect(made()).toEqual(both.filter((name) => name > own))
      }
      for (const undo of undos.slice(0, redos)) {
        undo.redo()
        settle(story, lastFirst)
        isWhole(server)
      }
      mended += story.mends - before
    }),
    { numRuns: 60 },
  )
  expect(mended).toBeGreaterThan(5)
}, 30_000)
