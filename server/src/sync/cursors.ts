/** The presence of one room on its way out: what changes within a tick travels as one frame to everybody. */
import { RoomAwareness } from './awareness.ts'
import type { Connection } from './connection.ts'
import { type AwarenessEntry, awarenessFrame } from './frames.ts'
import { toWire, type WireMessage } from './wire-message.ts'

/** 33 ms are two frames of a screen: smooth enough for a cursor, and at most 30 messages a second. */
const TICK_MS = 33

export class Cursors {
  readonly #awareness = new RoomAwareness()
  readonly #broadcast: (message: WireMessage) => void
  #sentAt = 0
  #timer: NodeJS.Timeout | null = null

  /** @param broadcast sends to everybody who keeps up */
  constructor(broadcast: (message: WireMessage) => void) {
    this.#broadcast = broadcast
  }

  /** Everybody who is there, as one frame. */
  everybody(): Uint8Array {
    return awarenessFrame(this.#awareness.entries())
  }

  /** @returns how many entries were dropped */
  receive(connection: Connection, entries: readonly AwarenessEntry[]): number {
    const before = this.#awareness.droppedEntries
    this.#awareness.receive(connection, entries)
    this.#sendSoon()
    return this.#awareness.droppedEntries - before
  }

  leave(connection: Connection): void {
    this.#awareness.leave(connection)
    this.#sendSoon()
  }

  #sendSoon(): void {
    if (this.#timer || !this.#awareness.hasChanges) return
    // Timers drop fractions of a millisecond, and in a second that made one frame too many.
    const waitMs = Math.ceil(Math.max(0, this.#sentAt + TICK_MS - performance.now()))
    this.#timer = setTimeout(() => {
      this.#timer = null
      this.#sentAt = performance.now()
      this.#broadcast(toWire(awarenessFrame(this.#awareness.takeChanges())))
    }, waitMs)
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }
}
