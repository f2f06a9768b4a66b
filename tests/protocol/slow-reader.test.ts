/** A reader that stops costs bounded memory, slows nobody, and is in step again as soon as it reads on. */
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { connectRaw } from './raw-client.ts'
import { startTestServer } from './running-server.ts'
import { connectStock } from './stock-client.ts'

const QUEUE_BYTES = 64 * 1024
const CHUNK = 100_000
const CHUNKS = 250

test('the queue of a reader that stopped is replaced by one difference', { timeout: 40_000 }, async () => {
  const { url, workshop, token, context } = await startTestServer({ limits: { QUEUE_BYTES } })
  const workshopId = await workshop()
  const ann = connectStock({ url, workshopId, token: await token(workshopId, 'team') })
  const ben = connectStock({ url, workshopId, token: await token(workshopId, 'team') })
  const slow = connectStock({ url, workshopId, token: await token(workshopId, 'team', 'prt-slow') })
  await expect.poll(() => [ann, ben, slow].every(({ provider }) => provider.synced)).toBe(true)
  const socket = slow.provider.ws as unknown as {
    pause(): void
    resume(): void
    addEventListener: WebSocket['addEventListener']
  }
  let receivedBytes = 0
  socket.addEventListener('message', (event) => {
    receivedBytes += (event.data as ArrayBuffer).byteLength
  })
  socket.pause()
  let mostQueued = 0
  for (let index = 0; index < CHUNKS; index += 1) {
    // Always the same key: what counts in the end is small.
    ann.doc.getMap('cards').set('large', String(index).padEnd(CHUNK, 'x'))
    await expect
      .poll(() => ben.doc.getMap('cards').get('large'), { interval: 1 })
      .toBe(String(index).padEnd(CHUNK, 'x'))
    const [connection] = context.hub
      .connections(workshopId)
      .filter(({ identity }) => identity.participantId === 'prt-slow')
    mostQueued = Math.max(mostQueued, connection?.queuedBytes ?? 0)
  }
  // One frame may cross the limit; nothing is added behind it.
  expect(mostQueued).toBeGreaterThan(QUEUE_BYTES)
  expect(mostQueued).toBeLessThan(QUEUE_BYTES + 2 * CHUNK)
  socket.resume()
  await expect
    .poll(() => slow.doc.getMap('cards').get('large'), { timeout: 5000 })
    .toBe(String(CHUNKS - 1).padEnd(CHUNK, 'x'))
  expect(receivedBytes).toBeLessThan((CHUNK * CHUNKS) / 2)
  expect(Y.encodeStateVector(slow.doc)).toEqual(Y.encodeStateVector(ann.doc))
  // Still the same connection, and in step from here on.
  ann.doc.getMap('cards').set('after', true)
  await expect.poll(() => slow.doc.getMap('cards').get('after')).toBe(true)
  expect(slow.closedWith()).toBeNull()
})

test('asking for the whole document again and again without reading fills no queue', async () => {
  const { url, workshop, token, context } = await startTestServer({ limits: { QUEUE_BYTES } })
  const workshopId = await workshop()
  await context.hub.mutate(
    workshopId,
    ({ board }) => void board.getMap('cards').set('large', 'x'.repeat(2_000_000)),
  )
  const greedy = connectRaw({ url, workshopId, token: await token(workshopId, 'team') })
  await expect.poll(() => greedy.frames.length).toBeGreaterThan(0)
  greedy.socket.pause()
  const ann = connectStock({ url, workshopId, token: await token(workshopId, 'team') })
  for (let round = 0; round < 30; round += 1) {
    greedy.send(new Uint8Array([0, 0, 1, 0]))
    ann.doc.getMap('cards').set('round', round)
    const seen = (): Promise<unknown> =>
      context.hub.read(workshopId, ({ board }) => board.getMap('cards').get('round'))
    await expect.poll(seen, { interval: 2 }).toBe(round)
  }
  const queued = context.hub.connections(workshopId).reduce((sum, { queuedBytes }) => sum + queuedBytes, 0)
  expect(queued).toBeLessThan(2 * 2_100_000)
})
