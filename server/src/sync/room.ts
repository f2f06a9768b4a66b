/**
 * One document and everybody connected to it. Frames wait in an inbox and are worked off in rounds (`pump.ts`): apply in one
 * transaction, log, then send. So whatever anybody sees is in the log already, and many small updates travel as one.
 */
import { mayWrite, writesAtTimes, type AccessState } from '@servicewerkstatt/shared/commands/access.ts'
import type { CloseReason } from '@servicewerkstatt/shared/protocol/close-codes.ts'
import {
  encodeNotApplied,
  encodeRights,
  encodeStorageState,
  type NotAppliedReason,
} from '@servicewerkstatt/shared/protocol/messages.ts'
import * as Y from 'yjs'
import { RoomAwareness } from './awareness.ts'
import type { Connection } from './connection.ts'
import { bringsNews } from './document-news.ts'
import {
  awarenessFrame,
  step1Frame,
  step2Frame,
  updateFrame,
  type CheckedUpdate,
  type ClientFrame,
} from './frames.ts'
import type { Change, LiveDocument } from './live-document.ts'
import type { LogEntry } from './log-writer.ts'
import type { SyncContext } from './sync-context.ts'

/** `loading`: shared by all who join. `saving`: being put away; whoever comes now finds the same room. `closing`: gone. */
export type RoomState = 'loading' | 'open' | 'saving' | 'closing'

type InboxItem = { connection: Connection; receivedAt: number; bytes: number } & (
  | { frame: Exclude<ClientFrame, { type: 'awareness' }> }
  /** A slow reader whose queue has drained. */
  | { frame: { type: 'catchUp' } }
)

type Answer = InboxItem & { frame: { type: 'step1' | 'barrier' | 'queryAwareness' | 'catchUp' } }

/** One round of a room between its two halves. */
export interface Round {
  room: Room
  entries: LogEntry[]
  change: Change | null
  answers: InboxItem[]
  /** The only connection whose updates are in the change; it need not get them back. */
  soleSender: Connection | null
  incomplete: Connection[]
  receivedAt: number[]
}

/** Cursors travel at most once in this time per room; 33 ms are two frames of a screen. */
const AWARENESS_TICK_MS = 33

export class Room {
  readonly live: LiveDocument
  readonly awareness = new RoomAwareness()
  readonly connections = new Set<Connection>()
  state: RoomState = 'loading'
  readonly #context: SyncContext
  readonly #onWork: (room: Room) => void
  #access: AccessState = { frozen: true, guestsMayWrite: false }
  #inbox: InboxItem[] = []
  #inboxBytes = 0
  #paused = new Set<Connection>()
  #holds = 0
  #inFlight = false
  #whenIdle: (() => void)[] = []
  #awarenessSentAt = 0
  #awarenessTimer: NodeJS.Timeout | null = null
  lastRoundAt = 0

  /** @param onWork called when there is something to do for the pump */
  constructor(live: LiveDocument, context: SyncContext, onWork: (room: Room) => void) {
    this.live = live
    this.#context = context
    this.#onWork = onWork
  }

  get doc(): Y.Doc {
    return this.live.doc
  }

  get isHeld(): boolean {
    return this.#holds > 0
  }

  get isReady(): boolean {
    return this.#inbox.length > 0 && !this.isHeld && !this.#inFlight && this.state !== 'loading'
  }

  get queuedBytes(): number {
    let sum = 0
    for (const connection of this.connections) sum += connection.queuedBytes
    return sum
  }

  // --- people -----------------------------------------------------------------------------------------------------

