/** Changes of the server as clients see them: durable first, all documents, or not at all. */
import { CLOSE_CODES } from '@servicewerkstatt/shared/protocol/close-codes.ts'
import { expect, test } from 'vitest'
import { openFaultyStorage } from './open-faulty-storage.ts'
import { connectOurs } from './our-client.ts'
import { startTestServer } from './running-server.ts'
import { connectStock } from './stock-client.ts'

test('nobody sees a change before it is durable, and what people type meanwhile is not lost', async () => {
  const storage = await openFaultyStorage()
  const { url, workshop, token, context } = await startTestServer({ dependencies: { storage } })
  const workshopId = await workshop()
  const ann = connectStock({ url, workshopId, token: await token(workshopId, 'team') })
  const ben = connectStock({ url, workshopId, token: await token(workshopId, 'team') })
  const watcher = connectStock({
    url,
    workshopId,
    document: 'proceedings',
    token: await token(workshopId, 'observer'),
  })
  await expect.poll(() => [ann, ben, watcher].every(({ provider }) => provider.synced)).toBe(true)
  const lateDevice = await token(workshopId, 'team')
  storage.isSlow = true
  const mutation = context.hub.mutate(workshopId, ({ board, proceedings }) => {
    board.getMap('cards').set('revealed', true)
    proceedings.getMap('run').set('stage', 'read')
  })
  await expect.poll(() => storage.waiting).toBe(1)
  ann.doc.getMap('cards').set('typed', true)
  const late = connectStock({ url, workshopId, token: lateDevice })
  await expect.poll(() => late.provider.wsconnected).toBe(true)
  expect(ben.doc.getMap('cards').toJSON()).toEqual({})
  expect(watcher.doc.getMap('run').toJSON()).toEqual({})
  expect(late.provider.synced).toBe(false)
  storage.letGo()
  await mutation
  const both = { revealed: true, typed: true }
  for (const { doc } of [ann, ben, late]) await expect.poll(() => doc.getMap('cards').toJSON()).toEqual(both)
  await expect.poll(() => watcher.doc.getMap('run').toJSON()).toEqual({ stage: 'read' })
})

test('a mutation that fails is seen by nobody, now or later', async () => {
  const storage = await openFaultyStorage()
  const { url, workshop, token, context } = await startTestServer({ dependencies: { storage } })
  const workshopId = await workshop()
  const ann = connectOurs({ url, workshopId, token: await token(workshopId, 'team') })
  ann.doc.getMap('cards').set('before', true)
  await expect.poll(() => ann.echoed()).toBe(1)
  const saved = ann.sendBarrier()
  await expect.poll(ann.echoed).toBe(saved)
  const forge = (): Promise<unknown> =>
    context.hub.mutate(workshopId, ({ board, proceedings }) => {
      board.getMap('cards').set('forged', true)
      proceedings.getMap('run').set('frozen', true)
    })
  storage.isFull = true
  await expect(forge()).rejects.toMatchObject({ code: 'full' })
  storage.isFull = false
  ann.doc.getMap('cards').set('after', true)
  const late = connectStock({ url, workshopId, token: await token(workshopId, 'team') })
  const seen = { before: true, after: true }
  await expect.poll(() => late.doc.getMap('cards').toJSON()).toEqual(seen)
  expect(ann.doc.getMap('cards').toJSON()).toEqual(seen)
  expect(await context.hub.read(workshopId, ({ proceedings }) => proceedings.getMap('run').size)).toBe(0)
  await forge()
  await expect.poll(() => late.doc.getMap('cards').get('forged')).toBe(true)
})

test('mutations of one workshop run one after another', async () => {
  const { workshop, context } = await startTestServer()
  const workshopId = await workshop()
  const add = (): Promise<number> =>
    context.hub.mutate(
      workshopId,
      ({ proceedings }, _work, before: number) => {
        const run = proceedings.getMap<number>('run')
        expect(run.get('count') ?? 0).toBe(before)
        run.set('count', before + 1)
        return before + 1
      },
      {
        prepare: () =>
          context.hub.read(
            workshopId,
            ({ proceedings }) => proceedings.getMap<number>('run').get('count') ?? 0,
          ),
      },
    )
  const results = await Promise.all(Array.from({ length: 20 }, add))
  expect(results).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
})

test('a mutation that was written but not confirmed by the disk is done once, however often it is repeated', async () => {
  const storage = await openFaultyStorage()
  const { url, workshop, token, context } = await startTestServer({ dependencies: { storage } })
  const workshopId = await workshop()
  const ann = connectStock({
    url,
    workshopId,
    document: 'proceedings',
    token: await token(workshopId, 'team'),
  })
  await expect.poll(() => ann.provider.synced).toBe(true)
  const count = (): Promise<unknown> =>
    context.hub.mutate(
      workshopId,
      ({ proceedings }) => {
        const run = proceedings.getMap<number>('run')
        run.set('count', (run.get('count') ?? 0) + 1)
        return { ok: true, count: run.get('count') }
      },
      { commandId: 'cmd-1' },
    )
  storage.failsToSync = true
  await expect(count()).rejects.toMatchObject({ name: 'StorageError' })
  storage.failsToSync = false
  // It stands in the log, so everybody gets it; the repetition finds what it was.
  await expect.poll(() => ann.doc.getMap('run').toJSON()).toEqual({ count: 1 })
  expect(await count()).toEqual({ ok: true, count: 1 })
  expect(await context.hub.read(workshopId, ({ proceedings }) => proceedings.getMap('run').toJSON())).toEqual(
    { count: 1 },
  )
})

test('a workshop that is deleted is gone for everybody, also for those who are connected', async () => {
  const { url, workshop, token, context } = await startTestServer()
  const [gone, kept] = [await workshop('ws-gone'), await workshop('ws-kept')]
  const device = await token(gone, 'team')
  const ann = connectStock({ url, workshopId: gone, token: device })
  const ben = connectStock({ url, workshopId: kept, token: await token(kept, 'team') })
  await expect.poll(() => ann.provider.synced && ben.provider.synced).toBe(true)
  ann.doc.getMap('cards').set('last', true)
  await context.hub.delete(gone)
  await expect.poll(ann.closedWith).toBe(CLOSE_CODES.noSuchDocument.code)
  expect(await context.storage.loadDocument({ workshopId: gone, document: 'board' })).toBeNull()
  await expect(context.hub.read(gone, () => true)).rejects.toMatchObject({ code: 'unknown-workshop' })
  const again = connectStock({ url, workshopId: gone, token: device })
  await expect.poll(again.closedWith).toBe(CLOSE_CODES.unknownToken.code)
  expect(ben.closedWith()).toBeNull()
})
