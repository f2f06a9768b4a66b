/**
 * One document and the frames of everybody connected to it. They wait in an inbox and are worked off in rounds (`pump.ts`): apply in one
 * transaction, log, then send. So whatever anybody sees is in the log already, and many small updates travel as one.
 */
import { encodeRights, encodeStorageState } from '@servicewerkstatt/shared/protocol/messages.ts'
import * as Y from 'yjs'
import { Audience } from './audience.ts'
import type { Connection } from './connection.ts'
import { Cursors } from './cursors.ts'
import { type CheckedUpdate, type ClientFrame, FrameError } from './frames.ts'
import { Gate } from './gate.ts'
import { Inbox, type InboxItem } from './inbox.ts'
import type { Change, LiveDocument } from './live-document.ts'
import type { LogEntry } from './log-writer.ts'
import type { SyncContext } from './sync-context.ts'
import { admitUpdate } from './update-admission.ts'

/** `loading`: shared by all who join. `saving`: being put away; whoever comes now finds the same room. `closing`: gone. */
export type RoomState = 'loading' | 'open' | 'saving' | 'closing'

/** One round of a room between its two halves. */
export interface Round {
  room: Room
  entries: LogEntry[]
  change: Change | null
  /** Everything that is no update, in order. */
  answers: InboxItem[]
  /** The only connection whose updates are in the change; it need not get them back. */
  soleSender: Connection | null
  /** Senders of updates that build on something nobody has. */
  incomplete: Connection[]
  /** What they sent was dropped, because too much was waiting already. */
  hasDropped: boolean
  /** When the updates came in. */
  receivedAt: number[]
}

const MAX_MERGE_WINDOW_MS = 12

/**
 * How long after a round the next one begins. A round costs a send to each reader (a hundredth of a millisecond), and gathering makes rounds
 * fewer: the more readers there are and the more updates came, the more it pays. People notice nothing of 12 ms.
 */
const mergeWindowMs = (readers: number, updates: number): number =>
  Math.min(MAX_MERGE_WINDOW_MS, 1 + readers / 40 + updates / 3)

export class Room {
  readonly live: LiveDocument
  readonly gate = new Gate()
  readonly audience: Audience
  state: RoomState = 'loading'
  /** When the next round may begin, in milliseconds of `performance.now()`. */
  dueAt = 0
  /** When somebody last left or it was made, in milliseconds of `performance.now()`. */
  idleSince = performance.now()
  readonly #context: SyncContext
  readonly #onWork: (room: Room) => void
  readonly #inbox: Inbox
  readonly #cursors: Cursors
  #isCompacting = false

  /** @param onWork called when there is something to do for the pump */
  constructor(live: LiveDocument, context: SyncContext, onWork: (room: Room) => void) {
    this.live = live
    this.#context = context
    this.#onWork = onWork
    this.#inbox = new Inbox(context.limits.INBOX_BYTES)
    this.audience = new Audience(live, context.metrics)
    this.#cursors = new Cursors((message) => this.audience.broadcast(message))
  }

  get doc(): Y.Doc {
    return this.live.doc
  }

  /** Nobody is in it and nothing is under way: it can be loaded again whenever somebody needs it. */
  get isIdle(): boolean {
    return this.state === 'open' && this.audience.size === 0 && this.#inbox.isEmpty && this.gate.isOpen
  }

  get isReady(): boolean {
    return !this.#inbox.isEmpty && this.gate.isOpen && this.state !== 'loading' && this.state !== 'closing'
  }

  /** Lets somebody in; the document must be loaded completely. Sends the server's step 1 and who is there. */
  join(connection: Connection): void {
    this.audience.join(connection)
    connection.send(this.#cursors.everybody(), performance.now())
  }

  leave(connection: Connection): void {
    this.idleSince = performance.now()
    this.audience.leave(connection)
    this.#inbox.forget(connection)
    this.#cursors.leave(connection)
  }

  /**
   * One frame of a connection in the room.
   * @param bytes its size
   * @throws FrameError when the connection has to go
   */
  receive(connection: Connection, frame: ClientFrame, bytes: number): void {
    const receivedAt = performance.now()
    if (frame.type === 'awareness') {
      this.#context.metrics.foreignAwareness.inc(this.#cursors.receive(connection, frame.entries))
      return
    }
    if (frame.type === 'barrier') this.#countBarrier(connection, receivedAt)
    this.#inbox.add({ connection, frame, bytes, receivedAt })
    this.#onWork(this)
  }

  /** The first barrier tells that the client knows our messages; it hears how things stand. */
  #countBarrier(connection: Connection, now: number): void {
    connection.openBarriers += 1
    if (connection.openBarriers > this.#context.limits.BARRIERS) {
      throw new FrameError('tooManyMessages', 'too many barriers without an echo')
    }
    if (connection.isOurs) return
    connection.isOurs = true
    connection.send(encodeRights(connection.mayWrite), now)
    if (this.#context.writer.isRefusing) connection.send(encodeStorageState('refusing'), now)
  }

  /** Called a few times a second: slow readers whose queue has drained get what they missed. */
  offerCatchUp(): void {
    for (const connection of this.audience.caughtUp) {
      this.#inbox.add({ connection, frame: { type: 'catchUp' }, bytes: 0, receivedAt: performance.now() })
      this.#onWork(this)
    }
  }

  /** First half of a round: applies what came. Null when the document has to be loaded again first. */
  begin(): Round | null {
    const items = this.#inbox.take()
    const updates = items.flatMap(({ connection, frame, receivedAt }) =>
      frame.type === 'update' && this.#admits(connection, frame.update)
        ? [{ connection, update: frame.update, receivedAt }]
        : [],
    )
    const applied = this.live.apply(
      updates.map(({ update }) => update),
      this.#context.limits.PENDING_BYTES,
    )
    if (!applied.ok) {
      const culprit = updates[applied.culprit]?.connection ?? null
      this.#context.log.warn({ ...this.live.address, err: applied.cause }, 'an update broke the document')
      if (culprit) this.#end(culprit, 'malformed')
      this.#inbox.putBack(items.filter(({ connection }) => connection !== culprit))
      void this.reload()
      return null
    }
    this.gate.beginRound()
    const senders = new Set(updates.map(({ connection }) => connection))
    const [first = null] = senders
    return {
      room: this,
      entries: applied.logged.map((bytes) => this.#entry(bytes)),
      change: applied.change,
      answers: items.filter(({ frame }) => frame.type !== 'update'),
      soleSender: senders.size === 1 && applied.isWhole ? first : null,
      incomplete: applied.incomplete.flatMap((index) => updates[index]?.connection ?? []),
      hasDropped: applied.hasDropped,
      receivedAt: updates.map(({ receivedAt }) => receivedAt),
    }
  }

  #admits(connection: Connection, update: CheckedUpdate): boolean {
    const { metrics, writer, limits } = this.#context
    const isFull = this.live.isFull || writer.waitingBytes > limits.BACKLOG_BYTES
    return admitUpdate({ connection, update, doc: this.doc, isFull, metrics })
  }

  #end(connection: Connection, reason: 'malformed' | 'resync'): void {
    this.#context.metrics.refusals.inc({ reason })
    connection.close(reason)
  }

