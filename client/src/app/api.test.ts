// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest'
import { createWorkshop, joinWorkshop, readFailure, readInvitation, readMembership } from './api.ts'

const answer = (status: number, body: unknown) => {
  const call = vi.fn<typeof fetch>(async () => new Response(JSON.stringify(body), { status }))
  vi.stubGlobal('fetch', call)
  return call
}
const links = {
  facilitator: 'http://x/j#f',
  team: 'http://x/j#t',
  room: 'http://x/j#r',
  observer: 'http://x/j#o',
}

describe('requests', () => {
  test('a secret travels in the body, never in the address', async () => {
    const call = answer(200, {
      state: 'in',
      workshopId: 'ws-1',
      token: 't',
      role: 'team',
      participantId: 'p-1',
    })
    const joined = await joinWorkshop({ link: 'the-secret', name: 'Tom' })
    expect(joined).toEqual({
      ok: true,
      value: { state: 'in', workshopId: 'ws-1', token: 't', role: 'team', participantId: 'p-1' },
    })
    const [address, init] = call.mock.calls[0] ?? []
    expect(address).toBe('/api/join')
    expect(init?.body).toBe('{"link":"the-secret","name":"Tom"}')
    expect(init?.referrerPolicy).toBe('no-referrer')
  })

  test('the server answers in the language of the interface', async () => {
    document.documentElement.lang = 'en'
    const call = answer(404, { reason: 'unknown-link', message: 'This link does not work here.' })
    expect(await readInvitation('secret-secret')).toEqual({
      ok: false,
      failure: { reason: 'unknown-link', message: 'This link does not work here.' },
    })
    expect(call.mock.calls[0]?.[1]?.headers).toMatchObject({ 'accept-language': 'en' })
    document.documentElement.lang = 'de'
  })

  test.each([
    ['no object', null],
    ['an unknown role', { state: 'in', workshopId: 'ws-1', token: 't', role: 'king' }],
    ['no token', { state: 'in', workshopId: 'ws-1', role: 'team' }],
  ])('an answer with %s is not believed', async (_, body) => {
    answer(200, body)
    expect(await joinWorkshop({ code: 'K7M4QT' })).toMatchObject({
      ok: false,
      failure: { reason: 'unexpected-answer' },
    })
  })

  test('a workshop comes with its links', async () => {
    answer(201, { id: 'ws-1', links, code: 'K7M4QT' })
    expect(await createWorkshop({ title: 'Team' })).toEqual({ ok: true, value: { id: 'ws-1', links } })
  })

  test('no connection is a value, not an exception', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    expect(await createWorkshop({})).toMatchObject({ ok: false, failure: { reason: 'unreachable' } })
  })

  test.each([
    [200, { state: 'knocking', workshopId: 'ws-1' }, { state: 'knocking' }],
    [403, { reason: 'not-admitted', message: 'x' }, { state: 'refused' }],
    [401, { reason: 'not-signed-in', message: 'x' }, { state: 'refused' }],
    [
      200,
      { state: 'in', role: 'guest', participantId: 'p-2' },
      { state: 'in', role: 'guest', participantId: 'p-2' },
    ],
  ])('at the door: %i %j', async (status, body, value) => {
    answer(status, body)
    expect(await readMembership('ws-1', 'token')).toEqual({ ok: true, value })
  })
})

describe('readFailure', () => {
  test('keeps what is said about a file', () => {
    const body = {
      reason: 'invalid-import',
      message: 'm',
      problem: 'invalid-value',
      path: 'cards.c-1',
      detail: 'd',
    }
    expect(readFailure(422, body).failure).toEqual(body)
  })

  test.each([
    [413, null, 'too-large'],
    [429, {}, 'too-many-attempts'],
    [502, '<html>', 'unreachable'],
    [503, null, 'unreachable'],
    [500, { reason: 'internal' }, 'server-fault'],
    [400, { reason: 'malformed', message: 'Neu laden hilft.' }, 'other'],
  ])('%i %j is %s', (status, body, reason) => {
    expect(readFailure(status, body).failure.reason).toBe(reason)
  })
})
