/** Everybody connected to one document, what they may do, and what reaches them. Whoever reads too slowly gets a difference later. */
import { type AccessState, mayWrite } from '@servicewerkstatt/shared/commands/access.ts'
import type { CloseReason } from '@servicewerkstatt/shared/protocol/close-codes.ts'
import * as Y from 'yjs'
import type { SyncMetrics } from '../observability/metrics.ts'
import type { Connection } from './connection.ts'
import { step1Frame, updateFrame } from './frames.ts'
import type { Change, LiveDocument } from './live-document.ts'
import { toWire, type WireMessage } from './wire-message.ts'

const NOBODY: Connection[] = []

export class Audience {
  readonly #live: LiveDocument
  readonly #metrics: Pick<SyncMetrics, 'catchUps'>
  readonly #connections = new Set<Connection>()
  /** Readers that are too slow. */
  readonly #behind = new Set<Connection>()
  #access: AccessState = { frozen: true, guestsMayWrite: false }

  constructor(live: LiveDocument, metrics: Pick<SyncMetrics, 'catchUps'>) {
    this.#live = live
    this.#metrics = metrics
  }

  [Symbol.iterator](): Iterator<Connection> {
    return this.#connections.values()
  }

  get size(): number {
    return this.#connections.size
  }

  has(connection: Connection): boolean {
    return this.#connections.has(connection)
  }

  /** Readers that are behind and have read most of what waited for them. */
  get caughtUp(): Connection[] {
    if (this.#behind.size === 0) return NOBODY
    return [...this.#behind].filter(({ hasCaughtUp }) => hasCaughtUp)
  }

  get queuedBytes(): number {
    let sum = 0
    for (const connection of this.#connections) sum += connection.queuedBytes
    return sum
  }

  join(connection: Connection): void {
    this.#connections.add(connection)
    connection.mayWrite = mayWrite(connection.identity.role, connection.document, this.#access)
    this.askForAll(connection)
  }

  leave(connection: Connection): void {
    this.#connections.delete(connection)
    this.#behind.delete(connection)
  }

  setAccess(access: AccessState): void {
    this.#access = access
    for (const connection of this.#connections) this.refreshRights(connection)
  }

  refreshRights(connection: Connection): void {
    const allowed = mayWrite(connection.identity.role, connection.document, this.#access)
    connection.setMayWrite(allowed, performance.now())
  }

  /** The server's step 1: the connection sends everything that is not here. */
  askForAll(connection: Connection): void {
    connection.send(step1Frame(Y.encodeStateVector(this.#live.doc)), performance.now())
  }

  /** Sends a logged change to everybody who is in step. */
  publish(change: Change, except: Connection | null): void {
    const now = performance.now()
    const message = toWire(updateFrame(change.update))
    let stateBefore: Uint8Array | null = null
    this.#live.encoded.add(change.update)
    for (const connection of this.#connections) {
      if (connection === except || !connection.isSynced || connection.behindSince) continue
      if (connection.isSlow) {
        stateBefore ??= Y.encodeStateVector(change.stateBefore)
        this.#fallBehind(connection, stateBefore)
      } else connection.sendWire(message, now)
    }
  }

  /** Sends what is of the moment only; who is behind does without. */
  broadcast(message: WireMessage): void {
    const now = performance.now()
    for (const connection of this.#connections) {
      if (!connection.isSlow && !connection.behindSince) connection.sendWire(message, now)
    }
  }

  /** Everything beyond a state vector. A reader that does not read gets it when its queue has drained, and only once. */
  sendState(connection: Connection, stateVector: Uint8Array): void {
    if (connection.isSlow) return this.#fallBehind(connection, stateVector)
    const now = performance.now()
    const { tail, state } = this.#live.encoded.answer(stateVector)
    connection.behindSince = null
    this.#behind.delete(connection)
    if (tail) connection.sendWire(tail, now)
    connection.sendWire(state, now)
    connection.isSynced = true
  }

  #fallBehind(connection: Connection, since: Uint8Array): void {
    if (!connection.behindSince) this.#metrics.catchUps.inc()
    connection.behindSince = since
    this.#behind.add(connection)
  }

  closeAll(reason: CloseReason): void {
    for (const connection of this.#connections) connection.close(reason)
  }
}
