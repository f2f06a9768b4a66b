import { afterAll, beforeAll, expect, test } from 'vitest'
import { putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import {
  dissolveGroup,
  groupTogether,
  moveToGroup,
} from '@servicewerkstatt/shared/document/operations/grouping.ts'
import { addRecord, setFields } from '@servicewerkstatt/shared/document/operations/records.ts'
import { startTestApi, type TestApi } from '../../http/api.test-helper.ts'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api.stop())

const madeId = (made: { ok: boolean }): string => ('id' in made ? String(made.id) : '')

test('[CLUS-4] a whole grouping run is taken back in one step, and every card is still there', async () => {
  const { id, facilitator } = await api.open()
  await api.server.context.hub.mutate(id, ({ proceedings }) =>
    putRecord(proceedings, 'stages', { id: 'stage-group', title: 'Ordnen', mode: 'group' }),
  )
  const [cards, early] = await api.write(id, (board) => {
    const ids = ['a', 'b', 'c', 'd'].map((text) => madeId(addRecord(board, 'cards', { text })))
    return [ids, madeId(groupTogether(board, 'cards', ids.slice(0, 1), { title: 'Von vorher' }))] as const
  })
  await api.command(facilitator, 'go-to-stage', { stageId: 'stage-group' })
  const undo = () => api.command(facilitator, 'undo-grouping', { stageId: 'stage-group' })
  expect((await undo()).body['reason']).toBe('nothing-grouped')

  await api.write(id, (board) => {
    const [a = '', b = '', c = ''] = cards
    const made = madeId(groupTogether(board, 'cards', [b, c]))
    moveToGroup(board, 'cards', [a], made)
    dissolveGroup(board, early)
    setFields(board, 'groups', made, { title: 'Neu' })
    addRecord(board, 'cards', { text: 'dazugekommen', groupId: made })
    // Elsewhere somebody puts a heading over expectations meanwhile.
    addRecord(board, 'groups', { title: 'Tempo' })
  })
  expect((await undo()).body).toEqual({ ok: true })

  const after = await api.read(id, ({ board }) => ({
    groups: board.all('groups').map(({ title }) => title),
    cards: Object.fromEntries(board.all('cards').map(({ text, groupId }) => [text, groupId])),
  }))
  expect(after).toEqual({
    groups: ['Von vorher', 'Tempo'],
    cards: { a: early, b: null, c: null, d: null, dazugekommen: null },
  })
  const versions = await api.read(id, ({ proceedings }) => proceedings.all('versions'))
  expect(versions.map(({ reason }) => reason)).toContain('bulk')
})
