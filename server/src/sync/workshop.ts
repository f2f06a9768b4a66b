/**
 * One workshop in memory: its three rooms, loaded when first needed, and its commands one after another. A mutation runs on
 * the live documents while they are held, becomes durable in one transaction, and only then reaches anybody.
 */
import { type AccessState, mayRead } from '@servicewerkstatt/shared/commands/access.ts'
import { DOCUMENT_KINDS, type DocumentKind } from '@servicewerkstatt/shared/protocol/room-name.ts'
import type * as Y from 'yjs'
import type { DeviceRow, StorageWrite } from '../storage/workshop-storage.ts'
import type { Connection } from './connection.ts'
import { type Change, LiveDocument } from './live-document.ts'
import type { Pump } from './pump.ts'
import { Room } from './room.ts'
import type { SyncContext } from './sync-context.ts'

export type WorkshopDocuments = Readonly<Record<DocumentKind, Y.Doc>>

/** What a mutation writes beside the documents, in the same transaction. */
export interface MutationWork {
  write(write: StorageWrite): void
}

/** Stores the changes of a mutation, durable. @returns the sequences of the updates */
type Commit<T> = (result: T, writes: StorageWrite[]) => Promise<number[]>
type Rooms = Readonly<Record<DocumentKind, Room>>

/** A result with `ok: false`: nothing of the mutation may count. */
const isRefusal = (result: unknown): boolean =>
  typeof result === 'object' && result !== null && 'ok' in result && result.ok === false

export class Workshop {
  readonly id: string
  readonly connections = new Set<Connection>()
  /** Commands, reads and arrivals under way; while there are any, the workshop stays in memory. */
  uses = 0
  /** When it was last used, in milliseconds of `performance.now()`. */
  idleSince = performance.now()
  readonly #context: SyncContext
  readonly #pump: Pump
  readonly #loading = new Map<DocumentKind, Promise<Room>>()
  readonly #rooms = new Map<DocumentKind, Room>()
  #access: AccessState = { frozen: true, guestsMayWrite: false }
  #lastCommand: Promise<unknown> = Promise.resolve()

  constructor(id: string, context: SyncContext, pump: Pump) {
    this.id = id
    this.#context = context
    this.#pump = pump
  }

  get rooms(): Iterable<Room> {
    return this.#rooms.values()
  }

  get isIdle(): boolean {
    return this.connections.size === 0 && this.uses === 0
  }

