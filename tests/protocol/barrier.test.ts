/** “Gespeichert” means on disk: the echo of a barrier, and what people are told while the storage refuses. */
import { expect, test } from 'vitest'
import type { FaultyStorage } from './faulty-storage.ts'
import { openFaultyStorage } from './open-faulty-storage.ts'
import { connectOurs } from './our-client.ts'
import { startTestServer, type TestLimits, type TestServer } from './running-server.ts'
import { connectStock } from './stock-client.ts'

async function startFaulty(
  limits: TestLimits = {},
): Promise<TestServer & { storage: FaultyStorage; workshopId: string }> {
  const storage = await openFaultyStorage()
  const server = await startTestServer({ limits, dependencies: { storage } })
  return { ...server, storage, workshopId: await server.workshop() }
}

test('the echo comes only when everything sent before is on disk; others see it before', async () => {
  const { url, token, storage, workshopId } = await startFaulty()
  const ann = connectOurs({ url, workshopId, token: await token(workshopId, 'team') })
  const ben = connectStock({ url, workshopId, token: await token(workshopId, 'team') })
  await expect.poll(() => ann.provider.synced && ben.provider.synced && ann.echoed() === 1).toBe(true)
  storage.isSlow = true
  ann.doc.getMap('cards').set('a', 1)
  const barrier = ann.sendBarrier()
  await expect.poll(() => ben.doc.getMap('cards').get('a')).toBe(1)
  await expect.poll(() => storage.waiting).toBe(1)
  expect(ann.echoed()).toBeLessThan(barrier)
  storage.letGo()
  await expect.poll(ann.echoed).toBe(barrier)
})

test('barriers of one connection come back in order, and a full sync serves many', async () => {
  const { url, token, storage, workshopId } = await startFaulty()
  const ann = connectOurs({ url, workshopId, token: await token(workshopId, 'team') })
  await expect.poll(ann.echoed).toBe(1)
  storage.isSlow = true
  for (let index = 0; index < 20; index += 1) {
    ann.doc.getMap('cards').set(`c${index}`, index)
    ann.sendBarrier()
  }
  await expect.poll(() => storage.waiting).toBe(1)
  storage.letGo()
  await expect.poll(ann.echoed).toBe(21)
  const echoes = ann.notes.flatMap((note) => (note.type === 'barrier' ? [note.number] : []))
  expect(echoes).toEqual(Array.from({ length: 21 }, (_, index) => index + 1))
})

test('stock clients never see a message of ours', async () => {
  const { url, token, context, workshopId } = await startFaulty()
  const seen: number[] = []
  const ann = connectStock({ url, workshopId, token: await token(workshopId, 'team'), connect: false })
  ann.provider.messageHandlers = new Proxy(ann.provider.messageHandlers, {
    get(handlers, key) {
      if (typeof key === 'string' && /^\d+$/.test(key)) seen.push(Number(key))
      return Reflect.get(handlers, key) as unknown
    },
  })
  ann.provider.connect()
  await expect.poll(() => ann.provider.synced).toBe(true)
  await context.hub.mutate(workshopId, ({ board, proceedings }) => {
    proceedings.getMap('run').set('frozen', true)
    board.getMap('cards').set('a', 1)
  })
  await expect.poll(() => ann.doc.getMap('cards').get('a')).toBe(1)
  expect(new Set(seen)).toEqual(new Set([0, 1]))
})

test('while the storage refuses, people go on, nothing counts as saved, and everybody is told', async () => {
  const { url, token, storage, workshopId, context } = await startFaulty()
  const ann = connectOurs({ url, workshopId, token: await token(workshopId, 'team') })
  const ben = connectOurs({ url, workshopId, token: await token(workshopId, 'team') })
  await expect.poll(() => ann.echoed() === 1 && ben.echoed() === 1).toBe(true)
  const lateDevice = await token(workshopId, 'team')
  storage.isFull = true
  ann.doc.getMap('cards').set('a', 1)
  const barrier = ann.sendBarrier()
  await expect.poll(() => ben.doc.getMap('cards').get('a')).toBe(1)
  const refusing = { type: 'storage', state: 'refusing' }
  await expect.poll(() => ann.notes).toContainEqual(refusing)
  await expect.poll(() => ben.notes).toContainEqual(refusing)
  expect(ann.echoed()).toBeLessThan(barrier)
  expect((await fetch(`${url}/readyz`)).status).toBe(503)
  await expect(context.hub.mutate(workshopId, () => true)).rejects.toMatchObject({ name: 'StorageError' })

  const late = connectOurs({ url, workshopId, token: lateDevice })
  await expect.poll(() => late.doc.getMap('cards').get('a')).toBe(1)
  await expect.poll(() => late.notes).toContainEqual(refusing)

  storage.isFull = false
  await expect.poll(ann.echoed, { timeout: 5000 }).toBe(barrier)
  await expect.poll(() => ben.notes).toContainEqual({ type: 'storage', state: 'storing' })
  const stored = await storage.loadDocument({ workshopId, document: 'board' })
  expect(stored?.lastSequence).toBeGreaterThan(1)
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
})

test('what may wait in memory while the storage refuses is bounded', async () => {
  const { url, token, storage, workshopId } = await startFaulty({ BACKLOG_BYTES: 10_000 })
  const ann = connectOurs({ url, workshopId, token: await token(workshopId, 'team') })
  await expect.poll(ann.echoed).toBe(1)
  storage.isFull = true
  const full = { type: 'notApplied', reason: 'documentFull' }
  let cards = 0
  await expect
    .poll(() => {
      ann.doc.getMap('cards').set(`c${(cards += 1)}`, 'x'.repeat(2000))
      return ann.notes
    })
    .toContainEqual(full)
  expect(cards).toBeGreaterThan(5)
  const metrics = await (await fetch(`${url}/metrics`)).text()
  expect(Number(/^storage_backlog_bytes (\d+)$/m.exec(metrics)?.[1])).toBeGreaterThan(10_000)
})
