import { BoardDocument } from '@servicewerkstatt/shared/document/board-document.ts'
import { patchRun } from '@servicewerkstatt/shared/document/operations/official.ts'
import { addRecord, setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'
import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { WithoutHidden } from './without-hidden.ts'

function open() {
  const [board, proceedings] = [new BoardDocument(new Y.Doc()), new Y.Doc()]
  for (const id of ['card-a', 'card-b']) addRecord(board, 'cards', { id, text: id })
  const source = new RecordIndex(board.doc)
  const seen = new WithoutHidden(source, new RecordIndex(proceedings))
  const hide = (...ids: string[]) =>
    patchRun(proceedings, {
      room: {
        isPaused: false,
        showsCode: false,
        showsNames: false,
        paging: null,
        hidden: ids.map((id) => ({ type: 'cards', id })),
        notice: null,
      },
    })
  return { board, proceedings, source, seen, hide }
}

test('what is hidden is in no list and no record, and comes back', () => {
  const { seen, source, hide } = open()
  const listener = vi.fn<() => void>()
  seen.subscribe('cards', listener)
  hide('card-a')
  expect(listener).toHaveBeenCalledTimes(1)
  expect(seen.ids('cards')).toEqual(['card-b'])
  expect(seen.all('cards').map(({ id }) => id)).toEqual(['card-b'])
  expect(seen.record('cards', 'card-a')).toBeUndefined()
  expect(source.ids('cards'), 'it stays on the board').toHaveLength(2)
  hide()
  expect(seen.record('cards', 'card-a')?.text).toBe('card-a')
})

test('lists keep their identity until something about them changes', () => {
  const { board, proceedings, seen, source, hide } = open()
  expect(seen.all('cards')).toBe(source.all('cards'))
  hide('card-a')
  const before = seen.all('cards')
  patchRun(proceedings, { frozen: true })
  expect(seen.all('cards')).toBe(before)
  setFields(board, 'cards', 'card-b', { groupId: 'group-1' })
  expect(seen.all('cards')).not.toBe(before)
})
