import * as decoding from 'lib0/decoding'
import { DEFAULT_LIMITS } from '@servicewerkstatt/shared/protocol/limits.ts'
import { expect, test } from 'vitest'
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import * as encoding from 'lib0/encoding'
import { RoomAwareness } from './awareness.ts'
import type { Connection } from './connection.ts'
import { type AwarenessEntry, awarenessFrame, FrameError, readFrame } from './frames.ts'

const connection = (device: string): Connection =>
  ({ awarenessId: null, identity: { tokenHash: device } }) as unknown as Connection

const state = (value: unknown): string => JSON.stringify(value)
const entry = (clientId: number, clock: number, value: unknown): AwarenessEntry => {
  return { clientId, clock, state: value === null ? null : state(value) }
}

/** A stock client: sends on whatever changes in its awareness, as y-websocket does, also what it heard of others. */
class StockPresence {
  readonly awareness = new Awareness(new Y.Doc())
  readonly connection: Connection
  outbox: Uint8Array[] = []

  constructor(device: string) {
    this.connection = connection(device)
    this.awareness.on('update', ({ added, updated, removed }: Record<string, number[]>) => {
      this.send([...(added ?? []), ...(updated ?? []), ...(removed ?? [])])
    })
  }

  send(ids: number[] = [this.awareness.clientID]): void {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(this.awareness, ids))
    this.outbox.push(encoding.toUint8Array(encoder))
  }

  hear(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame)
    decoding.readVarUint(decoder)
    applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(decoder), 'server')
  }

  sees(id: number): unknown {
    return this.awareness.getStates().get(id)
  }
}

/** Carries frames to and fro until nobody has anything to say. @returns how many rounds it took */
function settle(room: RoomAwareness, people: StockPresence[]): number {
  let rounds = 0
  while (people.some(({ outbox }) => outbox.length > 0) || room.hasChanges) {
    rounds += 1
    if (rounds > 50) throw new Error('it never ends')
    for (const person of people) {
      for (const bytes of person.outbox.splice(0)) {
        const frame = readFrame(bytes, DEFAULT_LIMITS)
        if (frame.type === 'awareness') room.receive(person.connection, frame.entries)
      }
    }
    const frame = awarenessFrame(room.takeChanges())
    for (const person of people) person.hear(frame)
  }
  return rounds
}

test('people come to rest: an echo is not answered for ever', () => {
  const room = new RoomAwareness()
  const people = [new StockPresence('a'), new StockPresence('b'), new StockPresence('c')]
  for (const person of people) person.send()
  expect(settle(room, people)).toBeLessThan(6)
  const [ann, ben] = people
  ann?.awareness.setLocalState({ cursor: 1 })
  ann?.awareness.setLocalState({ cursor: 2 })
  expect(settle(room, people)).toBeLessThan(6)
  expect(ben?.sees(ann?.awareness.clientID ?? 0)).toEqual({ cursor: 2 })
  for (const { awareness } of people) awareness.destroy()
})

test('a state that changes between the claim and its echo is not lost', () => {
  const room = new RoomAwareness()
  const ann = new StockPresence('a')
  const ben = new StockPresence('b')
  ben.send()
  settle(room, [ann, ben])
  ann.awareness.setLocalState({ cursor: 1 })
  const [claim] = ann.outbox.splice(0)
  const first = readFrame(claim ?? new Uint8Array(), DEFAULT_LIMITS)
  if (first.type === 'awareness') room.receive(ann.connection, first.entries)
  // The server has raised the clock, and Ann has as well.
  ann.awareness.setLocalState({ cursor: 2 })
  ann.awareness.setLocalState({ cursor: 3 })
  settle(room, [ann, ben])
  expect(ben.sees(ann.awareness.clientID)).toEqual({ cursor: 3 })
  expect(ann.awareness.getLocalState()).toEqual({ cursor: 3 })
  ann.awareness.destroy()
  ben.awareness.destroy()
})

test('an id belongs to the connection that claimed it', () => {
  const room = new RoomAwareness()
  const [ann, mallory] = [connection('a'), connection('m')]
  room.receive(ann, [entry(1, 1, { name: 'ann' })])
  room.receive(mallory, [
    entry(2, 1, { name: 'mallory' }),
    entry(1, 99, { name: 'forged' }),
    entry(1, 99, null),
  ])
  expect(room.droppedEntries).toBe(2)
  expect(room.entries().map(({ state: text }) => text)).toEqual([
    state({ name: 'ann' }),
    state({ name: 'mallory' }),
  ])
})

test('a connection without an id cannot take one that is in use, but the same device can', () => {
  const room = new RoomAwareness()
  const [before, stranger, after] = [connection('a'), connection('m'), connection('a')]
  room.receive(before, [entry(1, 5, { name: 'ann' })])
  room.receive(stranger, [entry(1, 9, { name: 'forged' })])
  expect(room.droppedEntries).toBe(1)
  room.receive(after, [entry(1, 6, { name: 'ann again' })])
  // The old connection has lost the id for good, and its end takes nothing away.
  room.receive(before, [entry(1, 10, { name: 'late' })])
  room.leave(before)
  expect(room.entries().map(({ state: text }) => text)).toEqual([state({ name: 'ann again' })])
  room.leave(after)
  expect(room.entries()).toEqual([])
  expect(room.takeChanges()).toMatchObject([{ clientId: 1, state: null }])
})

test('leaving claims nothing', () => {
  const room = new RoomAwareness()
  const ann = connection('a')
  room.receive(ann, [entry(7, 3, null)])
  expect(ann.awarenessId).toBeNull()
  expect(room.hasChanges).toBe(false)
})

test.each(['{broken', '[1]', '"text"', '5', ''])('a state %j of its own is malformed', (text) => {
  const room = new RoomAwareness()
  expect(() => room.receive(connection('a'), [{ clientId: 1, clock: 1, state: text }])).toThrow(FrameError)
})
