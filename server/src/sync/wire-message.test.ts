import type { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import * as ws from 'ws'
import { toWire } from './wire-message.ts'

// The package exports it; its types do not mention it.
const { Receiver } = ws as unknown as { Receiver: new (options: object) => Writable }

/** What the library's own reader makes of the bytes. */
function read(wire: Uint8Array): { data: Uint8Array; isBinary: boolean }[] {
  const messages: { data: Uint8Array; isBinary: boolean }[] = []
  const receiver = new Receiver({ isServer: false, allowSynchronousEvents: true })
  receiver.on('message', (data: Uint8Array, isBinary: boolean) => messages.push({ data, isBinary }))
  receiver.write(wire)
  return messages
}

test.each([0, 1, 125, 126, 127, 65_535, 65_536, 1_200_000])('a message of %i bytes', (length) => {
  const message = new Uint8Array(length).fill(length % 251)
  const messages = read(Buffer.concat([toWire(message), toWire(new Uint8Array([1, 2, 3]))]))
  expect(messages).toHaveLength(2)
  expect(messages[0]?.isBinary).toBe(true)
  expect(Buffer.from(message).equals(messages[0]?.data ?? new Uint8Array())).toBe(true)
  expect([...(messages[1]?.data ?? [])]).toEqual([1, 2, 3])
})