  /** The document must be loaded completely. Sends the server's step 1 and who is there. */
  join(connection: Connection): void {
    const now = performance.now()
    this.connections.add(connection)
    connection.mayWrite = mayWrite(connection.identity.role, connection.document, this.#access)
    connection.send(step1Frame(Y.encodeStateVector(this.doc)), now)
    const present = this.awareness.entries()
    if (present.length > 0) connection.send(awarenessFrame(present), now)
  }

  leave(connection: Connection): void {
    this.connections.delete(connection)
    this.#paused.delete(connection)
    if (this.awareness.leave(connection)) this.#awarenessSoon()
  }

  setAccess(access: AccessState): void {
    this.#access = access
    for (const connection of this.connections) this.refreshRights(connection)
  }

  refreshRights(connection: Connection): void {
    const allowed = mayWrite(connection.identity.role, connection.document, this.#access)
    connection.setMayWrite(allowed, performance.now())
  }

  // --- frames -----------------------------------------------------------------------------------------------------

  receive(connection: Connection, frame: ClientFrame, bytes: number): void {
    const receivedAt = performance.now()
    if (frame.type === 'awareness') {
      const droppedBefore = this.awareness.droppedEntries
      const changed = this.awareness.receive(connection, frame.entries)
      this.#context.metrics.foreignAwareness.inc(this.awareness.droppedEntries - droppedBefore)
      if (changed) this.#awarenessSoon()
      return
    }
    if (frame.type === 'barrier') {
      connection.openBarriers += 1
      if (connection.wasRefused) return
      if (connection.openBarriers > this.#context.limits.BARRIERS)
        return this.#reject(connection, 'tooManyMessages')
      if (!connection.isOurs) this.#greetOurs(connection, receivedAt)
    }
    this.#enqueue({ connection, frame, bytes, receivedAt })
    if (this.#inboxBytes > this.#context.limits.INBOX_BYTES) {
      // Bounded by not reading on: the other side's own network queue holds it back.
      connection.socket.pause()
      this.#paused.add(connection)
    }
  }

  /** The first barrier: from now on the connection hears our own messages, beginning with how things stand. */
  #greetOurs(connection: Connection, now: number): void {
    connection.isOurs = true
    connection.send(encodeRights(connection.mayWrite), now)
    if (this.#context.writer.isRefusing) connection.send(encodeStorageState('refusing'), now)
  }

  #enqueue(item: InboxItem): void {
    this.#inbox.push(item)
    this.#inboxBytes += item.bytes
    this.#onWork(this)
  }

  /** A slow reader may have drained its queue; looked at a few times a second. */
  offerCatchUp(connection: Connection): void {
    if (connection.behindSince && connection.hasCaughtUp) {
      this.#enqueue({ connection, frame: { type: 'catchUp' }, bytes: 0, receivedAt: performance.now() })
    }
  }

  #reject(connection: Connection, reason: CloseReason): void {
    this.#context.metrics.refusals.inc({ reason })
    connection.close(reason)
  }

  // --- rounds -----------------------------------------------------------------------------------------------------

  /** First half: applies what came. Null when nothing is left to do, or when the document has to be loaded again. */
  begin(): Round | null {
    const items = this.#inbox
    this.#inbox = []
    this.#inboxBytes = 0
    const updates: { connection: Connection; update: CheckedUpdate; item: InboxItem }[] = []
    const answers: InboxItem[] = []
    for (const item of items) {
      const { connection, frame } = item
      if (frame.type !== 'update') answers.push(item)
      else if (this.#takes(connection, frame.update)) updates.push({ connection, update: frame.update, item })
    }
    const applied = this.live.apply(
      updates.map(({ update }) => update),
      this.#context.limits.PENDING_BYTES,
    )
    if (!applied.ok) {
      const culprit = updates[applied.culprit]
      if (culprit) this.#reject(culprit.connection, 'malformed')
      this.#context.log.warn({ ...this.live.address, err: applied.cause }, 'an update broke the document')
      const offender = culprit?.connection
      this.#inbox = [...items.filter((item) => item.connection !== offender), ...this.#inbox]
      void this.reload()
      return null
    }
    this.#inFlight = true
    const senders = new Set(updates.map(({ connection }) => connection))
    const [first] = senders
    return {
      room: this,
      entries: applied.logged ? [this.#entry(applied.logged)] : [],
      change: applied.change,
      answers,
      soleSender: senders.size === 1 && applied.incomplete.length === 0 ? (first ?? null) : null,
      incomplete: applied.incomplete.flatMap((index) => updates[index]?.connection ?? []),
      receivedAt: updates.map(({ item }) => item.receivedAt),
    }
  }

  #entry(bytes: Uint8Array): LogEntry {
    return {
      update: { ...this.live.address, bytes },
      stored: (sequence) => this.live.stored(sequence, bytes.length),
    }
  }

  /** Whether the update counts. One that does not is answered, and the connection is done with writing. */
  #takes(connection: Connection, update: CheckedUpdate): boolean {
    if (connection.wasRefused) return false
    const isFull = this.live.storedBytes > this.#context.limits.DOCUMENT_BYTES
    if ((connection.mayWrite && !isFull) || !bringsNews(this.doc, update)) return connection.mayWrite
    if (connection.mayWrite) this.#refuse(connection, 'documentFull')
    else if (writesAtTimes(connection.identity.role, connection.document)) this.#refuse(connection, 'frozen')
    else this.#refuse(connection, 'readOnly')
    return false
  }

  #refuse(connection: Connection, reason: NotAppliedReason): void {
    connection.wasRefused = true
    this.#context.metrics.refusals.inc({ reason: `not-applied-${reason}` })
    if (connection.isOurs) connection.send(encodeNotApplied(reason), performance.now())
    else connection.close(reason === 'documentFull' ? 'documentFull' : 'readOnly')
  }

