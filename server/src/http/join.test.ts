import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashPasscode } from '../access/passcode.ts'
import { startTestApi, type TestApi } from './api.test-helper.ts'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api.stop())

const people = (workshopId: string) =>
  api.read(workshopId, ({ proceedings }) =>
    proceedings.all('participants').map(({ displayName, suffix, role }) => ({ displayName, suffix, role })),
  )

describe('a new workshop', () => {
  test('has the default agenda, a code and a link for every way in', async () => {
    const { id, code, links } = await api.open({ title: 'Lohn & Gehalt', locale: 'en' })
    expect(Object.keys(links).toSorted()).toEqual(['facilitator', 'guest', 'observer', 'room', 'team'])
    for (const link of Object.values(links)) expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/j#[\w-]{43}$/)
    const stages = await api.read(id, ({ proceedings }) =>
      proceedings.all('stages').map((stage) => stage.part),
    )
    expect(stages).toEqual([1, 2, 3, 4, 5])
    expect(await api.read(id, ({ proceedings }) => proceedings.singleton('run').code)).toBe(code)
    expect(await api.read(id, ({ board }) => board.singleton('workshop').title)).toBe('Lohn & Gehalt')
  })

  test('opens its links again for a facilitator, and for nobody else', async () => {
    const { id, links, code, facilitator } = await api.open()
    const again = await api.get(`/api/workshops/${id}/links`, facilitator.token)
    const { facilitator: own, ...others } = links
    expect(own).toBeDefined()
    expect(again.body).toMatchObject({ links: others, code, network: [] })
    expect(Object.keys(again.body['links'] as object)).not.toContain('facilitator')
    const team = await api.join({ link: links['team'] })
    expect((await api.get(`/api/workshops/${id}/links`, team.token)).body).toMatchObject({
      reason: 'not-allowed',
    })
    expect((await api.get(`/api/workshops/${id}/links`)).status).toBe(401)
  })
})

describe('coming in', () => {
  test('by link, whole or only its secret; the role is the link’s', async () => {
    const { links, id } = await api.open()
    for (const kind of ['team', 'guest', 'observer', 'room'] as const) {
      const whole = await api.join({ link: links[kind] })
      expect(whole).toMatchObject({ state: 'in', workshopId: id, role: kind })
      expect((await api.join({ link: links[kind]?.split('#')[1] })).role).toBe(kind)
      const isPerson = kind === 'team' || kind === 'guest'
      expect(whole.participantId !== null).toBe(isPerson)
    }
  })

  test('by code, however it is typed; the department decides between team and guest', async () => {
    const { code, id } = await api.open()
    const typed = ` ${code.slice(0, 3).toLowerCase()} – ${code.slice(3)}`
    expect((await api.join({ code: typed })).role).toBe('team')
    expect((await api.join({ code, department: 'it-servicedesk' })).role).toBe('team')
    const guest = await api.join({ code, department: 'Vertrieb', name: 'Ole' })
    expect(guest.role).toBe('guest')
    expect((await api.join({ code, department: ' VERTRIEB ' })).role).toBe('guest')
    const departments = await api.read(id, ({ board }) => board.all('departments').map(({ name }) => name))
    expect(departments).toEqual(['IT-Servicedesk', 'Vertrieb'])
    const me = await api.get(`/api/workshops/${id}/me`, guest.token)
    expect(me.body).toMatchObject({
      state: 'in',
      role: 'guest',
      name: 'Ole',
      participantId: guest.participantId,
    })
  })

  test('without a name as the next guest, with a shared name under a suffix', async () => {
    const { id, links } = await api.open()
    const [, second] = [
      await api.join({ link: links['team'] }),
      await api.join({ link: links['team'], name: '  ' }),
    ]
    await api.join({ link: links['team'], name: 'Anna' })
    await api.join({ link: links['guest'], name: 'anna' })
    expect(await people(id)).toEqual([
      { displayName: 'Mira', role: 'facilitator' },
      { displayName: 'Gast 1', role: 'team_member' },
      { displayName: 'Gast 2', role: 'team_member' },
      { displayName: 'Anna', suffix: '1', role: 'team_member' },
      { displayName: 'anna', suffix: '2', role: 'stakeholder' },
    ])
    const renamed = await api.command(second, 'rename-me', { name: 'Anna', departmentName: 'Einkauf' })
    expect(renamed.body).toMatchObject({ ok: true, displayName: 'Anna', suffix: '3' })
    const emptied = await api.command(second, 'rename-me', { name: '' })
    expect(emptied.body).toMatchObject({ ok: true, displayName: 'Gast 2', suffix: null })
  })

  test('an invitation says what a link opens', async () => {
    const { id, links } = await api.open()
    const invitation = await api.post('/api/invitation', { link: links['room'] })
    expect(invitation.body).toEqual({
      role: 'room',
      workshopId: id,
      title: 'IT-Servicedesk',
      facilitator: '',
      isRemote: false,
    })
    expect((await api.post('/api/invitation', { link: `${'x'.repeat(43)}` })).body).toMatchObject({
      reason: 'unknown-link',
    })
  })
})

