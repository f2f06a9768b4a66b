/** Stock y-websocket clients on our server: they see each other’s work, also late, large, offline and after a restart. */
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { startTestServer } from './running-server.ts'
import { connectStock } from './stock-client.ts'

const cards = (doc: Y.Doc): Record<string, unknown> => doc.getMap('cards').toJSON()

test('two people see each other’s changes', async () => {
  const { url, workshop, token } = await startTestServer()
  const workshopId = await workshop()
  const ann = connectStock({ url, workshopId, token: await token(workshopId, 'team') })
  const ben = connectStock({ url, workshopId, token: await token(workshopId, 'facilitator') })
  ann.doc.getMap('cards').set('a', 'from ann')
  ben.doc.getMap('cards').set('b', 'from ben')
  const both = { a: 'from ann', b: 'from ben' }
  await expect.poll(() => cards(ann.doc)).toEqual(both)
  await expect.poll(() => cards(ben.doc)).toEqual(both)
})

test('many at once write one text, and all of them end with the same', async () => {
  const { url, workshop, token } = await startTestServer()
  const workshopId = await workshop()
  const device = await token(workshopId, 'team')
  const people = Array.from({ length: 8 }, () => connectStock({ url, workshopId, token: device }))
  await expect.poll(() => people.every(({ provider }) => provider.synced)).toBe(true)
  for (let round = 0; round < 25; round += 1) {
    for (const [index, { doc }] of people.entries()) doc.getText('statement').insert(0, String(index))
    await new Promise((resolve) => setImmediate(resolve))
  }
  const texts = (): string[] => people.map(({ doc }) => doc.getText('statement').toJSON())
  await expect.poll(() => new Set(texts()).size === 1 && texts()[0]?.length === 8 * 25).toBe(true)
})

test('a latecomer has everything at the moment it counts as synced', async () => {
  const { url, workshop, token } = await startTestServer()
  const workshopId = await workshop()
  const ann = connectStock({ url, workshopId, token: await token(workshopId, 'team') })
  // Large enough that the server keeps the encoded state and sends later changes as a tail.
  for (let index = 0; index < 200; index += 1) ann.doc.getMap('cards').set(`c${index}`, 'x'.repeat(1000))
  await expect.poll(() => ann.provider.synced).toBe(true)
  for (const round of ['first', 'second', 'third']) {
    const late = connectStock({ url, workshopId, token: await token(workshopId, 'room') })
    await expect.poll(() => late.provider.synced).toBe(true)
    expect(Object.keys(cards(late.doc))).toHaveLength(Object.keys(cards(ann.doc)).length)
    expect(late.doc.store.pendingStructs).toBeNull()
    ann.doc.getMap('cards').set(round, 'after the state was encoded')
    await expect.poll(() => cards(late.doc)[round]).toBeDefined()
  }
})

test('a document of 5 MB syncs', async () => {
  const { url, workshop, token } = await startTestServer()
  const workshopId = await workshop()
  const large = new Y.Doc()
  for (let index = 0; index < 5000; index += 1) large.getMap('cards').set(`c${index}`, 'x'.repeat(1000))
  const ann = connectStock({ url, workshopId, token: await token(workshopId, 'team'), doc: large })
  await expect.poll(() => ann.provider.synced).toBe(true)
  const ben = connectStock({ url, workshopId, token: await token(workshopId, 'team') })
  await expect.poll(() => Object.keys(cards(ben.doc)).length, { timeout: 10_000 }).toBe(5000)
})

test('what was written without a line merges when it is back', async () => {
  const { url, workshop, token } = await startTestServer()
  const workshopId = await workshop()
  const ann = connectStock({ url, workshopId, token: await token(workshopId, 'team') })
  const ben = connectStock({ url, workshopId, token: await token(workshopId, 'team') })
  await expect.poll(() => ann.provider.synced && ben.provider.synced).toBe(true)
  ann.provider.disconnect()
  ann.doc.getMap('cards').set('offline', 'ann')
  ben.doc.getMap('cards').set('online', 'ben')
  ann.provider.connect()
  const both = { offline: 'ann', online: 'ben' }
  await expect.poll(() => cards(ann.doc)).toEqual(both)
  await expect.poll(() => cards(ben.doc)).toEqual(both)
})

test('the documents are there after a restart, deletions included', async () => {
  const first = await startTestServer()
  const workshopId = await first.workshop()
  const device = await first.token(workshopId, 'team')
  const ann = connectStock({ url: first.url, workshopId, token: device })
  const map = ann.doc.getMap('cards')
  for (let index = 0; index < 300; index += 1) map.set(`c${index % 20}`, index)
  map.delete('c0')
  const watcher = connectStock({ url: first.url, workshopId, token: device })
  await expect.poll(() => cards(watcher.doc)).toEqual(cards(ann.doc))
  await first.stop()
  ann.provider.destroy()
  const second = await startTestServer({ dataDir: first.dataDir })
  const late = connectStock({ url: second.url, workshopId, token: device })
  await expect.poll(() => cards(late.doc)).toEqual(cards(ann.doc))
  expect(cards(late.doc)).not.toHaveProperty('c0')
})

test('workshops and documents are apart from each other', async () => {
  const { url, workshop, token } = await startTestServer()
  const one = await workshop('ws-one')
  const two = await workshop('ws-two')
  const ann = connectStock({ url, workshopId: one, token: await token(one, 'facilitator') })
  const other = connectStock({ url, workshopId: two, token: await token(two, 'facilitator') })
  const proceedings = connectStock({
    url,
    workshopId: one,
    document: 'proceedings',
    token: await token(one, 'facilitator'),
  })
  const watcher = connectStock({ url, workshopId: one, token: await token(one, 'facilitator') })
  ann.doc.getMap('cards').set('a', 1)
  await expect.poll(() => cards(watcher.doc)).toEqual({ a: 1 })
  await expect.poll(() => other.provider.synced && proceedings.provider.synced).toBe(true)
  expect(cards(other.doc)).toEqual({})
  expect(cards(proceedings.doc)).toEqual({})
})
