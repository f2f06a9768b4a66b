/** Whatever a client sends, only its own connection suffers. */
import { CLOSE_CODES } from '@servicewerkstatt/shared/protocol/close-codes.ts'
import { encodeBarrier, MESSAGE } from '@servicewerkstatt/shared/protocol/messages.ts'
import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { connectRaw, type RawClient } from './raw-client.ts'
import { startTestServer, type TestServer } from './running-server.ts'
import { connectStock, type StockClient } from './stock-client.ts'

const frame = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}
const sync = (step: number, bytes: Uint8Array): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, bytes)
  })
const awareness = (bytes: Uint8Array): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness)
    encoding.writeVarUint8Array(encoder, bytes)
  })
const awarenessState = (state: string): Uint8Array =>
  awareness(
    frame((encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, 4711)
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarString(encoder, state)
    }),
  )

function realUpdate(): Uint8Array {
  const doc = new Y.Doc()
  doc.getText('statement').insert(0, 'Wir liefern Störungsbehebung für alle, damit der Betrieb läuft.')
  doc.getMap('cards').set('a', { nested: [1, 2, 3] })
  doc.getText('statement').delete(3, 5)
  return Y.encodeStateAsUpdate(doc)
}
const update = realUpdate()

const MALFORMED: Record<string, Uint8Array | string> = {
  'an empty frame': new Uint8Array(),
  'a text frame': 'hello',
  'an unknown message type': new Uint8Array([42, 1, 2, 3]),
  'an auth message': new Uint8Array([2, 0, 0]),
  'a number without an end': new Uint8Array(20).fill(0xff),
  'a sync message without a step': new Uint8Array([0]),
  'an unknown sync step': new Uint8Array([0, 9, 1, 0]),
  'a length beyond the frame': new Uint8Array([0, 2, 200, 1, 1]),
  'a state vector cut off': sync(0, new Uint8Array([5, 1])),
  'an update of garbage': sync(2, new Uint8Array([250, 1, 2, 3, 4, 5])),
  'an update cut off': sync(2, update.slice(0, update.length - 4)),
  'an update with bytes behind': new Uint8Array([...sync(2, update), 0]),
  'awareness cut off': awareness(new Uint8Array([3, 1])),
  'an awareness state that is no JSON': awarenessState('{broken'),
  'an awareness state that is no object': awarenessState('[1]'),
  'a barrier without a number': new Uint8Array([100]),
  'a barrier with bytes behind': new Uint8Array([100, 1, 1]),
}

interface Scene {
  server: TestServer
  ann: StockClient
  ben: StockClient
  intruder(): Promise<RawClient>
}

async function scene(limits: Parameters<typeof startTestServer>[0] = {}): Promise<Scene> {
  const server = await startTestServer(limits)
  const { url, workshop, token } = server
  const workshopId = await workshop()
  const ann = connectStock({ url, workshopId, token: await token(workshopId, 'team') })
  const ben = connectStock({ url, workshopId, token: await token(workshopId, 'team') })
  await expect.poll(() => ann.provider.synced && ben.provider.synced).toBe(true)
  const intruder = async (): Promise<RawClient> => {
    const client = connectRaw({ url, workshopId, token: await token(workshopId, 'team') })
    // The first frame says that the document is loaded.
    await expect.poll(() => client.frames.length).toBeGreaterThan(0)
    return client
  }
  return { server, ann, ben, intruder }
}

let counter = 0
/** The room works: what one of them writes reaches the other soon. */
async function expectRoomWorks({ ann, ben }: Scene): Promise<void> {
  counter += 1
  ann.doc.getMap('alive').set('count', counter)
  await expect.poll(() => ben.doc.getMap('alive').get('count'), { timeout: 1000, interval: 5 }).toBe(counter)
  expect(ann.closedWith()).toBeNull()
  expect(ben.closedWith()).toBeNull()
}

test('each kind of malformed frame closes its sender with a reason and touches nobody else', async () => {
  const here = await scene()
  for (const [name, bytes] of Object.entries(MALFORMED)) {
    const intruder = await here.intruder()
    intruder.send(bytes)
    await expect.poll(intruder.closedWith, { message: name }).toBe(CLOSE_CODES.malformed.code)
    await expectRoomWorks(here)
  }
})

test('a frame above the limit and an awareness state above its limit are too large', async () => {
  const here = await scene({ limits: { FRAME_BYTES: 100_000 } })
  const large = await here.intruder()
  large.send(sync(2, new Uint8Array(200_000)))
  await expect.poll(large.closedWith).toBe(CLOSE_CODES.frameTooLarge.code)
  const wide = await here.intruder()
  wide.send(awarenessState(JSON.stringify({ name: 'x'.repeat(10_000) })))
  await expect.poll(wide.closedWith).toBe(CLOSE_CODES.frameTooLarge.code)
  await expectRoomWorks(here)
})

