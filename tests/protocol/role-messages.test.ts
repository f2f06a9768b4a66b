/** Every role × every document × every kind of message, on real sockets. Writing in frozen and in opened stages: `access.test.ts`. */
import { mayRead, mayWrite, type Role, ROLES } from '@servicewerkstatt/shared/commands/access.ts'
import { CLOSE_CODES } from '@servicewerkstatt/shared/protocol/close-codes.ts'
import { encodeBarrier, MESSAGE, SYNC_STEP } from '@servicewerkstatt/shared/protocol/messages.ts'
import { DOCUMENT_KINDS, type DocumentKind } from '@servicewerkstatt/shared/protocol/room-name.ts'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { connectRaw, type RawClient } from './raw-client.ts'
import { startTestServer } from './running-server.ts'

const frame = (...parts: (number | Uint8Array)[]): Uint8Array => {
  const encoder = encoding.createEncoder()
  for (const part of parts) {
    if (typeof part === 'number') encoding.writeVarUint(encoder, part)
    else encoding.writeVarUint8Array(encoder, part)
  }
  return encoding.toUint8Array(encoder)
}

function awareness(clientId: number): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const number of [1, clientId, 1]) encoding.writeVarUint(encoder, number)
  encoding.writeVarString(encoder, '{"name":"x"}')
  return frame(MESSAGE.awareness, encoding.toUint8Array(encoder))
}

function update(key: string): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap('content').set(key, 'written by a client')
  return Y.encodeStateAsUpdate(doc)
}

const NO_UPDATE = new Uint8Array([0, 0])
const STATE = { frozen: false, guestsMayWrite: false }
const MESSAGES = [
  'step1',
  'queryAwareness',
  'awareness',
  'barrier',
  'emptyUpdate',
  'step2',
  'update',
] as const

type Message = (typeof MESSAGES)[number]
const startsWith = (client: RawClient, ...head: number[]): boolean =>
  client.frames.some((bytes) => head.every((value, index) => bytes[index] === value))

test('every cell', async () => {
  const { url, workshop, token, context } = await startTestServer()
  const workshopId = await workshop()
  const seen = (document: DocumentKind, key: string): Promise<unknown> =>
    context.hub.read(workshopId, (documents) => documents[document].getMap('content').get(key))
  const visited = new Set<string>()

  const checkCell = async (role: Role, document: DocumentKind, message: Message): Promise<void> => {
    const cell = `${role} × ${document} × ${message}`
    const key = `${role}-${document}-${message}`
    const clientId = 1000 + visited.size
    visited.add(cell)
    const client = connectRaw({ url, workshopId, document, token: await token(workshopId, role) })
    const send: Record<Message, Uint8Array> = {
      step1: frame(MESSAGE.sync, SYNC_STEP.step1, new Uint8Array([0])),
      queryAwareness: frame(MESSAGE.queryAwareness),
      awareness: awareness(clientId),
      barrier: encodeBarrier(7),
      emptyUpdate: frame(MESSAGE.sync, SYNC_STEP.step2, NO_UPDATE),
      step2: frame(MESSAGE.sync, SYNC_STEP.step2, update(key)),
      update: frame(MESSAGE.sync, SYNC_STEP.update, update(key)),
    }
    // At once, because whoever may not read is sent away at once.
    client.socket.once('open', () => client.send(send[message]))
    if (!mayRead(role, document)) {
      await expect.poll(client.closedWith, { message: cell }).toBe(CLOSE_CODES.noAccess.code)
      expect(client.frames, cell).toEqual([])
      expect(await seen(document, key), cell).toBeUndefined()
      return
    }
    const isWrite = message === 'step2' || message === 'update'
    if (isWrite && !mayWrite(role, document, STATE)) {
      await expect.poll(client.closedWith, { message: cell }).toBe(CLOSE_CODES.readOnly.code)
      expect(await seen(document, key), cell).toBeUndefined()
      return
    }
    if (isWrite) await expect.poll(() => seen(document, key), { message: cell }).toBe('written by a client')
    if (message === 'step1')
      await expect.poll(() => startsWith(client, MESSAGE.sync, SYNC_STEP.step2), { message: cell }).toBe(true)
    if (message === 'barrier')
      await expect.poll(() => startsWith(client, MESSAGE.barrier, 7), { message: cell }).toBe(true)
    // Who is there is told at the beginning and again when asked.
    const told = (): number => client.frames.filter(([type]) => type === MESSAGE.awareness).length
    if (message === 'queryAwareness') await expect.poll(told, { message: cell }).toBeGreaterThan(1)
    if (message === 'awareness') {
      const watcher = connectRaw({ url, workshopId, document, token: await token(workshopId, 'facilitator') })
      const name = Buffer.from('{"name":"x"}').toString('hex')
      const sees = (): boolean =>
        watcher.frames.some((bytes) => Buffer.from(bytes).toString('hex').includes(name))
      await expect.poll(sees, { message: cell }).toBe(true)
    }
    expect(client.closedWith(), cell).toBeNull()
  }

  for (const document of DOCUMENT_KINDS) {
    for (const message of MESSAGES) await Promise.all(ROLES.map((role) => checkCell(role, document, message)))
  }
  expect(visited.size).toBe(ROLES.length * DOCUMENT_KINDS.length * MESSAGES.length)
})
