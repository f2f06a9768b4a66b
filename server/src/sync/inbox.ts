/** Frames of one room that wait for the next round. Bounded: above the limit the senders' sockets are not read. */
import type { Connection } from './connection.ts'
import type { ClientFrame } from './frames.ts'

export interface InboxItem {
  connection: Connection
  /** `catchUp` is no frame: a slow reader's queue has drained. Awareness does not wait here. */
  frame: Exclude<ClientFrame, { type: 'awareness' }> | { type: 'catchUp' }
  bytes: number
  /** Milliseconds of `performance.now()`. */
  receivedAt: number
}

export class Inbox {
  readonly #limitBytes: number
  #items: InboxItem[] = []
  #bytes = 0
  readonly #paused = new Set<Connection>()

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes
  }

  get isEmpty(): boolean {
    return this.#items.length === 0
  }

  add(item: InboxItem): void {
    this.#items.push(item)
    this.#bytes += item.bytes
    if (this.#bytes > this.#limitBytes) {
      // The sender's own network queue holds it back until the next round is through.
      item.connection.socket.pause()
      this.#paused.add(item.connection)
    }
  }

  take(): InboxItem[] {
    const items = this.#items
    this.#items = []
    this.#bytes = 0
    return items
  }

  /** Puts items before everything that came since they were taken. */
  putBack(items: readonly InboxItem[]): void {
    this.#items = [...items, ...this.#items]
    for (const { bytes } of items) this.#bytes += bytes
  }

  resumeReading(): void {
    if (this.#paused.size === 0) return
    for (const { socket } of this.#paused) socket.resume()
    this.#paused.clear()
  }

  /** The connection is gone; what it sent still counts. */
  forget(connection: Connection): void {
    this.#paused.delete(connection)
  }
}