describe('the doors', () => {
  test('stand open until the first stage starts, then people knock', async () => {
    const { id, code, links, facilitator } = await api.open()
    await api.join({ code })
    await api.command(facilitator, 'go-to-stage', { stageId: 'stage-part-1' })
    const knocking = await api.post('/api/join', { code, name: 'Ole', department: 'Vertrieb' })
    expect(knocking.body).toMatchObject({ state: 'knocking', workshopId: id })
    const token = String(knocking.body['token'])
    expect((await api.get(`/api/workshops/${id}/me`, token)).body).toMatchObject({ state: 'knocking' })
    expect((await api.get(`/api/workshops/${id}/export.pdf`, token)).status).toBe(401)
    expect((await api.join({ link: links['room'] })).role).toBe('room')
    expect((await api.join({ link: links['facilitator'] })).role).toBe('facilitator')

    const knockIds = async () => [
      ...(await api.server.context.hub.read(id, ({ backstage }) => backstage.getMap('knocks').keys())),
    ]
    const [knockId = ''] = await knockIds()
    const admitted = await api.command(facilitator, 'answer-knock', { knockId, admit: true })
    expect(admitted.body).toMatchObject({ ok: true, participantId: expect.stringMatching(/^p-/) as unknown })
    expect((await api.get(`/api/workshops/${id}/me`, token)).body).toMatchObject({
      state: 'in',
      role: 'guest',
      name: 'Ole',
    })
    expect((await api.command(facilitator, 'answer-knock', { knockId, admit: true })).body).toMatchObject({
      reason: 'not-found',
    })

    const refusedToken = String((await api.post('/api/join', { link: links['team'] })).body['token'])
    const [other = ''] = await knockIds()
    await api.command(facilitator, 'answer-knock', { knockId: other, admit: false })
    const answer = await api.get(`/api/workshops/${id}/me`, refusedToken)
    expect([answer.status, answer.body['reason']]).toEqual([403, 'not-admitted'])
    expect(await knockIds()).toEqual([])
  })

  test('stay as somebody set them on purpose', async () => {
    const { code, facilitator } = await api.open()
    await api.command(facilitator, 'set-doors', { doors: 'open' })
    await api.command(facilitator, 'go-to-stage', { stageId: 'stage-part-1' })
    expect((await api.join({ code })).role).toBe('team')
  })

  test('closed: a code looks wrong, a link says so, and who is known passes', async () => {
    const { id, code, links, facilitator } = await api.open()
    const known = await api.join({ code })
    await api.command(facilitator, 'set-doors', { doors: 'closed' })
    const byCode = await api.post('/api/join', { code })
    const wrong = await api.post('/api/join', { code: 'ZZZZZZ' })
    expect([byCode.status, byCode.body]).toEqual([wrong.status, wrong.body])
    expect(byCode.body).toEqual({
      reason: 'wrong-code',
      message: 'Dieser Code gilt hier nicht. Bitte bei der Moderation nachfragen.',
    })
    expect((await api.post('/api/join', { link: links['team'] })).body).toMatchObject({
      reason: 'doors-closed',
    })
    expect((await api.get(`/api/workshops/${id}/me`, known.token)).status).toBe(200)
  })
})

