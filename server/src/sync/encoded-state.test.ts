import { DEFAULT_LIMITS } from '@servicewerkstatt/shared/protocol/limits.ts'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { EncodedState, type StateAnswer } from './encoded-state.ts'
import { readFrame } from './frames.ts'

const EMPTY = new Uint8Array([0])

/** A document of about the given size whose changes reach the kept state. */
function documentOf(bytes: number): { doc: Y.Doc; encoded: EncodedState } {
  const doc = new Y.Doc()
  doc.getText('t').insert(0, 'x'.repeat(bytes))
  const encoded = new EncodedState(doc)
  doc.on('update', (update: Uint8Array) => encoded.add(update))
  return { doc, encoded }
}

/** The update in a message as it goes over the wire. */
function updateIn(message: Uint8Array): Uint8Array {
  const lengthMark = message[1] ?? 0
  const head = lengthMark === 127 ? 10 : lengthMark === 126 ? 4 : 2
  const frame = readFrame(message.subarray(head), DEFAULT_LIMITS)
  if (frame.type !== 'update') throw new Error(`a message of type ${frame.type}`)
  return frame.update.bytes
}

/** What a stock client has after tail and state, in this order. */
function clientAfter({ tail, state }: StateAnswer): Y.Doc {
  const doc = new Y.Doc()
  if (tail) Y.applyUpdate(doc, updateIn(tail))
  Y.applyUpdate(doc, updateIn(state))
  return doc
}

test('a large state is encoded once; later changes come before it, and the client is complete', () => {
  const { doc, encoded } = documentOf(100_000)
  const first = encoded.answer(EMPTY)
  expect(first.tail).toBeNull()
  doc.getText('t').insert(0, 'later ')
  doc.getText('t').delete(10, 5)
  doc.getMap('cards').set('a', 1)
  const second = encoded.answer(EMPTY)
  expect(second.state).toBe(first.state)
  const client = clientAfter(second)
  expect(client.getText('t').toJSON()).toBe(doc.getText('t').toJSON())
  expect(client.getMap('cards').toJSON()).toEqual({ a: 1 })
  expect(client.store.pendingStructs).toBeNull()
})

test('a long tail is not kept', () => {
  const { doc, encoded } = documentOf(100_000)
  const first = encoded.answer(EMPTY)
  doc.getText('t').insert(0, 'y'.repeat(50_000))
  const second = encoded.answer(EMPTY)
  expect(second.state).not.toBe(first.state)
  expect(second.tail).toBeNull()
  expect(clientAfter(second).getText('t').length).toBe(150_000)
})

test('small states are encoded each time', () => {
  const { doc, encoded } = documentOf(100)
  encoded.answer(EMPTY)
  doc.getText('t').insert(0, 'later ')
  expect(encoded.answer(EMPTY).tail).toBeNull()
  expect(clientAfter(encoded.answer(EMPTY)).getText('t').toJSON()).toContain('later')
})

test('who has something gets the difference only', () => {
  const { doc, encoded } = documentOf(100_000)
  const client = clientAfter(encoded.answer(EMPTY))
  doc.getText('t').insert(0, 'later ')
  const { state, tail } = encoded.answer(Y.encodeStateVector(client))
  expect(tail).toBeNull()
  expect(state.length).toBeLessThan(200)
  Y.applyUpdate(client, updateIn(state))
  expect(client.getText('t').toJSON()).toBe(doc.getText('t').toJSON())
})
