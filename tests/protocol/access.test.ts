/** The role table on real sockets, every role and document, and everybody who has no business here. */
import {
  type AccessState,
  mayRead,
  mayWrite,
  type Role,
  ROLES,
} from '@servicewerkstatt/shared/commands/access.ts'
import { CLOSE_CODES } from '@servicewerkstatt/shared/protocol/close-codes.ts'
import { DOCUMENT_KINDS, type DocumentKind } from '@servicewerkstatt/shared/protocol/room-name.ts'
import { SUBPROTOCOL } from '@servicewerkstatt/shared/protocol/subprotocol.ts'
import { newSecret } from '@servicewerkstatt/server/src/access/tokens.ts'
import { describe, expect, test } from 'vitest'
import { connectRaw } from './raw-client.ts'
import { startTestServer } from './running-server.ts'
import { connectStock } from './stock-client.ts'

const STATES: AccessState[] = [
  { frozen: false, guestsMayWrite: false },
  { frozen: false, guestsMayWrite: true },
  { frozen: true, guestsMayWrite: false },
  { frozen: true, guestsMayWrite: true },
]

describe.each(STATES)('frozen $frozen, guests may write $guestsMayWrite:', (state) => {
  test('every role reads and writes what the table says, and nothing else', async () => {
    const { url, workshop, token, context } = await startTestServer()
    const workshopId = await workshop()
    await context.hub.mutate(workshopId, ({ board, proceedings, backstage }) => {
      for (const doc of [board, proceedings, backstage]) doc.getMap('content').set('text', 'from the server')
      const run = proceedings.getMap('run')
      run.set('frozen', state.frozen)
      run.set('guestsMayWrite', state.guestsMayWrite)
    })
    const checkCell = async (role: Role, document: DocumentKind): Promise<void> => {
      const client = connectStock({ url, workshopId, document, token: await token(workshopId, role) })
      const cell = `${role} × ${document}`
      if (!mayRead(role, document)) {
        await expect.poll(client.closedWith, { message: cell }).toBe(CLOSE_CODES.noAccess.code)
        expect(client.doc.getMap('content').size, cell).toBe(0)
        return
      }
      await expect.poll(() => client.doc.getMap('content').get('text'), { message: cell }).toBeDefined()
      client.doc.getMap('content').set(role, 'written by a client')
      const seenByServer = (): Promise<unknown> =>
        context.hub.read(workshopId, (documents) => documents[document].getMap('content').get(role))
      if (mayWrite(role, document, state)) {
        await expect.poll(seenByServer, { message: cell }).toBe('written by a client')
      } else {
        await expect.poll(client.closedWith, { message: cell }).toBe(CLOSE_CODES.readOnly.code)
        expect(await seenByServer(), cell).toBeUndefined()
      }
    }
    await Promise.all(ROLES.flatMap((role) => DOCUMENT_KINDS.map((document) => checkCell(role, document))))
  })
})

test('a reader who writes reaches nobody, and the others stay in step', async () => {
  const { url, workshop, token } = await startTestServer()
  const workshopId = await workshop()
  const room = connectStock({ url, workshopId, token: await token(workshopId, 'room') })
  const ann = connectStock({ url, workshopId, token: await token(workshopId, 'team') })
  const ben = connectStock({ url, workshopId, token: await token(workshopId, 'team') })
  await expect.poll(() => room.provider.synced && ann.provider.synced && ben.provider.synced).toBe(true)
  room.doc.getMap('cards').set('forged', true)
  await expect.poll(room.closedWith).toBe(CLOSE_CODES.readOnly.code)
  ann.doc.getMap('cards').set('real', true)
  await expect.poll(() => ben.doc.getMap('cards').toJSON()).toEqual({ real: true })
})

