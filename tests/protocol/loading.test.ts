/** Nobody is answered before the document is loaded, and all who wait share one loading. */
import { CLOSE_CODES } from '@servicewerkstatt/shared/protocol/close-codes.ts'
import { StorageError } from '@servicewerkstatt/server/src/storage/workshop-storage.ts'
import { expect, test } from 'vitest'
import type { FaultyStorage } from './faulty-storage.ts'
import { openFaultyStorage } from './open-faulty-storage.ts'
import { connectRaw } from './raw-client.ts'
import { startTestServer, type TestServer } from './running-server.ts'
import { connectStock } from './stock-client.ts'

/** A server that has a workshop with content on disk and not in memory. */
async function startCold(
  storage: FaultyStorage,
): Promise<TestServer & { workshopId: string; device: string }> {
  const server = await startTestServer({ dependencies: { storage } })
  const workshopId = 'ws-cold'
  const at = new Date().toISOString()
  const row = { id: workshopId, code: null, createdAt: at, lastActiveAt: at, deleteAt: null }
  await server.context.hub.create(row, ({ board }) => void board.getMap('cards').set('stored', true))
  return { ...server, workshopId, device: await server.token(workshopId, 'team') }
}

test('everybody who comes during the loading is answered completely afterwards, from one loading', async () => {
  const storage = await openFaultyStorage()
  const { url, workshopId, device } = await startCold(storage)
  storage.isLoadingSlow = true
  const people = Array.from({ length: 5 }, () => connectStock({ url, workshopId, token: device }))
  for (const [index, { doc, provider }] of people.entries()) {
    doc.getMap('cards').set(`from ${index}`, true)
    provider.awareness.setLocalState({ index })
  }
  const early = connectRaw({ url, workshopId, token: device })
  await expect.poll(() => early.isOpen() && people.every(({ provider }) => provider.wsconnected)).toBe(true)
  await expect.poll(() => storage.waiting).toBeGreaterThan(0)
  expect(early.frames).toEqual([])
  expect(people.some(({ provider }) => provider.synced)).toBe(false)
  storage.letGo()
  await expect.poll(() => people.every(({ provider }) => provider.synced)).toBe(true)
  for (const { doc } of people) await expect.poll(() => doc.getMap('cards').size).toBe(6)
  // The proceedings and the board, once each.
  expect(storage.loads).toBe(2)
  for (const { provider } of people) await expect.poll(() => provider.awareness.getStates().size).toBe(5)
})

test('the first frame is the server’s step 1, and its step 2 comes after', async () => {
  const { url, workshopId, device } = await startCold(await openFaultyStorage())
  const client = connectRaw({ url, workshopId, token: device })
  client.socket.once('open', () => client.send(new Uint8Array([0, 0, 1, 0])))
  const syncSteps = (): unknown[] => client.frames.filter(([type]) => type === 0).map(([, step]) => step)
  await expect.poll(syncSteps).toEqual([0, 1])
})

test('a loading that fails sends everybody away to come back, and the next one is tried', async () => {
  const storage = await openFaultyStorage()
  const { url, workshopId, device } = await startCold(storage)
  storage.loadDocument = () => Promise.reject(new StorageError('failed', 'The disk does not answer.'))
  const ann = connectStock({ url, workshopId, token: device })
  await expect.poll(ann.closedWith).toBe(CLOSE_CODES.loadingFailed.code)
  Reflect.deleteProperty(storage, 'loadDocument')
  await expect.poll(() => ann.doc.getMap('cards').toJSON(), { timeout: 5000 }).toEqual({ stored: true })
})

test('who leaves during the loading leaves nothing behind', async () => {
  const storage = await openFaultyStorage()
  const { url, workshopId, device, context } = await startCold(storage)
  storage.isLoadingSlow = true
  const client = connectRaw({ url, workshopId, token: device })
  await expect.poll(() => storage.waiting).toBe(1)
  client.socket.terminate()
  await expect.poll(() => context.hub.connections(workshopId)).toEqual([])
  storage.letGo()
  const ann = connectStock({ url, workshopId, token: device })
  await expect.poll(() => ann.provider.synced).toBe(true)
  expect(context.hub.connections(workshopId)).toHaveLength(1)
})