describe('bad requests', () => {
  test.each([
    ['nothing', {}],
    ['two ways at once', { code: 'ABCDEF', link: 'x'.repeat(43) }],
    ['an unknown key', { code: 'ABCDEF', admin: true }],
    ['a number for a code', { code: 7 }],
  ])('%s', async (_name, body) => {
    expect((await api.post('/api/join', body)).body).toMatchObject({ reason: 'malformed' })
  })

  test('broken JSON', async () => {
    expect((await api.post('/api/join', '{"code": ')).body).toMatchObject({ reason: 'malformed' })
  })

  test('messages speak the language of the asking person', async () => {
    const english = await api.post('/api/join', { recovery: 'one two three four' }, undefined, {
      'accept-language': 'fr, en-GB;q=0.8, de;q=0.5',
    })
    expect(english.body['message']).toBe('This code does not work here. Please ask the facilitator.')
    const chosen = await api.post('/api/join?lang=en', { recovery: 'one two three four' }, undefined, {
      'accept-language': 'de',
    })
    expect(chosen.body['message']).toBe('This code does not work here. Please ask the facilitator.')
  })
})

test('ten wrong attempts in a minute, and that address waits, whatever it sends', async () => {
  const own = await startTestApi()
  try {
    const { code } = await own.open()
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      expect((await own.post('/api/join', { code: 'ZZZZZZ' })).status).toBe(404)
    }
    const right = await own.post('/api/join', { code })
    expect(right.status).toBe(429)
    expect(right.body).toMatchObject({ reason: 'too-many-attempts' })
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await own.post('/api/invitation', { link: 'x'.repeat(43) })).status).toBe(429)
  } finally {
    await own.stop()
  }
})

describe('coming back', () => {
  test('by the four words, on another device, as the same person with the same right', async () => {
    const { id, links, facilitator } = await api.open()
    const ole = await api.join({ link: links['team'], name: 'Ole' })
    const { recoveryCode } = (await api.get(`/api/workshops/${id}/me`, ole.token)).body
    await api.command(facilitator, 'set-doors', { doors: 'closed' })
    const again = await api.join({ recovery: String(recoveryCode).toUpperCase().replaceAll('-', ' ') })
    expect(again).toMatchObject({ workshopId: id, role: 'team', participantId: ole.participantId })
    expect(again.token).not.toBe(ole.token)
    expect(await people(id)).toHaveLength(2)
    for (const seat of [ole, again])
      expect((await api.get(`/api/workshops/${id}/me`, seat.token)).status).toBe(200)
    await api.command(facilitator, 'remove-person', { participantId: ole.participantId })
    expect((await api.post('/api/join', { recovery: recoveryCode })).body).toMatchObject({
      reason: 'wrong-code',
    })
  })

  test('a knocker gets words of their own once let in', async () => {
    const { id, links, facilitator } = await api.open()
    await api.command(facilitator, 'set-doors', { doors: 'knock' })
    const { token } = (await api.post('/api/join', { link: links['team'] })).body
    const [knockId = ''] = await api.server.context.hub.read(id, ({ backstage }) => [
      ...backstage.getMap('knocks').keys(),
    ])
    await api.command(facilitator, 'answer-knock', { knockId, admit: true })
    const me = await api.get(`/api/workshops/${id}/me`, String(token))
    expect(me.body['recoveryCode']).toMatch(/^(?:[a-z]{4}-){3}[a-z]{4}$/)
  })
})

test('a link with a passcode asks for it, and an expired one opens nothing', async () => {
  const { id, links } = await api.open()
  const [row] = (await api.server.context.storage.links(id)).filter(({ kind }) => kind === 'team')
  if (!row) throw new Error('no link')
  await api.server.context.hub.write([
    { write: 'link', link: { ...row, passcodeHash: await hashPasscode('Förderband') } },
  ])
  expect((await api.post('/api/join', { link: links['team'] })).body).toEqual({ state: 'passcode' })
  const wrong = await api.post('/api/join', { link: links['team'], passcode: 'Fließband' })
  expect([wrong.status, wrong.body['reason']]).toEqual([403, 'wrong-passcode'])
  expect((await api.join({ link: links['team'], passcode: 'Förderband' })).role).toBe('team')
  await api.server.context.hub.write([{ write: 'link', link: { ...row, expiresAt: '2026-11-23T08:00:00Z' } }])
  expect((await api.post('/api/join', { link: links['team'] })).body).toMatchObject({
    reason: 'unknown-link',
  })
})

test('a workshop holds only so many people', async () => {
  const own = await startTestApi({ LIMIT_PEOPLE_PER_WORKSHOP: '2' })
  try {
    const { links } = await own.open()
    await own.join({ link: links['team'] })
    const answer = await own.post('/api/join', { link: links['team'] })
    expect([answer.status, answer.body['reason']]).toEqual([503, 'workshop-full'])
    expect((await own.join({ link: links['room'] })).role).toBe('room')
  } finally {
    await own.stop()
  }
})