  /** The room, loaded completely. All who ask meanwhile share one loading. @throws StorageError */
  room(kind: DocumentKind): Promise<Room> {
    const known = this.#loading.get(kind)
    if (known && this.#rooms.get(kind)?.state !== 'closing') return known
    const loading = this.#open(kind)
    this.#loading.set(kind, loading)
    // After a failure the next one who asks tries again.
    loading.catch(() => this.#loading.delete(kind))
    return loading
  }

  async #open(kind: DocumentKind): Promise<Room> {
    this.#rooms.delete(kind)
    // Rights depend on the proceedings, so they are there before anybody is let in anywhere.
    if (kind !== 'proceedings') await this.room('proceedings')
    const live = new LiveDocument({ workshopId: this.id, document: kind }, this.#context)
    const room = new Room(live, this.#context, (ready) => this.#pump.wake(ready))
    await room.load()
    room.state = 'open'
    this.#rooms.set(kind, room)
    if (kind === 'proceedings') this.#readAccess(room.doc)
    room.audience.setAccess(this.#access)
    return room
  }

  #readAccess(proceedings: Y.Doc): void {
    this.#access = this.#context.rules.readAccessState(proceedings)
    for (const room of this.#rooms.values()) room.audience.setAccess(this.#access)
  }

  /** Lets a connection into its room. @throws StorageError */
  async join(connection: Connection): Promise<Room> {
    const room = await this.room(connection.document)
    await room.gate.calm()
    room.join(connection)
    return room
  }

  /** The connection is gone. @returns whether it was here */
  leave(connection: Connection): boolean {
    for (const room of this.#rooms.values()) if (room.audience.has(connection)) room.leave(connection)
    return this.connections.delete(connection)
  }

  async #allRooms(): Promise<Rooms> {
    const [board, proceedings, backstage] = await Promise.all([
      this.room('board'),
      this.room('proceedings'),
      this.room('backstage'),
    ])
    return { board, proceedings, backstage }
  }

  /** Runs when all commands before it are through. */
  exclusively<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#lastCommand.then(work)
    this.#lastCommand = result.catch(() => {})
    return result
  }

  /** @param run must not change anything */
  async read<T>(run: (documents: WorkshopDocuments) => T): Promise<T> {
    const rooms = await this.#allRooms()
    for (const kind of DOCUMENT_KINDS) await rooms[kind].gate.calm()
    return run(documentsOf(rooms))
  }

  /**
   * One mutation; call it inside `exclusively`. Until `commit` resolves nobody sees anything of it, and when it fails, or
   * `run` throws or refuses, the documents are as before.
   * @throws what `run` or `commit` throw
   */
  async mutate<T>(
    run: (documents: WorkshopDocuments, work: MutationWork) => T,
    commit: Commit<T>,
  ): Promise<T> {
    const rooms = await this.#allRooms()
    const held = new Set(Object.values(rooms))
    await Promise.all(Array.from(held, (room) => room.gate.hold()))
    try {
      const writes: StorageWrite[] = []
      const outcome = runOnce(rooms, (documents) => run(documents, { write: (write) => writes.push(write) }))
      const changes = new Map<Room, Change>()
      for (const room of held) {
        const change = room.live.takeChange()
        if (change) changes.set(room, change)
        else if (held.delete(room)) room.release()
      }
      if (!outcome.ok || isRefusal(outcome.result)) {
        await Promise.all(Array.from(changes.keys(), (room) => room.reload()))
        if (!outcome.ok) throw outcome.error
        return outcome.result
      }
      await this.#commitChanges(changes, (updates) => commit(outcome.result, [...updates, ...writes]))
      if (changes.has(rooms.proceedings)) this.#readAccess(rooms.proceedings.doc)
      return outcome.result
    } finally {
      for (const room of held) room.release()
    }
  }

  async #commitChanges(
    changes: ReadonlyMap<Room, Change>,
    commit: (updates: StorageWrite[]) => Promise<number[]>,
  ): Promise<void> {
    const updates = Array.from(changes, ([{ live }, { update }]): StorageWrite => {
      return { write: 'update', update: { ...live.address, bytes: update } }
    })
    try {
      const sequences = await commit(updates)
      for (const [index, [room, change]] of [...changes].entries()) {
        room.live.stored(sequences[index] ?? 0, change.update.length)
        room.audience.publish(change, null)
      }
    } catch (error) {
      // When only the full sync failed, the change stands in the log: then everybody gets it with the reload.
      await Promise.all(Array.from(changes, ([room, { stateBefore }]) => room.reload(stateBefore)))
      throw error
    }
  }

  /** What the storage now says about a device holds for its open connections at once. */
  applyDevice({ tokenHash, role, participantId, state }: DeviceRow): void {
    for (const connection of this.connections) {
      if (connection.identity.tokenHash !== tokenHash) continue
      connection.identity = { ...connection.identity, role, participantId }
      if (state !== 'active') connection.close('removed')
      else if (!mayRead(role, connection.document)) connection.close('noAccess')
      else this.#rooms.get(connection.document)?.audience.refreshRights(connection)
    }
  }

  /**
   * Takes documents that nobody is in out of memory while people are in others; they are loaded again when needed. Only between commands and
   * reads, which hold on to them. What is logged or waits for the storage is found again by loading.
   */
  putRoomsAway(before: number): void {
    if (this.uses > 0) return
    for (const [kind, room] of this.#rooms) {
      if (!room.isIdle || room.idleSince >= before) continue
      if (room.live.wantsCompactionWhenPutAway) {
        // Goes the next time, with a short log.
        void room.compact()
        continue
      }
      room.destroy()
      this.#rooms.delete(kind)
      this.#loading.delete(kind)
    }
  }

  /** Puts everything on disk and the logs in order. @returns whether everything in memory is in the storage */
  async save(): Promise<boolean> {
    const { writer } = this.#context
    const rooms = [...this.#rooms.values()]
    for (const room of rooms) if (room.state === 'open') room.state = 'saving'
    await writer.settled()
    for (const room of rooms) if (this.isIdle && room.live.wantsCompactionWhenPutAway) await room.compact()
    return !writer.isRefusing
  }

  /** Replaces the log of each document by a snapshot of what it holds now. Call it inside `exclusively`. */
  async compact(): Promise<void> {
    for (const room of Object.values(await this.#allRooms())) {
      await room.gate.hold()
      await room.compact()
      room.release()
    }
  }

  /** Somebody came back while it was being saved. */
  reopen(): void {
    for (const room of this.#rooms.values()) if (room.state === 'saving') room.state = 'open'
  }

  destroy(): void {
    for (const room of this.#rooms.values()) room.destroy()
    this.#rooms.clear()
    this.#loading.clear()
  }
}

const documentsOf = ({ board, proceedings, backstage }: Rooms): WorkshopDocuments => ({
  board: board.doc,
  proceedings: proceedings.doc,
  backstage: backstage.doc,
})

type Outcome<T> = { ok: true; result: T } | { ok: false; error: unknown }

/** One transaction per document around the whole run, so that each document has one update at the end. */
function runOnce<T>(rooms: Rooms, run: (documents: WorkshopDocuments) => T): Outcome<T> {
  const documents = documentsOf(rooms)
  const { board, proceedings, backstage } = documents
  try {
    const result = board.transact(() => proceedings.transact(() => backstage.transact(() => run(documents))))
    return { ok: true, result }
  } catch (error) {
    return { ok: false, error }
  }
}
