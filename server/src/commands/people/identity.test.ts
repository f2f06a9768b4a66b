/** Who somebody is survives everything: other devices, other roles, leaving and coming back (IDEN, LOBBY). */
import { addRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApi, type Seat, type TestApi } from '../../http/api.test-helper.ts'

let api: TestApi
let id: string
let mira: Seat
let ole: Seat
let links: Record<string, string>
let code: string
beforeAll(async () => {
  api = await startTestApi()
  ;({ id, facilitator: mira, links, code } = await api.open())
  ole = await api.join({ link: links['team'], name: 'Ole' })
})
afterAll(() => api.stop())

const me = async (seat: { token: string }) => (await api.get(`/api/workshops/${id}/me`, seat.token)).body
const person = (personId: string) =>
  api.read(id, ({ proceedings }) => proceedings.record('participants', personId))

describe('[IDEN-5] facilitation is shared and handed over', () => {
  test('the last facilitator keeps it; with a second one the first may go', async () => {
    const own = { participantId: mira.participantId, role: 'team' } as const
    expect((await api.command(mira, 'give-role', own)).body).toMatchObject({ reason: 'last-facilitator' })
    await api.command(mira, 'give-role', { participantId: ole.participantId, role: 'facilitator' })
    expect(await me(ole)).toMatchObject({ role: 'facilitator', name: 'Ole' })
    expect(await person(ole.participantId)).toMatchObject({ role: 'facilitator' })
    expect((await api.command(mira, 'give-role', own)).body).toEqual({ ok: true })
    expect((await api.command(mira, 'stop-timer', {})).status).toBe(403)
  })

  test('the facilitators’ link gives it back to the same person, with the same token', async () => {
    const answer = await api.post('/api/join', { link: links['facilitator'] }, mira.token)
    expect(answer.body).toMatchObject({ state: 'in', role: 'facilitator', token: mira.token })
    expect(answer.body['participantId']).toBe(mira.participantId)
    await api.command(mira, 'give-role', { participantId: ole.participantId, role: 'team' })
    expect(await me(ole)).toMatchObject({ role: 'team' })
  })

  test('somebody without a device gets no role', async () => {
    const answer = await api.command(mira, 'give-role', { participantId: 'p-none', role: 'facilitator' })
    expect(answer.body).toMatchObject({ reason: 'not-found' })
  })
})

describe('[IDEN-2] the same person on another device', () => {
  test('“Das ist …” moves device and work of the newcomer, and the words lead back', async () => {
    const again = await api.join({ link: links['team'], name: 'Ole' })
    expect((await person(again.participantId))?.suffix, '[IDEN-3] never merged by the name').toBe('2')
    const cardId = await api.write(id, (board) => {
      const added = addRecord(board, 'cards', { text: 'Wir helfen.', authorId: again.participantId })
      return added.ok ? added.id : ''
    })
    const link = { participantId: again.participantId, personId: ole.participantId }
    expect((await api.command(ole, 'link-device', link)).status).toBe(403)
    expect((await api.command(mira, 'link-device', link)).body).toEqual({ ok: true })
    expect(await me(again)).toMatchObject({ participantId: ole.participantId, role: 'team' })
    expect(await person(again.participantId)).toBeUndefined()
    expect((await api.read(id, ({ board }) => board.record('cards', cardId)))?.authorId).toBe(
      ole.participantId,
    )
    const { recoveryCode } = await me(ole)
    expect(recoveryCode).toMatch(/^([a-z]{4}-){3}[a-z]{4}$/)
    const back = await api.join({ recovery: String(recoveryCode).replaceAll('-', ' ') })
    expect(back.participantId).toBe(ole.participantId)
  })

  test('whoever knocks can be let in as somebody of the list', async () => {
    await api.command(mira, 'set-doors', { doors: 'knock' })
    const knocked = (await api.post('/api/join', { link: links['guest'], name: 'Ole' })).body
    const knock = await api.server.context.hub.read(
      id,
      ({ backstage }) => [...backstage.getMap('knocks').keys()][0],
    )
    const answer = { knockId: knock ?? '', admit: true, personId: ole.participantId }
    expect((await api.command(mira, 'answer-knock', answer)).body).toMatchObject({
      participantId: ole.participantId,
    })
    expect(await me({ token: String(knocked['token']) })).toMatchObject({ role: 'team', name: 'Ole' })
    await api.command(mira, 'set-doors', { doors: 'open' })
  })
})

