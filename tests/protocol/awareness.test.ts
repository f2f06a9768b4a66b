/** Who is there: everybody speaks for one id, nobody for another’s, and who goes is gone. */
import { expect, test } from 'vitest'
import type { WebSocket } from 'ws'
import { startTestServer } from './running-server.ts'
import { connectStock, type StockClient } from './stock-client.ts'

const names = ({ provider }: StockClient): string[] =>
  Array.from(provider.awareness.getStates().values(), (state) => String(state.name)).sort()

async function twoPeople() {
  const server = await startTestServer()
  const { url, workshop, token } = server
  const workshopId = await workshop()
  const join = async (name: string, device?: string): Promise<StockClient> => {
    const client = connectStock({ url, workshopId, token: device ?? (await token(workshopId, 'team')) })
    client.provider.awareness.setLocalState({ name })
    return client
  }
  const ann = await join('ann')
  const ben = await join('ben')
  await expect.poll(() => names(ann)).toEqual(['ann', 'ben'])
  await expect.poll(() => names(ben)).toEqual(['ann', 'ben'])
  return { ...server, workshopId, join, ann, ben }
}

test('people see each other come, move and go', async () => {
  const { ann, ben, join } = await twoPeople()
  ann.provider.awareness.setLocalState({ name: 'ann', cursor: 5 })
  await expect
    .poll(() => [...ben.provider.awareness.getStates().values()])
    .toContainEqual({ name: 'ann', cursor: 5 })
  const cleo = await join('cleo')
  await expect.poll(() => names(cleo)).toEqual(['ann', 'ben', 'cleo'])
  cleo.provider.destroy()
  await expect.poll(() => names(ann)).toEqual(['ann', 'ben'])
  await expect.poll(() => names(ben)).toEqual(['ann', 'ben'])
})

test('a connection that breaks takes its presence with it', async () => {
  const { ann, ben } = await twoPeople()
  const socket = ben.provider.ws as unknown as WebSocket
  ben.provider.shouldConnect = false
  socket.terminate()
  await expect.poll(() => names(ann)).toEqual(['ann'])
})

test('foreign ids never reach anybody; the sender stays and is counted', async () => {
  const { ann, ben, join, url } = await twoPeople()
  const mallory = await join('mallory')
  await expect.poll(() => names(mallory)).toEqual(['ann', 'ben', 'mallory'])
  const { awareness } = mallory.provider
  const annId = ann.doc.clientID
  // What the stock client does with everything it knows of others, only with another content.
  awareness.states.set(annId, { name: 'forged' })
  awareness.meta.set(annId, { clock: 1000, lastUpdated: Date.now() })
  awareness.emit('update', [{ added: [], updated: [annId], removed: [] }, 'local'])
  awareness.setLocalState({ name: 'mallory again' })
  await expect.poll(() => names(ben)).toEqual(['ann', 'ben', 'mallory again'])
  expect(mallory.closedWith()).toBeNull()
  const metrics = await (await fetch(`${url}/metrics`)).text()
  expect(Number(/^sync_foreign_awareness_total (\d+)$/m.exec(metrics)?.[1])).toBeGreaterThan(0)
})

test('whoever comes back after a broken line is seen at once', async () => {
  const { ann, ben } = await twoPeople()
  ben.provider.disconnect()
  await expect.poll(() => names(ann)).toEqual(['ann'])
  // The stock client says nothing new: the same state at the same clock.
  ben.provider.connect()
  await expect.poll(() => names(ann)).toEqual(['ann', 'ben'])
})

test('the same device takes its id over from a connection that is not known to be dead yet', async () => {
  const { ann, url, workshopId, token } = await twoPeople()
  const device = await token(workshopId, 'team')
  const before = connectStock({ url, workshopId, token: device })
  before.provider.awareness.setLocalState({ name: 'cleo' })
  await expect.poll(() => names(ann)).toEqual(['ann', 'ben', 'cleo'])
  // A second connection of the same document, as after a change of network; the first still stands.
  const after = connectStock({ url, workshopId, token: device, doc: before.doc })
  after.provider.awareness.setLocalState({ name: 'cleo' })
  after.provider.awareness.setLocalState({ name: 'cleo on the train' })
  await expect.poll(() => names(ann)).toEqual(['ann', 'ben', 'cleo on the train'])
  ;(before.provider.ws as unknown as WebSocket).terminate()
  before.provider.shouldConnect = false
  after.provider.awareness.setLocalState({ name: 'cleo at home' })
  await expect.poll(() => names(ann)).toEqual(['ann', 'ben', 'cleo at home'])
})

test('cursors travel at most once per tick', async () => {
  const { ann, ben } = await twoPeople()
  let frames = 0
  const socket = ann.provider.ws as unknown as WebSocket
  socket.addEventListener('message', () => {
    frames += 1
  })
  const began = performance.now()
  for (let move = 0; move < 200; move += 1) {
    ben.provider.awareness.setLocalState({ name: 'ben', cursor: move })
    await new Promise((resolve) => setImmediate(resolve))
  }
  const lastCursor = (): unknown => ann.provider.awareness.getStates().get(ben.doc.clientID)?.cursor
  await expect.poll(lastCursor, { interval: 5 }).toBe(199)
  // One at the start, one per tick, one at the end.
  expect(frames).toBeLessThanOrEqual((performance.now() - began) / 33 + 2)
})
