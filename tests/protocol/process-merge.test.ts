/**
 * [WD18, CANV-7] Two people rewire a process while apart from each other and come together on the server: it mends what the merge tore, both get the same whole
 * process, and taking back one's own part leaves the other's standing.
 */
import { documentRules } from '@servicewerkstatt/server/src/document-rules.ts'
import {
  buildProcessGraph,
  leadingTo,
  reachableFrom,
} from '@servicewerkstatt/shared/domain/process/process-graph.ts'
import { BoardDocument } from '@servicewerkstatt/shared/document/board-document.ts'
import { readFlow, tearsOf } from '@servicewerkstatt/shared/document/operations/process-mending.ts'
import {
  addProcess,
  connectNodes,
  deleteNode,
  insertNodeAfter,
  insertNodeInEdge,
} from '@servicewerkstatt/shared/document/operations/process.ts'
import { moveStepInOrder } from '@servicewerkstatt/shared/document/operations/process-rewiring.ts'
import { readProcess } from '@servicewerkstatt/shared/document/projection/process-view.ts'
import { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'
import { createUndo } from '@servicewerkstatt/shared/document/undo.ts'
import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { startTestServer } from './running-server.ts'
import { connectStock, type StockClient } from './stock-client.ts'

interface Ids {
  readonly process: string
  readonly start: string
  readonly end: string
  readonly steps: Readonly<Record<string, string>>
}

interface Person extends StockClient {
  readonly board: BoardDocument
  readonly undo: Y.UndoManager
}

interface Story {
  readonly ids: Ids
  readonly ann: Person
  readonly ben: Person
  /** Somebody who comes later. */
  readonly late: () => Promise<StockClient>
}

const idOf = (result: { readonly ok: boolean; readonly id?: string }): string => {
  if (!result.ok || result.id === undefined) throw new Error(JSON.stringify(result))
  return result.id
}

/** Start → a → b → c → d → Ende, and two people who have it and are without a line. */
async function apart(): Promise<Story> {
  const server = await startTestServer({ dependencies: { rules: documentRules } })
  const workshopId = await server.workshop()
  const sitsDown = async (): Promise<StockClient> => {
    const token = await server.token(workshopId, 'team')
    const client = connectStock({ url: server.url, workshopId, token })
    await expect.poll(() => client.provider.synced).toBe(true)
    return client
  }
  const [first, second] = [await sitsDown(), await sitsDown()]
  const ids = drawRow(new BoardDocument(first.doc))
  await expect.poll(() => flowOf(second.doc, ids)).toEqual(row('start', 'a', 'b', 'c', 'd', 'end'))
  const asPerson = (client: StockClient): Person => {
    const board = new BoardDocument(client.doc)
    client.provider.disconnect()
    return { ...client, board, undo: createUndo(board) }
  }
  return { ids, ann: asPerson(first), ben: asPerson(second), late: sitsDown }
}

function drawRow(board: BoardDocument): Ids {
  const made = addProcess(board, { name: 'P', lane: 'L', start: 'start', end: 'end' })
  if (!made.ok) throw new Error(made.reason)
  const steps: Record<string, string> = {}
  let last = made.startId
  for (const name of ['a', 'b', 'c', 'd'])
    last = steps[name] = idOf(insertNodeAfter(board, last, 'task', { name }))
  return { process: made.id, start: made.startId, end: made.endId, steps }
}

const row = (...names: string[]): string[] =>
  names
    .slice(1)
    .map((name, index) => `${names[index] ?? ''}>${name}`)
    .toSorted()

function viewOf(doc: Y.Doc, { process }: Ids) {
  const index = new RecordIndex(doc)
  const view = readProcess(index, process)
  index.destroy()
  return view ?? { lanes: [], nodes: [], edges: [] }
}

/** Each connection as "from>to", by name. */
function flowOf(doc: Y.Doc, ids: Ids): string[] {
  const view = viewOf(doc, ids)
  const name = (id: string) => view.nodes.find((node) => node.id === id)?.name ?? '?'
  return view.edges.map(({ from, to }) => `${name(from)}>${name(to)}`).toSorted()
}

/** Every step is on a way from the start to the end, and nothing hangs. */
function isWhole(doc: Y.Doc, ids: Ids): boolean {
  const graph = buildProcessGraph(viewOf(doc, ids))
  const { size } = graph.nodes
  return (
    tearsOf(readFlow(new BoardDocument(doc))).size === 0 &&
    reachableFrom(graph, [ids.start]).size === size &&
    leadingTo(graph, [ids.end]).size === size
  )
}

/** Both have their line again, the named one first. @returns the flow that both have then */
async function comeTogether({ ann, ben, ids, late }: Story, first: 'ann' | 'ben'): Promise<string[]> {
  const order = first === 'ann' ? [ann, ben] : [ben, ann]
  for (const { provider } of order) {
    provider.connect()
    await expect.poll(() => provider.synced).toBe(true)
  }
  await agree([ann, ben], ids)
  const third = await late()
  await expect.poll(() => flowOf(third.doc, ids)).toEqual(flowOf(ann.doc, ids))
  return flowOf(ann.doc, ids)
}

const agree = (people: readonly StockClient[], ids: Ids): Promise<void> =>
  expect
    .poll(() => {
      const flows = people.map(({ doc }) => flowOf(doc, ids).join(' '))
      return new Set(flows).size === 1 && people.every(({ doc }) => isWhole(doc, ids))
    })
    .toBe(true)

const namesIn = (doc: Y.Doc, ids: Ids): string[] =>
  viewOf(doc, ids)
    .nodes.map(({ name }) => name)
    .toSorted()

const edgeBetween = ({ doc }: Person, from: string, to: string): string => {
  const edge = readFlow(new BoardDocument(doc)).edges.find(
    (one) => one.isLive && one.from === from && one.to === to,
  )
  return edge?.id ?? ''
}

describe.each(['ann', 'ben'] as const)('%s has a line again first', (first) => {
  test('one removes a step, the other connects to it and puts one behind it: the gap closes around both', async () => {
    const story = await apart()
    const { ann, ben, ids } = story
    const { a = '', c = '' } = ids.steps
    expect(deleteNode(ann.board, c).ok).toBe(true)
    expect(connectNodes(ben.board, a, c).ok).toBe(true)
    expect(insertNodeAfter(ben.board, c, 'task', { name: 'x' }).ok).toBe(true)
    await comeTogether(story, first)
    expect(namesIn(ann.doc, ids)).toEqual(['a', 'b', 'd', 'end', 'start', 'x'])
  })

  test('one moves a step, the other removes it: it stays removed, the row is whole', async () => {
    const story = await apart()
    const { ann, ben, ids } = story
    const { b = '', d = '' } = ids.steps
    expect(moveStepInOrder(ann.board, b, { after: d }).ok).toBe(true)
    expect(deleteNode(ben.board, b).ok).toBe(true)
    expect(await comeTogether(story, first)).toEqual(row('start', 'a', 'c', 'd', 'end'))
  })

  test('both insert into the same connection: one behind the other', async () => {
    const story = await apart()
    const { ann, ben, ids } = story
    const { b = '', c = '' } = ids.steps
    expect(insertNodeInEdge(ann.board, edgeBetween(ann, b, c), 'task', { name: 'x' }).ok).toBe(true)
    expect(insertNodeInEdge(ben.board, edgeBetween(ben, b, c), 'task', { name: 'y' }).ok).toBe(true)
    const found = await comeTogether(story, first)
    expect([
      row('start', 'a', 'b', 'x', 'y', 'c', 'd', 'end'),
      row('start', 'a', 'b', 'y', 'x', 'c', 'd', 'end'),
    ]).toContainEqual(found)
  })

  test('each takes back their own part: the other one’s stands, and the row is whole each time', async () => {
    const story = await apart()
    const { ann, ben, ids } = story
    const { b = '', c = '' } = ids.steps
    insertNodeInEdge(ann.board, edgeBetween(ann, b, c), 'task', { name: 'x' })
    insertNodeInEdge(ben.board, edgeBetween(ben, b, c), 'task', { name: 'y' })
    await comeTogether(story, first)
    // The mend is nobody's own change.
    expect([ann.undo.undoStack.length, ben.undo.undoStack.length]).toEqual([1, 1])
    ann.undo.undo()
    await agree([ann, ben], ids)
    await expect.poll(() => flowOf(ben.doc, ids)).toEqual(row('start', 'a', 'b', 'y', 'c', 'd', 'end'))
    ben.undo.undo()
    await expect.poll(() => flowOf(ann.doc, ids)).toEqual(row('start', 'a', 'b', 'c', 'd', 'end'))
    await agree([ann, ben], ids)
    ann.undo.redo()
    await expect.poll(() => flowOf(ben.doc, ids)).toEqual(row('start', 'a', 'b', 'x', 'c', 'd', 'end'))
    await agree([ann, ben], ids)
  })

  test('a step that one removed and the other built on comes back where it was', async () => {
    const story = await apart()
    const { ann, ben, ids } = story
    const { b = '' } = ids.steps
    deleteNode(ann.board, b)
    insertNodeAfter(ben.board, b, 'task', { name: 'x' })
    expect(await comeTogether(story, first)).toEqual(row('start', 'a', 'x', 'c', 'd', 'end'))
    ann.undo.undo()
    await expect.poll(() => namesIn(ben.doc, ids)).toEqual(['a', 'b', 'c', 'd', 'end', 'start', 'x'])
    await agree([ann, ben], ids)
  })
})
