/** The room view's own switches: pause, pages, hiding, warnings. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApi, type Seat, type TestApi } from '../../http/api.test-helper.ts'

let api: TestApi
let id: string
let facilitator: Seat
beforeAll(async () => {
  api = await startTestApi()
  ;({ id, facilitator } = await api.open())
})
afterAll(() => api.stop())

const run = () => api.read(id, ({ proceedings }) => proceedings.singleton('run'))

test('each switch leaves the others as they are', async () => {
  await api.command(facilitator, 'set-room', { isPaused: true })
  await api.command(facilitator, 'set-room', { showsCode: true, paging: { page: 3, isHeld: true } })
  expect((await run()).room).toEqual({
    isPaused: true,
    showsCode: true,
    showsNames: false,
    paging: { stageId: null, page: 3, since: null },
    hidden: [],
    notice: null,
  })
  await api.command(facilitator, 'set-room', { paging: { page: 3, isHeld: false }, notice: 'restore' })
  expect((await run()).room).toMatchObject({
    paging: { since: '2026-11-23T09:00:00.000Z' },
    notice: { kind: 'restore', until: '2026-11-23T09:01:00.000Z' },
  })
  await api.command(facilitator, 'set-room', { isPaused: false, notice: null })
  expect((await run()).room).toMatchObject({ isPaused: false, notice: null, showsCode: true })
})

test('of several processes one is chosen for the room; what was played back stays there', async () => {
  const chosen = async () => (await run()).room.processId
  await api.command(facilitator, 'set-room', { processId: 'process-1' })
  await api.command(facilitator, 'set-room', { isPaused: false })
  expect(await chosen()).toBe('process-1')
  await api.command(facilitator, 'show-play-back', { playBack: { processId: 'process-2', path: ['n'] } })
  await api.command(facilitator, 'show-play-back', { playBack: null })
  expect(await chosen()).toBe('process-2')
  await api.command(facilitator, 'set-room', { processId: null })
  expect(await chosen()).toBeNull()
})

test('the sentence of those who asked for the workshop is set and taken away', async () => {
  const sponsor = { text: 'Ihr bekommt die Zeit, die das braucht.', name: 'Petra Vogt', role: 'Leitung IT' }
  await api.command(facilitator, 'set-room', { sponsor })
  expect((await run()).sponsor).toEqual(sponsor)
  await api.command(facilitator, 'set-room', { showsCode: true })
  expect((await run()).sponsor).toEqual(sponsor)
  await api.command(facilitator, 'set-room', { sponsor: null })
  expect((await run()).sponsor).toBeNull()
})

test('what is hidden leaves the spotlight too, once, and comes back', async () => {
  const card = { type: 'cards', id: 'card-1' }
  await api.command(facilitator, 'set-spotlight', { spotlight: card })
  const hide = (isHidden: boolean) =>
    api.command(facilitator, 'hide-on-room', { collection: card.type, thingId: card.id, isHidden })
  await hide(true)
  await hide(true)
  expect(await run()).toMatchObject({ spotlight: null, room: { hidden: [card] } })
  await hide(false)
  expect((await run()).room.hidden).toEqual([])
})
