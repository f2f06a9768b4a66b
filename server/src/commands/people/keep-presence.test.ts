import { SYNC_PATH } from '@servicewerkstatt/shared/protocol/room-name.ts'
import { toSubprotocols } from '@servicewerkstatt/shared/protocol/subprotocol.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { startTestApi, type Seat, type TestApi } from '../../http/api.test-helper.ts'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api.stop())

/** A device of a person: one open connection. */
const connect = (seat: Seat, document = 'proceedings'): WebSocket =>
  new WebSocket(
    `${api.url.replace('http', 'ws')}${SYNC_PATH}/${seat.workshopId}/${document}`,
    toSubprotocols(seat.token),
  )

const view = (workshopId: string) =>
  api.read(workshopId, ({ proceedings }) => ({
    counts: proceedings.singleton('run').counts,
    people: Object.fromEntries(proceedings.all('participants').map((one) => [one.displayName, one.presence])),
  }))

test('people are here while a device of theirs is connected; the room view is nobody', async () => {
  const { id, links, facilitator } = await api.open()
  const ole = await api.join({ link: links['team'], name: 'Ole' })
  const room = await api.join({ link: links['room'] })
  const sockets = [connect(facilitator), connect(ole), connect(ole, 'board'), connect(room)]
  await expect
    .poll(() => view(id))
    .toMatchObject({
      counts: { present: 2, expected: 2 },
      people: { Mira: 'here', Ole: 'here' },
    })
  sockets[1]?.close()
  sockets[0]?.close()
  await expect
    .poll(() => view(id))
    .toMatchObject({ counts: { present: 1 }, people: { Mira: 'away', Ole: 'here' } })
  for (const socket of sockets) socket.close()
  await expect.poll(() => view(id)).toMatchObject({ counts: { present: 0 }, people: { Ole: 'away' } })
})

test('a number that the facilitator set stays; a removed person is gone at once', async () => {
  const { id, links, facilitator } = await api.open()
  const ole = await api.join({ link: links['team'], name: 'Ole' })
  await api.command(facilitator, 'set-expected', { expected: 14 })
  const socket = connect(ole)
  const closed = new Promise<number>((resolve) => socket.once('close', resolve))
  await expect
    .poll(() => view(id))
    .toMatchObject({ counts: { present: 1, expected: 14 }, people: { Ole: 'here' } })
  expect(
    (await api.command(facilitator, 'remove-person', { participantId: ole.participantId })).body,
  ).toEqual({ ok: true })
  expect(await closed).toBe(4409)
  await expect
    .poll(() => view(id))
    .toMatchObject({ counts: { present: 0, expected: 14 }, people: { Ole: 'left' } })
  expect((await api.get(`/api/workshops/${id}/me`, ole.token)).status).toBe(401)
})

test('the team’s size is what is expected until somebody says otherwise', async () => {
  const { id, facilitator } = await api.open({ template: 'it-servicedesk' })
  const headcount = await api.read(id, ({ board }) => board.singleton('team').headcount)
  connect(facilitator)
  await expect.poll(() => view(id)).toMatchObject({ counts: { present: 1, expected: headcount } })
})