  #entry(bytes: Uint8Array): LogEntry {
    return {
      update: { ...this.live.address, bytes },
      stored: (sequence) => this.live.stored(sequence, bytes.length),
    }
  }

  /** Second half, once the entries are logged: everybody gets the change, then the answers go out in order. */
  finish(round: Round): void {
    const now = performance.now()
    if (round.change) this.audience.publish(round.change, round.soleSender)
    for (const receivedAt of round.receivedAt) {
      this.#context.metrics.updateLatency.observe((now - receivedAt) / 1000)
    }
    for (const item of round.answers) this.#answer(item, now)
    for (const connection of round.incomplete) this.#bringInStep(connection, round.hasDropped)
    this.#inbox.resumeReading()
    this.dueAt = now + mergeWindowMs(this.audience.size, round.receivedAt.length)
    this.gate.endRound()
    if (this.live.wantsCompaction && !this.#context.writer.isRefusing) void this.compact()
    if (this.isReady) this.#onWork(this)
  }

  #answer({ connection, frame }: InboxItem, now: number): void {
    switch (frame.type) {
      case 'step1':
        this.audience.sendState(connection, frame.stateVector)
        return
      case 'barrier':
        this.#echoWhenDurable(connection, frame.bytes)
        return
      case 'queryAwareness':
        if (!connection.isSlow) connection.send(this.#cursors.everybody(), now)
        return
      case 'catchUp':
        if (!connection.behindSince) return
        this.audience.sendState(connection, connection.behindSince)
        connection.send(this.#cursors.everybody(), now)
        connection.openBarriers = 0
        return
      case 'update':
      // Applied in the first half.
    }
  }

  #echoWhenDurable(connection: Connection, bytes: Uint8Array): void {
    this.#context.writer.confirm(() => {
      // After a refusal nothing that this connection sent can be called saved.
      if (connection.wasRefused) return
      if (!connection.isSlow) connection.openBarriers -= 1
      connection.send(bytes, performance.now())
    })
  }

  /**
   * Something it sent builds on what nobody has. It is asked once for all it has; when that does not help, it comes anew
   * with everything.
   */
  #bringInStep(connection: Connection, hasDropped: boolean): void {
    if (hasDropped || connection.wasAskedAgain) {
      // Nothing behind it may be echoed as saved.
      connection.wasRefused = true
      this.#end(connection, 'resync')
    } else this.audience.askForAll(connection)
    connection.wasAskedAgain = true
  }

  release(): void {
    this.gate.release()
    if (this.isReady) this.#onWork(this)
  }

  /** Reads the document from the log. @throws StorageError */
  async load(): Promise<void> {
    const { workshopId, document } = this.live.address
    const prepared = await this.live.load(this.#context.writer.unsaved(workshopId, document))
    if (prepared) await this.#context.writer.append([this.#entry(prepared.update)])
  }

  /**
   * Throws the document away and reads it again, because something unlogged got into it. Nobody sees anything of it.
   * @param since what everybody has; given when the log may hold more than that
   */
  async reload(since?: Map<number, number>): Promise<void> {
    await this.gate.hold()
    try {
      await this.load()
      if (since) {
        const update = Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(since))
        this.audience.publish({ update, stateBefore: since }, null)
      }
    } catch (error) {
      this.fail(error)
    }
    this.release()
  }

  /** Replaces the log by a snapshot. Everything in memory must be logged. */
  async compact(): Promise<void> {
    if (this.#isCompacting) return
    this.#isCompacting = true
    try {
      await this.live.compact()
    } catch (error) {
      // The log stays as it is and nothing is lost; the next round tries again.
      this.#context.log.warn({ ...this.live.address, err: error }, 'a log could not be compacted')
    }
    this.#isCompacting = false
  }

  /** Something that must not happen has happened: everybody comes back to a room that is loaded anew. */
  fail(error: unknown): void {
    this.#context.log.error({ ...this.live.address, err: error }, 'a room failed')
    this.state = 'closing'
    this.#cursors.stop()
    this.audience.closeAll('resync')
  }

  destroy(): void {
    this.state = 'closing'
    this.#cursors.stop()
    this.live.destroy()
  }
}
