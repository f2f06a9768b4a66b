/** A client that means harm and knows the protocol: what it sends costs it its connection, and nobody else notices. */
import { createConnection, type Socket } from 'node:net'
import { CLOSE_CODES } from '@servicewerkstatt/shared/protocol/close-codes.ts'
import { MESSAGE, SYNC_STEP } from '@servicewerkstatt/shared/protocol/messages.ts'
import * as encoding from 'lib0/encoding'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { connectRaw, type RawClient } from './raw-client.ts'
import { startTestServer, type TestServer, type TestServerOptions } from './running-server.ts'
import { connectStock, type StockClient } from './stock-client.ts'

interface Scene {
  server: TestServer
  workshopId: string
  ann: StockClient
  ben: StockClient
  intruder(participantId?: string): Promise<RawClient>
}

async function scene(options: TestServerOptions = {}): Promise<Scene> {
  const server = await startTestServer(options)
  const { url, workshop, token } = server
  const workshopId = await workshop()
  const ann = connectStock({ url, workshopId, token: await token(workshopId, 'team') })
  const ben = connectStock({ url, workshopId, token: await token(workshopId, 'team') })
  await expect.poll(() => ann.provider.synced && ben.provider.synced).toBe(true)
  const intruder = async (participantId?: string): Promise<RawClient> => {
    const client = connectRaw({ url, workshopId, token: await token(workshopId, 'team', participantId) })
    await expect.poll(() => client.frames.length).toBeGreaterThan(0)
    return client
  }
  return { server, workshopId, ann, ben, intruder }
}

let counter = 0
async function expectRoomWorks({ ann, ben, server }: Scene): Promise<void> {
  counter += 1
  ann.doc.getMap('alive').set('count', counter)
  await expect.poll(() => ben.doc.getMap('alive').get('count'), { timeout: 2000, interval: 5 }).toBe(counter)
  expect([ann.closedWith(), ben.closedWith()]).toEqual([null, null])
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
}

const updateFrame = (update: Uint8Array): Uint8Array => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.sync)
  encoding.writeVarUint(encoder, SYNC_STEP.update)
  encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}

/** Below the library. */
const tcpOf = ({ socket }: RawClient): Socket => (socket as unknown as { _socket: Socket })._socket

/** One client frame with an empty mask. @param head first byte: FIN, reserved bits, opcode */
function rawFrame(head: number, payload: Uint8Array): Buffer {
  const { length } = payload
  const size = length < 126 ? [0x80 | length] : [0x80 | 126, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([head, ...size, 0, 0, 0, 0]), payload])
}

/** 7.8 MB that would be four million objects: within the size of a frame, ten seconds of work. */
function tinyParts(kind: 'structs' | 'ranges'): Uint8Array {
  const count = 3_900_000
  const encoder = encoding.createEncoder()
  const head = kind === 'structs' ? [1, count, 5, 0] : [0, 1, 5, count]
  for (const number of head) encoding.writeVarUint(encoder, number)
  encoding.writeUint8Array(
    encoder,
    new Uint8Array(count * 2).map((_, index) => index % 2),
  )
  if (kind === 'structs') encoding.writeVarUint(encoder, 0)
  return encoding.toUint8Array(encoder)
}

test.each(['structs', 'ranges'] as const)('millions of tiny %s in one update', async (kind) => {
  const here = await scene()
  const intruder = await here.intruder()
  intruder.send(updateFrame(tinyParts(kind)))
  await expectRoomWorks(here)
  await expect.poll(intruder.closedWith).toBe(CLOSE_CODES.frameTooLarge.code)
  expect(await (await fetch(`${here.server.url}/metrics`)).text()).toContain(
    'sync_refusals_total{reason="frameTooLarge"} 1',
  )
})

test('a value nested so deeply that a browser could never open the board again', async () => {
  const here = await scene()
  let value: unknown = 1
  for (let level = 0; level < 1500; level += 1) value = [value]
  const doc = new Y.Doc()
  doc.getMap('cards').set('deep', value)
  const intruder = await here.intruder()
  intruder.send(updateFrame(Y.encodeStateAsUpdate(doc)))
  await expect.poll(intruder.closedWith).toBe(CLOSE_CODES.malformed.code)
  expect(here.ann.doc.getMap('cards').size).toBe(0)
  await expectRoomWorks(here)
})

test('claims of huge lengths and numbers', async () => {
  const here = await scene()
  const claims: number[][] = [
    [2 ** 40],
    [1, 2 ** 40, 1, 0],
    [1, 1, 2 ** 52, 2 ** 52],
    [0, 2 ** 40],
    [0, 1, 1, 2 ** 40],
  ]
  for (const numbers of claims) {
    const encoder = encoding.createEncoder()
    for (const number of numbers) encoding.writeVarUint(encoder, number)
    const intruder = await here.intruder()
    intruder.send(updateFrame(encoding.toUint8Array(encoder)))
    await expect.poll(intruder.closedWith, { message: numbers.join() }).toBe(CLOSE_CODES.malformed.code)
  }
  await expectRoomWorks(here)
})