test('a reader may come back with what everybody has, deletions included', async () => {
  const { url, workshop, token } = await startTestServer()
  const workshopId = await workshop()
  const ann = connectStock({ url, workshopId, token: await token(workshopId, 'team') })
  const room = connectStock({ url, workshopId, token: await token(workshopId, 'room') })
  ann.doc.getText('statement').insert(0, 'abcdef')
  await expect.poll(() => room.doc.getText('statement').toJSON()).toBe('abcdef')
  ann.doc.getText('statement').delete(1, 3)
  await expect.poll(() => room.doc.getText('statement').toJSON()).toBe('aef')
  room.provider.disconnect()
  room.provider.connect()
  await expect.poll(() => room.provider.synced).toBe(true)
  ann.doc.getText('statement').insert(3, '!')
  await expect.poll(() => room.doc.getText('statement').toJSON()).toBe('aef!')
  expect(room.closedWith()).toBeNull()
})

describe('refusals accept the socket and close it with a code of their own:', () => {
  test('an unknown token', async () => {
    const { url, workshop } = await startTestServer()
    const client = connectStock({ url, workshopId: await workshop(), token: newSecret() })
    await expect.poll(client.closedWith).toBe(CLOSE_CODES.unknownToken.code)
    // The stock client takes the code for final.
    expect(client.provider.shouldConnect).toBe(false)
  })

  test('a token of another workshop', async () => {
    const { url, workshop, token } = await startTestServer()
    const other = await workshop('ws-other')
    const client = connectStock({
      url,
      workshopId: await workshop(),
      token: await token(other, 'facilitator'),
    })
    await expect.poll(client.closedWith).toBe(CLOSE_CODES.noAccess.code)
  })

  test('a workshop that does not exist', async () => {
    const { url, token } = await startTestServer()
    const client = connectStock({ url, workshopId: 'ws-gone', token: await token('ws-gone', 'team') })
    await expect.poll(client.closedWith).toBe(CLOSE_CODES.noSuchDocument.code)
  })

  test.each([
    '/sync/ws-test',
    '/sync/ws-test/other',
    '/sync/ws-test/board/',
    '/sync/WS/board',
    '/sync/%2e/board',
  ])('the address %s', async (path) => {
    const { url, workshop, token } = await startTestServer()
    const workshopId = await workshop()
    const client = connectRaw({ url, workshopId, token: await token(workshopId, 'team'), path })
    await expect.poll(client.closedWith).toBe(CLOSE_CODES.noSuchDocument.code)
  })

  test('no subprotocol, another one, and ours without a token', async () => {
    const { url, workshop, token } = await startTestServer()
    const workshopId = await workshop()
    const device = await token(workshopId, 'team')
    const none = connectRaw({ url, workshopId, token: device, protocols: [] })
    const other = connectRaw({ url, workshopId, token: device, protocols: ['chat', `token.${device}`] })
    const tokenless = connectRaw({ url, workshopId, token: device, protocols: [SUBPROTOCOL] })
    await expect.poll(none.closedWith).toBe(CLOSE_CODES.protocolMissing.code)
    await expect.poll(other.closedWith).toBe(CLOSE_CODES.protocolMissing.code)
    await expect.poll(tokenless.closedWith).toBe(CLOSE_CODES.unknownToken.code)
  })

  test('a client of another schema', async () => {
    const { url, workshop, token } = await startTestServer()
    const workshopId = await workshop()
    const device = await token(workshopId, 'team')
    const old = connectStock({ url, workshopId, token: device, params: { schema: '0' } })
    const current = connectStock({ url, workshopId, token: device, params: { schema: '1' } })
    await expect.poll(old.closedWith).toBe(CLOSE_CODES.clientTooOld.code)
    await expect.poll(() => current.provider.synced).toBe(true)
  })
})

test('the token is never echoed', async () => {
  const { url, workshop, token } = await startTestServer()
  const workshopId = await workshop()
  const client = connectRaw({ url, workshopId, token: await token(workshopId, 'team') })
  await expect.poll(client.isOpen).toBe(true)
  expect(client.socket.protocol).toBe(SUBPROTOCOL)
})

test('an upgrade elsewhere is refused, and the server lives', async () => {
  const { url, workshop, token } = await startTestServer()
  const workshopId = await workshop()
  for (const path of ['/', '//', '/api', '/sync']) {
    const client = connectRaw({ url, workshopId, token: await token(workshopId, 'team'), path })
    await expect.poll(client.closedWith).toBe(1006)
  }
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
})
