import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { Peers } from '../../testing/peers.ts'
import { readProcess } from '../projection/process-view.ts'
import { RecordIndex } from '../projection/record-index.ts'
import { createUndo } from '../undo.ts'
import { joinSteps } from './process-joining.ts'
import { addProcess, insertNodeAfter } from './process.ts'
import { addRecord, setFields, setText } from './records.ts'

const also = (name: string) => `Auch: ${name}`
const idOf = (result: { readonly ok: boolean; readonly id?: string }): string => {
  if (!result.ok || result.id === undefined) throw new Error(JSON.stringify(result))
  return result.id
}

/** Start → annehmen → prüfen → Mail lesen → Ende. */
function begin() {
  const { board } = new Peers(1).at(0)
  const made = addProcess(board, { name: 'P', lane: 'L', start: 'Start', end: 'Ende' })
  if (!made.ok) throw new Error(made.reason)
  const take = idOf(insertNodeAfter(board, made.startId, 'task', { name: 'annehmen' }))
  const check = idOf(insertNodeAfter(board, take, 'task', { name: 'prüfen' }))
  const read = idOf(insertNodeAfter(board, check, 'task', { name: 'Mail lesen' }))
  const index = new RecordIndex(board.doc)
  const view = () => {
    const found = readProcess(index, made.id)
    if (!found) throw new Error('the process is gone')
    return found
  }
  const flows = () => {
    const { nodes, edges } = view()
    const name = (id: string) => nodes.find((node) => node.id === id)?.name ?? '?'
    return edges.map(({ from, to }) => `${name(from)}>${name(to)}`).toSorted()
  }
  const step = (id: string) => view().nodes.find((node) => node.id === id)
  return { board, made, take, check, read, index, flows, step }
}

test('the kept step has the times and the role it lacked, its own stay, and no word is lost', () => {
  const { board, take, read, flows, step } = begin()
  setFields(board, 'nodes', take, { responsible: 'Annahme' })
  setFields(board, 'nodes', read, {
    responsible: 'Postfach',
    processTime: { o: null, m: 5, p: 10 },
    waitTime: { o: null, m: 60, p: 120 },
    waitClock: 'elapsed',
  })
  setText(board, { collection: 'nodes', id: read, field: 'description' }, 'Nur vormittags.')
  expect(joinSteps(board, take, read, also)).toEqual({ ok: true })
  expect(flows()).toEqual(['Start>annehmen', 'annehmen>prüfen', 'prüfen>Ende'])
  expect(step(take)).toMatchObject({
    name: 'annehmen',
    responsible: 'Annahme',
    processTime: { o: null, m: 5, p: 10 },
    waitTime: { o: null, m: 60, p: 120 },
    waitClock: 'elapsed',
    description: 'Auch: Mail lesen\nNur vormittags.',
  })
})

test('what pointed to the other one points to the kept one; one undo separates them again', () => {
  const { board, take, read, index, flows } = begin()
  const cardId = idOf(addRecord(board, 'cards', { text: 'Mail lesen', becameType: 'node', becameId: read }))
  const sticky = { kind: 'problem', anchorType: 'node', anchorId: read } as const
  const stickyId = idOf(addRecord(board, 'stickies', { ...sticky, text: 'Zu viele.' }))
  const targetId = idOf(addRecord(board, 'targets', { fromNodeId: read, toNodeId: take }))
  const wishId = idOf(addRecord(board, 'expectations', { statement: 'Schnell', nodeIds: { [read]: true } }))
  const triggers = [{ type: 'node' as const, id: read }]
  const measureId = idOf(addRecord(board, 'measures', { title: 'Filter', triggers }))
  const undo: Y.UndoManager = createUndo(board)
  joinSteps(board, take, read, also)
  expect(index.record('cards', cardId)?.becameId).toBe(take)
  expect(index.record('stickies', stickyId)?.anchorId).toBe(take)
  expect(index.record('targets', targetId)).toMatchObject({ fromNodeId: take, toNodeId: take })
  expect(Object.keys(index.record('expectations', wishId)?.nodeIds ?? {})).toContain(take)
  expect(index.record('measures', measureId)?.triggers).toEqual([{ type: 'node', id: take }])
  undo.undo()
  expect(flows()).toEqual(['Mail lesen>Ende', 'Start>annehmen', 'annehmen>prüfen', 'prüfen>Mail lesen'])
  expect(index.record('cards', cardId)?.becameId).toBe(read)
})

test('only two steps of one process can be joined', () => {
  const { board, made, take, read } = begin()
  expect(joinSteps(board, take, take, also)).toEqual({ ok: false, reason: 'would-repeat' })
  expect(joinSteps(board, take, made.endId, also)).toEqual({ ok: false, reason: 'not-allowed-here' })
  expect(joinSteps(board, take, 'gone', also)).toEqual({ ok: false, reason: 'missing' })
  const second = addProcess(board, { name: 'Q', lane: 'L', start: 'Start', end: 'Ende' })
  if (!second.ok) throw new Error(second.reason)
  const foreign = idOf(insertNodeAfter(board, second.startId, 'task', { name: 'annehmen' }))
  expect(joinSteps(board, read, foreign, also)).toEqual({ ok: false, reason: 'other-process' })
})
