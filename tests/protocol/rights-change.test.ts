/** Rights that change while the connection is open: freezing, another role, removal. */
import { CLOSE_CODES } from '@servicewerkstatt/shared/protocol/close-codes.ts'
import { hashSecret } from '@servicewerkstatt/server/src/access/tokens.ts'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { connectOurs } from './our-client.ts'
import { startTestServer, type TestServer } from './running-server.ts'
import { connectStock } from './stock-client.ts'

const freeze = ({ context }: TestServer, workshopId: string, frozen: boolean): Promise<unknown> =>
  context.hub.mutate(workshopId, ({ proceedings }) => void proceedings.getMap('run').set('frozen', frozen))

test('a frozen board takes nothing more from a stock client, without reconnect', async () => {
  const server = await startTestServer()
  const { url, workshop, token } = server
  const workshopId = await workshop()
  const ann = connectStock({ url, workshopId, token: await token(workshopId, 'team') })
  const host = connectStock({ url, workshopId, token: await token(workshopId, 'facilitator') })
  ann.doc.getMap('cards').set('before', true)
  await expect.poll(() => host.doc.getMap('cards').toJSON()).toEqual({ before: true })
  await freeze(server, workshopId, true)
  expect(ann.closedWith()).toBeNull()
  host.doc.getMap('cards').set('host', true)
  await expect.poll(() => ann.doc.getMap('cards').get('host')).toBe(true)
  ann.doc.getMap('cards').set('after', true)
  await expect.poll(ann.closedWith).toBe(CLOSE_CODES.readOnly.code)
  expect(host.doc.getMap('cards').toJSON()).toEqual({ before: true, host: true })
})

test('a client of ours hears of its rights, of a refusal, and starts afresh', async () => {
  const server = await startTestServer()
  const { url, workshop, token } = server
  const workshopId = await workshop()
  const device = await token(workshopId, 'team')
  const ann = connectOurs({ url, workshopId, token: device })
  await expect.poll(() => ann.notes).toContainEqual({ type: 'rights', mayWrite: true })
  await freeze(server, workshopId, true)
  await expect.poll(() => ann.notes).toContainEqual({ type: 'rights', mayWrite: false })

  ann.doc.getMap('cards').set('refused', true)
  const barrier = ann.sendBarrier()
  await expect.poll(() => ann.notes).toContainEqual({ type: 'notApplied', reason: 'frozen' })
  expect(ann.closedWith()).toBeNull()

  // Thawing does not heal this connection: its next update would build on the refused one.
  await freeze(server, workshopId, false)
  await expect.poll(() => ann.notes.filter(({ type }) => type === 'rights')).toHaveLength(3)
  ann.doc.getMap('cards').set('later', true)
  ann.sendBarrier()
  ann.provider.destroy()
  expect(ann.echoed()).toBeLessThan(barrier)

  const fresh = connectOurs({ url, workshopId, token: device, doc: new Y.Doc() })
  await expect.poll(() => fresh.provider.synced).toBe(true)
  fresh.doc.getMap('cards').set('fresh', true)
  const saved = fresh.sendBarrier()
  await expect.poll(fresh.echoed).toBe(saved)
  const seen = await server.context.hub.read(workshopId, ({ board }) => board.getMap('cards').toJSON())
  expect(seen).toEqual({ fresh: true })
})

test('a removed person is out within two seconds and does not come back', async () => {
  const { url, workshop, token, context } = await startTestServer()
  const workshopId = await workshop()
  const device = await token(workshopId, 'team', 'prt-ann')
  const ann = connectStock({ url, workshopId, token: device })
  await expect
    .poll(() => context.hub.present(workshopId))
    .toEqual([{ participantId: 'prt-ann', connections: 1 }])
  const row = await context.storage.device(hashSecret(device))
  if (!row) throw new Error('the device is missing')
  await context.hub.write([{ write: 'device', device: { ...row, state: 'revoked' } }])
  await expect.poll(ann.closedWith, { timeout: 2000 }).toBe(CLOSE_CODES.removed.code)
  await expect.poll(() => context.hub.present(workshopId)).toEqual([])
  const again = connectStock({ url, workshopId, token: device })
  await expect.poll(again.closedWith).toBe(CLOSE_CODES.unknownToken.code)
})

test('a change of role works on the open connections', async () => {
  const { url, workshop, token, context } = await startTestServer()
  const workshopId = await workshop()
  const device = await token(workshopId, 'facilitator', 'prt-ann')
  const board = connectOurs({ url, workshopId, token: device })
  const backstage = connectOurs({ url, workshopId, document: 'backstage', token: device })
  await expect.poll(() => board.provider.synced && backstage.provider.synced).toBe(true)
  const row = await context.storage.device(hashSecret(device))
  if (!row) throw new Error('the device is missing')
  await context.hub.write([{ write: 'device', device: { ...row, role: 'guest' } }])
  await expect.poll(backstage.closedWith, { timeout: 1000 }).toBe(CLOSE_CODES.noAccess.code)
  await expect.poll(() => board.notes, { timeout: 1000 }).toContainEqual({ type: 'rights', mayWrite: false })
})

test('when the stage for guests ends, their open connections take nothing more, at once', async () => {
  const { url, workshop, token, context } = await startTestServer()
  const workshopId = await workshop()
  const invite = (guestsMayWrite: boolean): Promise<unknown> =>
    context.hub.mutate(
      workshopId,
      ({ proceedings }) => void proceedings.getMap('run').set('guestsMayWrite', guestsMayWrite),
    )
  await invite(true)
  const guest = connectOurs({ url, workshopId, token: await token(workshopId, 'guest') })
  const stock = connectStock({ url, workshopId, token: await token(workshopId, 'guest') })
  const team = connectStock({ url, workshopId, token: await token(workshopId, 'team') })
  guest.doc.getMap('cards').set('invited', true)
  await expect.poll(() => stock.doc.getMap('cards').get('invited')).toBe(true)
  await expect.poll(() => team.doc.getMap('cards').get('invited')).toBe(true)
  await invite(false)
  await expect.poll(() => guest.notes, { timeout: 1000 }).toContainEqual({ type: 'rights', mayWrite: false })
  stock.doc.getMap('cards').set('late', true)
  guest.doc.getMap('cards').set('late', true)
  await expect.poll(stock.closedWith, { timeout: 1000 }).toBe(CLOSE_CODES.readOnly.code)
  await expect
    .poll(() => guest.notes, { timeout: 1000 })
    .toContainEqual({ type: 'notApplied', reason: 'frozen' })
  expect(team.doc.getMap('cards').toJSON()).toEqual({ invited: true })
})

test('presence is told once per person, whatever the number of devices', async () => {
  const { url, workshop, token, context } = await startTestServer()
  const workshopId = await workshop()
  const told: string[] = []
  context.hub.onPresence((_workshop, participantId, isPresent) => told.push(`${participantId} ${isPresent}`))
  const phone = connectStock({ url, workshopId, token: await token(workshopId, 'team', 'prt-ann') })
  const laptop = connectStock({ url, workshopId, token: await token(workshopId, 'team', 'prt-ann') })
  await expect
    .poll(() => context.hub.present(workshopId))
    .toEqual([{ participantId: 'prt-ann', connections: 2 }])
  phone.provider.disconnect()
  await expect
    .poll(() => context.hub.present(workshopId))
    .toEqual([{ participantId: 'prt-ann', connections: 1 }])
  laptop.provider.disconnect()
  await expect.poll(() => told).toEqual(['prt-ann true', 'prt-ann false'])
})