  /** Second half, once the entries are logged: everybody gets the change, then the answers go out in order. */
  finish(round: Round): void {
    const now = performance.now()
    if (round.change) this.publish(round.change, round.soleSender)
    for (const receivedAt of round.receivedAt)
      this.#context.metrics.updateLatency.observe((now - receivedAt) / 1000)
    for (const item of round.answers) this.#answer(item as Answer, now)
    for (const connection of round.incomplete) this.#askAgain(connection, now)
    for (const connection of this.#paused) connection.socket.resume()
    this.#paused.clear()
    this.lastRoundAt = now
    this.#inFlight = false
    for (const resolve of this.#whenIdle.splice(0)) resolve()
    if (this.live.wantsCompaction && !this.#context.writer.isRefusing) void this.compact()
    if (this.isReady) this.#onWork(this)
  }

  /** Sends a logged change to everybody who is in step; who reads too slowly gets the difference later. */
  publish(change: Change, except: Connection | null): void {
    const now = performance.now()
    const frame = updateFrame(change.update)
    let stateBefore: Uint8Array | null = null
    this.live.encoded.add(change.update)
    for (const connection of this.connections) {
      if (connection === except || !connection.isSynced || connection.behindSince) continue
      if (connection.isSlow) {
        stateBefore ??= Y.encodeStateVector(change.stateBefore)
        connection.behindSince = stateBefore
        this.#context.metrics.catchUps.inc()
      } else connection.send(frame, now)
    }
  }

  #answer({ connection, frame }: Answer, now: number): void {
    switch (frame.type) {
      case 'step1': {
        const { tail, state } = this.live.encoded.answer(frame.stateVector)
        if (tail) connection.send(updateFrame(tail), now)
        connection.send(step2Frame(state), now)
        connection.isSynced = true
        return
      }
      case 'barrier': {
        // After a refusal nothing this connection sent can be called saved.
        if (connection.wasRefused) return
        const { bytes } = frame
        this.#context.writer.confirm(() => {
          connection.openBarriers -= 1
          connection.send(bytes, performance.now())
        })
        return
      }
      case 'queryAwareness':
        connection.send(awarenessFrame(this.awareness.entries()), now)
        return
      case 'catchUp': {
        const since = connection.behindSince
        if (!since) return
        connection.behindSince = null
        connection.send(updateFrame(Y.encodeStateAsUpdate(this.doc, since)), now)
        connection.send(awarenessFrame(this.awareness.entries()), now)
      }
    }
  }

  /** Something it sent builds on what nobody has: it is asked once for all it has, then brought in step by coming anew. */
  #askAgain(connection: Connection, now: number): void {
    if (connection.wasAskedAgain) this.#reject(connection, 'resync')
    else connection.send(step1Frame(Y.encodeStateVector(this.doc)), now)
    connection.wasAskedAgain = true
  }

  // --- holding, loading, saving -----------------------------------------------------------------------------------

  /** Keeps the rounds from running; resolves when none is under way. Every hold needs its release. */
  hold(): Promise<void> {
    this.#holds += 1
    return this.#inFlight ? new Promise((resolve) => this.#whenIdle.push(resolve)) : Promise.resolve()
  }

  release(): void {
    this.#holds -= 1
    if (this.isReady) this.#onWork(this)
    if (!this.isHeld) for (const resolve of this.#whenReleased.splice(0)) resolve()
  }

  #whenReleased: (() => void)[] = []

  /** Resolves when the document is loaded and nothing uncommitted is in it. */
  async calm(): Promise<void> {
    while (this.isHeld) await new Promise<void>((resolve) => this.#whenReleased.push(resolve))
  }

  /** Reads the document from the log, as the room opens or after something unlogged got into it. */
  async load(): Promise<void> {
    const { workshopId, document } = this.live.address
    const prepared = await this.live.load(this.#context.writer.unsaved(workshopId, document))
    if (prepared) await this.#context.writer.append([this.#entry(prepared.update)])
  }

  /** Throws the document away and reads it again; nobody sees anything of it. */
  async reload(): Promise<void> {
    await this.hold()
    try {
      await this.load()
    } catch (error) {
      this.#context.log.error({ ...this.live.address, err: error }, 'a document could not be loaded again')
      for (const connection of this.connections) connection.close('loadingFailed')
      this.state = 'closing'
    }
    this.release()
  }

  async compact(): Promise<void> {
    try {
      await this.live.compact()
    } catch (error) {
      // The log stays as it is and nothing is lost; the next round tries again.
      this.#context.log.warn({ ...this.live.address, err: error }, 'a log could not be compacted')
    }
  }

  // --- cursors ----------------------------------------------------------------------------------------------------

  #awarenessSoon(): void {
    if (this.#awarenessTimer) return
    const wait = Math.max(0, this.#awarenessSentAt + AWARENESS_TICK_MS - performance.now())
    this.#awarenessTimer = setTimeout(() => this.#sendAwareness(), wait)
  }

  #sendAwareness(): void {
    this.#awarenessTimer = null
    const now = performance.now()
    const entries = this.awareness.takeChanges()
    if (entries.length === 0) return
    this.#awarenessSentAt = now
    const frame = awarenessFrame(entries)
    for (const connection of this.connections) {
      if (!connection.isSlow && !connection.behindSince) connection.send(frame, now)
    }
  }

  destroy(): void {
    this.state = 'closing'
    if (this.#awarenessTimer) clearTimeout(this.#awarenessTimer)
    this.live.destroy()
  }
}