test('[IDEN-6] who has left counts nowhere, says so of nobody else, and is back when they say so', async () => {
  const leave = { participantId: ole.participantId, hasLeft: true }
  expect(
    (await api.command(ole, 'mark-presence', { ...leave, participantId: mira.participantId })).status,
  ).toBe(403)
  expect((await api.command(mira, 'mark-presence', leave)).body).toEqual({ ok: true })
  expect((await person(ole.participantId))?.presence).toBe('left')
  await api.command(ole, 'mark-presence', { ...leave, hasLeft: false })
  expect((await person(ole.participantId))?.presence).toBe('away')
})

describe('[LOBBY-4] links', () => {
  test('a passcode holds for link and code, and can be taken away', async () => {
    await api.command(mira, 'restrict-link', { kind: 'team', passcode: 'Förderband' })
    for (const entry of [{ link: links['team'] }, { code }]) {
      expect((await api.post('/api/join', entry)).body).toEqual({ state: 'passcode' })
      expect((await api.post('/api/join', { ...entry, passcode: 'falsch' })).body).toMatchObject({
        reason: 'wrong-passcode',
      })
      expect((await api.post('/api/join', { ...entry, passcode: 'Förderband' })).body).toMatchObject({
        state: 'in',
      })
    }
    const shown = await api.get(`/api/workshops/${id}/links`, mira.token)
    expect(shown.body['limits']).toMatchObject({ team: { expiresAt: null, hasPasscode: true } })
    await api.command(mira, 'restrict-link', { kind: 'team', passcode: null })
    expect((await api.post('/api/join', { code })).body).toMatchObject({ state: 'in' })
  })

  test('after its date neither link nor code opens anything; a new link does', async () => {
    const expiresAt = new Date(api.clock.now.getTime() + 60_000).toISOString()
    await api.command(mira, 'restrict-link', { kind: 'team', expiresAt })
    api.clock.now = new Date(api.clock.now.getTime() + 61_000)
    expect((await api.post('/api/join', { link: links['team'] })).body).toMatchObject({
      reason: 'unknown-link',
    })
    expect((await api.post('/api/join', { code })).body).toMatchObject({ reason: 'wrong-code' })
    const renewed = await api.command(mira, 'rotate-link', { kind: 'team' })
    expect((await api.post('/api/join', { link: renewed.body['link'] })).body).toMatchObject({ state: 'in' })
    expect((await api.post('/api/join', { link: links['team'] })).status).toBe(404)
  })

  test('[ROOM-6] the phone’s link makes one remote, once, for a few minutes', async () => {
    const link = (await api.command(mira, 'make-remote-link', {})).body['link']
    expect((await api.post('/api/invitation', { link })).body).toMatchObject({ isRemote: true })
    const both = await Promise.all([api.post('/api/join', { link }), api.post('/api/join', { link })])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 404])
    const phone = both.find(({ status }) => status === 200)?.body
    expect(phone).toMatchObject({ role: 'facilitator', participantId: mira.participantId })
    const late = (await api.command(mira, 'make-remote-link', {})).body['link']
    api.clock.now = new Date(api.clock.now.getTime() + 6 * 60_000)
    expect((await api.post('/api/join', { link: late })).status).toBe(404)
  })
})

test('[LOBBY-3] cards of somebody who is removed stay unless chosen otherwise', async () => {
  const tom = await api.join({ code, name: 'Tom' })
  const add = () =>
    api.write(id, (board) => addRecord(board, 'cards', { text: 'x', authorId: tom.participantId }))
  for (let count = 0; count < 7; count += 1) await add()
  const cards = () =>
    api.read(
      id,
      ({ board }) => board.all('cards').filter(({ authorId }) => authorId === tom.participantId).length,
    )
  expect(await cards()).toBe(7)
  await api.command(mira, 'remove-person', { participantId: tom.participantId, withCards: true })
  expect(await cards()).toBe(0)
  const versions = await api.read(id, ({ proceedings }) =>
    proceedings.all('versions').map(({ reason }) => reason),
  )
  expect(versions, '[LOCK-4] a version first').toContain('bulk')
  expect((await api.get(`/api/workshops/${id}/me`, tom.token)).status).toBe(401)
})
