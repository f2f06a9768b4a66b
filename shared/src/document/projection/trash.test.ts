import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { BoardDocument } from '../board-document.ts'
import { addProcess, insertNodeAfter, deleteNode } from '../operations/process.ts'
import { addRecord, deleteRecord } from '../operations/records.ts'
import { readTrash, restoreFromTrash } from './trash.ts'

function openBoard() {
  let tick = 0
  return new BoardDocument(new Y.Doc(), {
    // A second passes between what people do; what one operation does takes milliseconds.
    now: () => new Date(Date.parse('2026-11-23T10:00:00.000Z') + (tick += 1)).toISOString(),
  })
}

describe('the trash', () => {
  test('lists what was deleted, the latest first, by its words', () => {
    const board = openBoard()
    for (const text of ['Erste', 'Zweite']) {
      const added = addRecord(board, 'goals', { text })
      if (added.ok) deleteRecord(board, 'goals', added.id)
    }
    addRecord(board, 'goals', { text: 'Bleibt' })
    expect(readTrash(board).map(({ title }) => title)).toEqual(['Zweite', 'Erste'])
  })

  test('[UNDO-2] brings a card back into its group and to its place', () => {
    const board = openBoard()
    const group = addRecord(board, 'groups', { title: 'Tempo' })
    const groupId = group.ok ? group.id : null
    const [first, second] = ['a', 'b'].map((text) => addRecord(board, 'cards', { text, groupId }))
    if (!first?.ok || !second?.ok) throw new Error('not added')
    const before = board.live('cards', first.id)?.get('ord')
    deleteRecord(board, 'cards', first.id)
    restoreFromTrash(board, { collection: 'cards', id: first.id })
    expect(board.live('cards', first.id)?.toJSON()).toMatchObject({ groupId, ord: before, text: 'a' })
    expect(readTrash(board)).toEqual([])
  })

  test('a step comes back with the connections that went with it', () => {
    const board = openBoard()
    const made = addProcess(board, { name: 'Störung', lane: 'Team', start: 'Meldung', end: 'Behoben' })
    const step = made.ok ? insertNodeAfter(board, made.startId, 'task', { name: 'Annehmen' }) : made
    if (!made.ok || !step.ok) throw new Error('not made')
    const nodeId = [...board.collection('nodes').entries()].find(
      ([, node]) => String(node.get('name')) === 'Annehmen',
    )?.[0]
    const touching = () =>
      [...board.collection('edges').values()].filter(
        (edge) => edge.get('deletedAt') == null && (edge.get('from') === nodeId || edge.get('to') === nodeId),
      ).length
    const ways = () =>
      [...board.collection('edges').values()].filter((edge) => edge.get('deletedAt') == null).length
    const before = ways()
    expect(touching()).toBe(2)
    deleteNode(board, nodeId ?? '')
    expect(touching()).toBe(0)
    restoreFromTrash(board, { collection: 'nodes', id: nodeId ?? '' })
    expect(touching()).toBe(2)
    expect(ways()).toBe(before)
  })
})