test('a message in fragments that never end', async () => {
  const here = await scene({ limits: { FRAME_BYTES: 100_000 } })
  const manySmall = await here.intruder()
  const one = rawFrame(0x00, new Uint8Array([0]))
  tcpOf(manySmall).write(
    Buffer.concat([rawFrame(0x02, new Uint8Array([0])), ...Array.from({ length: 20_000 }, () => one)]),
  )
  await expect.poll(manySmall.closedWith).toBe(CLOSE_CODES.malformed.code)
  const fewLarge = await here.intruder()
  tcpOf(fewLarge).write(rawFrame(0x02, new Uint8Array(60_000)))
  tcpOf(fewLarge).write(rawFrame(0x00, new Uint8Array(60_000)))
  await expect.poll(fewLarge.closedWith).toBe(CLOSE_CODES.frameTooLarge.code)
  await expectRoomWorks(here)
})

test('pings without end from somebody who never reads the answers fill no queue', async () => {
  const here = await scene({ limits: { QUEUE_BYTES: 64 * 1024 } })
  const intruder = await here.intruder('prt-intruder')
  const tcp = tcpOf(intruder)
  intruder.socket.pause()
  const pings = Buffer.concat(Array.from({ length: 1000 }, () => rawFrame(0x89, new Uint8Array(125))))
  const queued = (): number =>
    here.server.context.hub
      .connections(here.workshopId)
      .filter(({ identity }) => identity.participantId === 'prt-intruder')
      .reduce((sum, { queuedBytes }) => sum + queuedBytes, 0)
  let mostQueued = 0
  // 40 MB: more than the system keeps between two sockets.
  for (let round = 0; round < 300; round += 1) {
    await new Promise<void>((resolve) => tcp.write(pings, () => resolve()))
    mostQueued = Math.max(mostQueued, queued())
  }
  expect(mostQueued).toBeLessThan(1_000_000)
  await expectRoomWorks(here)
})

test('nobody can make the server unpack anything', async () => {
  const here = await scene()
  const { url, token } = here.server
  const device = await token(here.workshopId, 'team')
  const offering = new WebSocket(
    `${url.replace('http', 'ws')}/sync/${here.workshopId}/board`,
    ['servicewerkstatt.v1', `token.${device}`],
    {
      perMessageDeflate: true,
    },
  )
  onTestFinished(() => offering.terminate())
  await expect.poll(() => offering.readyState).toBe(WebSocket.OPEN)
  expect(offering.extensions).toBe('')
  const bomb = await here.intruder()
  tcpOf(bomb).write(rawFrame(0xc2, new Uint8Array(100)))
  await expect.poll(bomb.closedWith).toBe(CLOSE_CODES.malformed.code)
  await expectRoomWorks(here)
})

test('asking for everything again and again', async () => {
  const here = await scene({ limits: { STATE_REQUESTS: 50 } })
  const questions = [new Uint8Array([0, 0, 1, 0]), new Uint8Array([MESSAGE.queryAwareness])]
  for (const question of questions) {
    const intruder = await here.intruder()
    for (let round = 0; round < 60; round += 1) intruder.send(question)
    await expect.poll(intruder.closedWith).toBe(CLOSE_CODES.tooManyMessages.code)
  }
  await expectRoomWorks(here)
})

test('more writers in a state vector than any workshop has', async () => {
  const here = await scene()
  const encoder = encoding.createEncoder()
  const writers = 150_000
  encoding.writeVarUint(encoder, writers)
  for (let writer = 0; writer < writers; writer += 1) {
    encoding.writeVarUint(encoder, writer)
    encoding.writeVarUint(encoder, 1)
  }
  const vector = encoding.toUint8Array(encoder)
  const frame = encoding.createEncoder()
  for (const number of [MESSAGE.sync, SYNC_STEP.step1]) encoding.writeVarUint(frame, number)
  encoding.writeVarUint8Array(frame, vector)
  const intruder = await here.intruder()
  intruder.send(encoding.toUint8Array(frame))
  await expect.poll(intruder.closedWith).toBe(CLOSE_CODES.malformed.code)
  await expectRoomWorks(here)
})

test('a request that never ends is ended', { timeout: 40_000 }, async () => {
  const here = await scene()
  const { hostname, port } = new URL(here.server.url)
  const ended: string[] = []
  const beginnings = {
    nothing: '',
    'half a head': 'GET /sync/ws-test/board HTTP/1.1\r\nHost: x\r\n',
    'half an upgrade':
      'GET /sync/ws-test/board HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n',
  }
  for (const [name, text] of Object.entries(beginnings)) {
    const socket = createConnection({ host: hostname, port: Number(port) })
    onTestFinished(() => void socket.destroy())
    socket.on('error', () => {})
    socket.on('close', () => ended.push(name))
    socket.resume()
    socket.write(text)
  }
  await expectRoomWorks(here)
  await expect.poll(() => ended.sort(), { timeout: 30_000 }).toEqual(Object.keys(beginnings).sort())
})
