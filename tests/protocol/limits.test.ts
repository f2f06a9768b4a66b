/** Limits of numbers: clear codes, and place again when somebody has gone. */
import { CLOSE_CODES } from '@servicewerkstatt/shared/protocol/close-codes.ts'
import { encodeBarrier } from '@servicewerkstatt/shared/protocol/messages.ts'
import { expect, test } from 'vitest'
import { openFaultyStorage } from './open-faulty-storage.ts'
import { connectOurs } from './our-client.ts'
import { connectRaw } from './raw-client.ts'
import { startTestServer } from './running-server.ts'
import { connectStock } from './stock-client.ts'

test('a full workshop says so, with a code that lets the client try again', async () => {
  const { url, workshop, token } = await startTestServer({ limits: { CONNECTIONS_PER_WORKSHOP: 2 } })
  const workshopId = await workshop()
  const join = async () => connectStock({ url, workshopId, token: await token(workshopId, 'team') })
  const [ann, ben] = [await join(), await join()]
  await expect.poll(() => ann.provider.synced && ben.provider.synced).toBe(true)
  const third = await join()
  await expect.poll(third.closedWith).toBe(CLOSE_CODES.workshopFull.code)
  ann.provider.destroy()
  await expect.poll(() => third.provider.synced, { timeout: 5000 }).toBe(true)
})

test('one device cannot take all places', async () => {
  const { url, workshop, token } = await startTestServer({ limits: { CONNECTIONS_PER_TOKEN: 2 } })
  const workshopId = await workshop()
  const device = await token(workshopId, 'team')
  const tabs = [1, 2, 3].map(() => connectStock({ url, workshopId, token: device }))
  await expect
    .poll(() => tabs.map(({ closedWith }) => closedWith()))
    .toContain(CLOSE_CODES.tooManyMessages.code)
  expect(tabs.filter(({ closedWith }) => closedWith() === null)).toHaveLength(2)
})

test('the server takes so many sockets and no more', async () => {
  const { url, workshop, token } = await startTestServer({ limits: { CONNECTIONS: 3 } })
  const workshopId = await workshop()
  const device = await token(workshopId, 'team')
  const sockets = [1, 2, 3].map(() => connectRaw({ url, workshopId, token: device }))
  await expect.poll(() => sockets.every(({ frames }) => frames.length > 0)).toBe(true)
  const more = connectRaw({ url, workshopId, token: device })
  await expect.poll(more.closedWith).toBe(CLOSE_CODES.serverFull.code)
})

test('idle workshops make place for others; busy ones do not', async () => {
  const { url, workshop, token } = await startTestServer({ limits: { WORKSHOPS_IN_MEMORY: 1 } })
  const [one, two] = [await workshop('ws-one'), await workshop('ws-two')]
  const ann = connectStock({ url, workshopId: one, token: await token(one, 'team') })
  ann.doc.getMap('cards').set('a', 1)
  await expect.poll(() => ann.provider.synced).toBe(true)
  const ben = connectStock({ url, workshopId: two, token: await token(two, 'team') })
  await expect.poll(ben.closedWith).toBe(CLOSE_CODES.serverFull.code)
  ann.provider.destroy()
  await expect.poll(() => ben.provider.synced, { timeout: 5000 }).toBe(true)
  ben.provider.destroy()
  const again = connectStock({ url, workshopId: one, token: await token(one, 'team') })
  await expect.poll(() => again.doc.getMap('cards').get('a'), { timeout: 5000 }).toBe(1)
})

test('a workshop that nobody uses is put away and comes back whole', async () => {
  const { url, workshop, token } = await startTestServer({ limits: { IDLE_MILLISECONDS: 1 } })
  const workshopId = await workshop()
  const device = await token(workshopId, 'team')
  const ann = connectStock({ url, workshopId, token: device })
  for (let index = 0; index < 150; index += 1) ann.doc.getMap('cards').set(`c${index}`, index)
  await expect.poll(() => ann.provider.synced).toBe(true)
  const watcher = connectStock({ url, workshopId, token: device })
  await expect.poll(() => watcher.doc.getMap('cards').size).toBe(150)
  ann.provider.destroy()
  watcher.provider.destroy()
  const inMemory = async (): Promise<number> => {
    const metrics = await (await fetch(`${url}/metrics`)).text()
    return Number(/^sync_workshops_in_memory (\d+)$/m.exec(metrics)?.[1])
  }
  await expect.poll(inMemory, { timeout: 5000 }).toBe(0)
  const again = connectStock({ url, workshopId, token: device })
  await expect.poll(() => again.doc.getMap('cards').size).toBe(150)
})

test('a document at its limit takes no more and says so', async () => {
  const { url, workshop, token } = await startTestServer({ limits: { DOCUMENT_BYTES: 50_000 } })
  const workshopId = await workshop()
  const ann = connectOurs({ url, workshopId, token: await token(workshopId, 'team') })
  const stock = connectStock({ url, workshopId, token: await token(workshopId, 'team') })
  ann.doc.getMap('cards').set('a', 'x'.repeat(60_000))
  await expect.poll(() => stock.doc.getMap('cards').size).toBe(1)
  ann.doc.getMap('cards').set('b', 'more')
  await expect.poll(() => ann.notes).toContainEqual({ type: 'notApplied', reason: 'documentFull' })
  stock.doc.getMap('cards').set('c', 'more')
  await expect.poll(stock.closedWith).toBe(CLOSE_CODES.documentFull.code)
})

test('barriers without an end are too many', async () => {
  const storage = await openFaultyStorage()
  const { url, workshop, token } = await startTestServer({
    limits: { BARRIERS: 5 },
    dependencies: { storage },
  })
  const workshopId = await workshop()
  const client = connectRaw({ url, workshopId, token: await token(workshopId, 'team') })
  await expect.poll(() => client.frames.length).toBeGreaterThan(0)
  storage.isSlow = true
  for (let number = 1; number <= 6; number += 1) client.send(encodeBarrier(number))
  await expect.poll(client.closedWith).toBe(CLOSE_CODES.tooManyMessages.code)
  storage.letGo()
})

test('what is sent before the document is loaded has a limit as well', async () => {
  const storage = await openFaultyStorage()
  const { url, workshop, token } = await startTestServer({
    limits: { LOADING_QUEUE_BYTES: 1000 },
    dependencies: { storage },
  })
  const workshopId = await workshop()
  const device = await token(workshopId, 'team')
  storage.isLoadingSlow = true
  const client = connectRaw({ url, workshopId, token: device })
  await expect.poll(() => storage.waiting).toBe(1)
  client.send(new Uint8Array(5000))
  await expect.poll(client.closedWith).toBe(CLOSE_CODES.tooManyMessages.code)
  storage.letGo()
})
