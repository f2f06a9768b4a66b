import { expect, test, vi } from 'vitest'
import { createSendCommand } from './send-command.ts'

type Reply = Response | 'broken'

function sender(...replies: Reply[]) {
  const bodies: Record<string, unknown>[] = []
  const fetch = vi.fn<(path: string, init: RequestInit) => Promise<Response>>((_path, init) => {
    bodies.push(JSON.parse(typeof init.body === 'string' ? init.body : '') as Record<string, unknown>)
    const reply = replies[Math.min(bodies.length, replies.length) - 1]
    return reply === 'broken' || reply === undefined
      ? Promise.reject(new TypeError('network'))
      : Promise.resolve(reply.clone())
  })
  const send = createSendCommand({ workshopId: 'ws-1', token: 't', fetch, wait: () => Promise.resolve() })
  return { send, bodies, fetch }
}

test('carries an id of its own making and the token', async () => {
  const { send, bodies, fetch } = sender(Response.json({ ok: true, no: 3 }))
  expect(await send('go-to-stage', { stageId: 'stage-2' })).toEqual({ ok: true, no: 3 })
  expect(bodies[0]).toMatchObject({ type: 'go-to-stage', stageId: 'stage-2' })
  expect(bodies[0]?.id).toMatch(/^cmd-[a-z0-9]{10}$/)
  expect(fetch.mock.calls[0]?.[0]).toBe('/api/workshops/ws-1/commands')
  expect(new Headers(fetch.mock.calls[0]?.[1]?.headers).get('authorization')).toBe('Bearer t')
})

test('tries again with the same id after a broken connection, and while the server restarts', async () => {
  const { send, bodies } = sender('broken', new Response(null, { status: 503 }), Response.json({ ok: true }))
  expect(await send('set-frozen', { frozen: true })).toEqual({ ok: true })
  expect(new Set(bodies.map(({ id }) => id)).size).toBe(1)
  expect(bodies).toHaveLength(3)
})

test('two wishes have two ids', async () => {
  const { send, bodies } = sender(Response.json({ ok: true }))
  await send('pause-timer')
  await send('pause-timer')
  expect(new Set(bodies.map(({ id }) => id)).size).toBe(2)
})

test('gives up in the end, and says so', async () => {
  const { send } = sender('broken')
  expect(await send('pause-timer')).toEqual({ ok: false, reason: 'unreachable', message: '' })
})

test.each([
  [
    Response.json({ ok: false, reason: 'stage-missing', message: 'Weg.' }),
    { ok: false, reason: 'stage-missing', message: 'Weg.' },
  ],
  [
    Response.json({ reason: 'forbidden', message: 'Nein.' }, { status: 403 }),
    { ok: false, reason: 'forbidden', message: 'Nein.' },
  ],
  [new Response('<html>', { status: 200 }), { ok: false, reason: 'unexpected-answer', message: '' }],
])('a refusal is final', async (reply, outcome) => {
  const { send, bodies } = sender(reply)
  expect(await send('go-to-stage', { stageId: null })).toEqual(outcome)
  expect(bodies).toHaveLength(1)
})
