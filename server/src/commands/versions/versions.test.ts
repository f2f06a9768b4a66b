/** Named versions: when they are made, what they hold, and how one comes back while people write. */
import { addRecord, deleteRecord, setText } from '@servicewerkstatt/shared/document/operations/records.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { startTestApi, type Seat, type TestApi } from '../../http/api.test-helper.ts'
import { keepVersionsOnce } from './keep-versions.ts'

let api: TestApi
let id: string
let facilitator: Seat
let team: Seat
beforeAll(async () => {
  api = await startTestApi()
  const opened = await api.open()
  ;({ id, facilitator } = opened)
  team = await api.join({ link: opened.links['team'], name: 'Ole' })
})
afterAll(() => api.stop())

const versions = () =>
  api.read(id, ({ proceedings }) =>
    proceedings.all('versions').toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1)),
  )
/** Versions are told apart by their time. */
const later = () => {
  api.clock.now = new Date(api.clock.now.getTime() + 60_000)
}
const goals = () => api.read(id, ({ board }) => board.all('goals').map(({ text }) => text))
const addGoal = (text: string) => {
  later()
  return api.write(id, (board) => {
    const added = addRecord(board, 'goals', { text })
    return added.ok ? added.id : ''
  })
}

test('[R9] a stage change keeps a version, the clock keeps one after a change and none without', async () => {
  await addGoal('Alle wissen, wer hilft.')
  await api.command(facilitator, 'go-to-stage', { stageId: 'stage-part-1' })
  expect(await versions()).toMatchObject([{ reason: 'stage', stageId: null }])
  const seen = new Map<string, string>()
  await keepVersionsOnce(api.server.context, seen)
  expect(await versions(), 'the stage change kept the same board').toHaveLength(1)
  await addGoal('Niemand wartet ohne Nachricht.')
  await keepVersionsOnce(api.server.context, seen)
  await keepVersionsOnce(api.server.context, seen)
  expect((await versions()).map(({ reason }) => reason)).toEqual(['stage', 'interval'])
})

test('restoring brings back what was deleted and can be taken back itself', async () => {
  const kept = (await api.command(facilitator, 'save-version', { reason: 'manual', label: 'Vor der Pause' }))
    .body
  const before = await goals()
  await api.write(id, (board) => {
    for (const goal of board.collection('goals').keys()) deleteRecord(board, 'goals', goal)
  })
  await addGoal('Aus Versehen')
  const restored = await api.command(facilitator, 'restore-version', { versionId: String(kept['versionId']) })
  expect(restored.body).toMatchObject({ ok: true, added: 2, removed: 1, changed: 0 })
  expect(await goals()).toEqual(before)
  const reasons = (await versions()).slice(-2).map(({ reason }) => reason)
  expect(reasons.toSorted()).toEqual(['bulk', 'restore'])
  await api.command(facilitator, 'restore-version', { versionId: String(restored.body['beforeId']) })
  expect(await goals()).toEqual(['Aus Versehen'])
  await api.command(facilitator, 'restore-version', { versionId: String(kept['versionId']) })
})

test('a word that somebody writes elsewhere while an older state comes back stays', async () => {
  const goalId = (await api.read(id, ({ board }) => board.ids('goals')))[0] ?? ''
  const { versionId } = (await api.command(facilitator, 'save-version', { reason: 'bulk', label: '' })).body
  const remote = new Y.Doc()
  await api.server.context.hub.read(id, ({ board }) => Y.applyUpdate(remote, Y.encodeStateAsUpdate(board)))
  await addGoal('Zu viel')
  await api.command(facilitator, 'restore-version', { versionId: String(versionId) })
  const text = (remote.getMap('goals').get(goalId) as Y.Map<Y.Text>).get('text')
  text?.insert(0, 'Jederzeit: ')
  const late = Y.encodeStateAsUpdate(remote)
  await api.server.context.hub.mutate(id, ({ board }) => Y.applyUpdate(board, late))
  expect((await goals())[0]).toBe('Jederzeit: Alle wissen, wer hilft.')
  await api.write(id, (board) => setText(board, { collection: 'goals', id: goalId, field: 'text' }, 'x'))
})

test('only facilitators look at versions, and an unknown one is not there', async () => {
  const [version] = await versions()
  const path = `/api/workshops/${id}/versions/${version?.id ?? ''}`
  const { status, body } = await api.get(path, facilitator.token)
  expect(status).toBe(200)
  const documents = body['documents'] as Record<string, string>
  expect(Object.keys(documents).toSorted()).toEqual(['board', 'proceedings'])
  const board = new Y.Doc()
  Y.applyUpdate(board, Buffer.from(documents['board'] ?? '', 'base64'))
  expect(board.getMap('goals').size).toBe(1)
  expect((await api.get(path, team.token)).status).toBe(403)
  expect((await api.get(`/api/workshops/${id}/versions/ver-none`, facilitator.token)).status).toBe(404)
  const refusal = await api.command(facilitator, 'restore-version', { versionId: 'ver-none' })
  expect(refusal.body).toMatchObject({ ok: false, reason: 'not-found' })
})
