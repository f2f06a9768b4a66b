/** A five-megabyte board over ten megabits a second (SAVE-6: at most ten seconds). The line is a proxy that lets so many bytes through per tick. */
import { createServer, connect, type AddressInfo } from 'node:net'
import { Transform } from 'node:stream'
import { expect, onTestFinished, test } from 'vitest'
import { fillBoard } from '../protocol/large-board.ts'
import { startTestServer } from '../protocol/running-server.ts'
import { connectStock } from '../protocol/stock-client.ts'

const MEGABITS = 10
const TICK_MS = 10
const BYTES_PER_TICK = (MEGABITS * 1_000_000) / 8 / (1000 / TICK_MS)
const BYTES = 5_000_000
const LIMIT_MS = 10_000

/** Passes on as fast as the line allows. */
function slowly(): Transform {
  const began = performance.now()
  let passed = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      passed += chunk.length
      const dueMs = (passed / BYTES_PER_TICK) * TICK_MS - (performance.now() - began)
      setTimeout(() => done(null, chunk), Math.max(0, dueMs))
    },
  })
}

async function slowLine(port: number): Promise<string> {
  const proxy = createServer((client) => {
    const server = connect(port, '127.0.0.1')
    client.pipe(server).pipe(slowly()).pipe(client)
    for (const socket of [client, server]) socket.on('error', () => socket.destroy())
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void proxy.close())
  return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
}

test('a new client has it within ten seconds', async () => {
  const { url, workshop, token, context } = await startTestServer()
  const workshopId = await workshop()
  const cards = await context.hub.mutate(workshopId, ({ board }) => fillBoard(board, BYTES))
  const line = await slowLine(Number(new URL(url).port))
  const began = performance.now()
  const ann = connectStock({ url: line, workshopId, token: await token(workshopId, 'team') })
  await expect.poll(() => ann.doc.getMap('cards').size, { timeout: 30_000 }).toBe(cards)
  const tookMs = performance.now() - began
  console.info(`5 MB over ${MEGABITS} Mbit/s: ${(tookMs / 1000).toFixed(1)} s`)
  expect(tookMs).toBeLessThan(LIMIT_MS)
})
