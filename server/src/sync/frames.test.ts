import * as encoding from 'lib0/encoding'
import { DEFAULT_LIMITS } from '@servicewerkstatt/shared/protocol/limits.ts'
import { encodeBarrier } from '@servicewerkstatt/shared/protocol/messages.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  awarenessFrame,
  FrameError,
  HEARTBEAT_FRAME,
  readFrame,
  step1Frame,
  step2Frame,
  updateFrame,
} from './frames.ts'

const read = (bytes: Uint8Array) => readFrame(bytes, DEFAULT_LIMITS)

test('every frame we write is read back as what it is', () => {
  const doc = new Y.Doc()
  doc.getText('t').insert(0, 'Grüße 😀')
  const state = Y.encodeStateAsUpdate(doc)
  expect(read(step1Frame(Y.encodeStateVector(doc)))).toEqual({
    type: 'step1',
    stateVector: Y.encodeStateVector(doc),
  })
  expect(read(step2Frame(state))).toMatchObject({ type: 'update', update: { bytes: state } })
  expect(read(updateFrame(state))).toMatchObject({ type: 'update', update: { bytes: state } })
  expect(read(HEARTBEAT_FRAME)).toEqual({ type: 'awareness', entries: [] })
  expect(read(encodeBarrier(7))).toEqual({ type: 'barrier', bytes: encodeBarrier(7) })
  const entries = [
    { clientId: 1, clock: 2, state: '{"name":"Ärmel 😀"}' },
    { clientId: 3, clock: 4, state: null },
  ]
  expect(read(awarenessFrame(entries))).toEqual({ type: 'awareness', entries })
})

test('a length that lies never reads a neighbour’s bytes', () => {
  // As the socket library hands frames out: windows into one buffer.
  const shared = Buffer.from([0, 0, 5, 1, 1, 0x53, 0x45, 0x43, 0x52, 0x45, 0x54])
  expect(() => read(shared.subarray(0, 5))).toThrow(FrameError)
})

test('a claim of more entries than there are costs nothing', () => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint8Array(encoder, new Uint8Array([0xff, 0xff, 0xff, 0x7f]))
  expect(() => read(encoding.toUint8Array(encoder))).toThrow(
    expect.objectContaining({ code: 'tooManyMessages' }),
  )
})

test('an awareness state that is no UTF-8 is malformed', () => {
  const part = new Uint8Array([1, 1, 1, 2, 0xc3, 0x28])
  expect(() => read(new Uint8Array([1, part.length, ...part]))).toThrow(FrameError)
})

test('random bytes are a frame or a FrameError, never anything else', () => {
  let understood = 0
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.integer({ min: 0, max: 3 }), (bytes, type) => {
      try {
        read(new Uint8Array([type, ...bytes]))
        understood += 1
      } catch (error) {
        expect(error).toBeInstanceOf(FrameError)
        // What people wrote must not reach the log.
        expect((error as Error).message).toMatch(/^[a-z ]+$/i)
      }
    }),
    { numRuns: 3000 },
  )
  expect(understood).toBeGreaterThan(20)
})