test('20 MB in one update and 5 MB of awareness pass nobody’s door', async () => {
  const here = await scene()
  const large = await here.intruder()
  large.send(new Uint8Array(20 * 1024 * 1024))
  await expect.poll(large.closedWith).toBe(CLOSE_CODES.frameTooLarge.code)
  const wide = await here.intruder()
  wide.send(awarenessState(JSON.stringify({ name: 'x'.repeat(5 * 1024 * 1024) })))
  await expect.poll(wide.closedWith).toBe(CLOSE_CODES.frameTooLarge.code)
  await expectRoomWorks(here)
})

test('broken WebSocket framing closes with our code, not with one that invites back', async () => {
  const here = await scene()
  for (const head of [0xf2, 0xc2, 0x83]) {
    const intruder = await here.intruder()
    // Below the library: a frame head with reserved bits or a reserved opcode.
    const { _socket: tcp } = intruder.socket as unknown as { _socket: { write(bytes: Uint8Array): void } }
    tcp.write(new Uint8Array([head, 0x81, 1, 2, 3, 4, 5]))
    await expect.poll(intruder.closedWith).toBe(CLOSE_CODES.malformed.code)
  }
  await expectRoomWorks(here)
})

test('connections that vanish, say nothing or never finish the handshake hurt nobody', async () => {
  const here = await scene()
  const silent = await Promise.all(Array.from({ length: 50 }, () => here.intruder()))
  for (const { socket } of silent.slice(0, 25)) socket.terminate()
  await expectRoomWorks(here)
})

test('updates that build on what nobody has are asked for, then the connection starts anew', async () => {
  const here = await scene()
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (bytes: Uint8Array) => updates.push(bytes))
  for (let index = 0; index < 3; index += 1) doc.getText('statement').insert(index, 'x')
  const intruder = await here.intruder()
  const framesBefore = intruder.frames.length
  intruder.send(sync(2, updates[1] ?? new Uint8Array()))
  // The server's step 1 once more.
  await expect
    .poll(() => intruder.frames.slice(framesBefore).some(([type, step]) => type === 0 && step === 0))
    .toBe(true)
  intruder.send(sync(2, updates[2] ?? new Uint8Array()))
  await expect.poll(intruder.closedWith).toBe(CLOSE_CODES.resync.code)
  // The missing one makes the rest count.
  const honest = await here.intruder()
  honest.send(sync(2, updates[0] ?? new Uint8Array()))
  await expect.poll(() => here.ann.doc.getText('statement').toJSON()).toBe('xxx')
  await expectRoomWorks(here)
})

test('more than may wait for its predecessors is dropped, and nothing behind it is echoed as saved', async () => {
  const here = await scene({ limits: { PENDING_BYTES: 1000 } })
  const doc = new Y.Doc()
  doc.getText('statement').insert(0, 'first')
  const before = Y.encodeStateVector(doc)
  doc.getText('statement').insert(5, 'x'.repeat(5000))
  const intruder = await here.intruder()
  intruder.send(sync(2, Y.encodeStateAsUpdate(doc, before)))
  intruder.send(encodeBarrier(1))
  await expect.poll(intruder.closedWith).toBe(CLOSE_CODES.resync.code)
  expect(intruder.frames.filter(([type]) => type === MESSAGE.barrier)).toEqual([])
  await expectRoomWorks(here)
})

describe('fuzzing', () => {
  const flips = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 6 })
  const damaged = flips.map((changes) => {
    const bytes = sync(2, update)
    for (const [position, value] of changes) bytes[position % bytes.length] = value
    return bytes
  })
  const frames = fc.oneof(fc.uint8Array({ maxLength: 200 }), damaged)

  test('random and damaged frames never reach the others as errors and never end the server', async () => {
    const here = await scene()
    let closed = 0
    await fc.assert(
      fc.asyncProperty(fc.array(frames, { minLength: 1, maxLength: 20 }), async (batch) => {
        const intruder = await here.intruder()
        for (const bytes of batch) if (intruder.isOpen()) intruder.send(bytes)
        await expectRoomWorks(here)
        closed += intruder.closedWith() === null ? 0 : 1
        intruder.socket.terminate()
      }),
      { numRuns: 60 },
    )
    expect(closed).toBeGreaterThan(10)
    // Everybody has the same, also what a damaged but readable update did.
    await expect
      .poll(() => Y.encodeStateVector(here.ann.doc).join())
      .toBe(Y.encodeStateVector(here.ben.doc).join())
    expect((await fetch(`${here.server.url}/healthz`)).status).toBe(200)
  })
})
