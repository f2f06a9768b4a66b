/**
 * One workshop in memory: its three rooms, loaded when first needed, and its commands one after another. A mutation runs on
 * the live documents while they are held, becomes durable in one transaction, and only then reaches anybody.
 */
import { mayRead, type AccessState } from '@servicewerkstatt/shared/commands/access.ts'
import { DOCUMENT_KINDS, type DocumentKind } from '@servicewerkstatt/shared/protocol/room-name.ts'
import type * as Y from 'yjs'
import type { StorageWrite } from '../storage/workshop-storage.ts'
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

export type Mutation<T, P> = (documents: WorkshopDocuments, work: MutationWork, prepared: P) => T

/** A result with `ok: false`: nothing of the mutation may count. */
const isRefusal = (result: unknown): boolean =>
  typeof result === 'object' && result !== null && 'ok' in result && result.ok === false

export class Workshop {
  readonly id: string
  readonly connections = new Set<Connection>()
  readonly #context: SyncContext
  readonly #pump: Pump
  readonly #rooms = new Map<DocumentKind, Room>()
  readonly #loading = new Map<DocumentKind, Promise<Room>>()
  #access: AccessState = { frozen: true, guestsMayWrite: false }
  #commands: Promise<unknown> = Promise.resolve()
  /** Commands and reads under way; while there are any, the workshop stays in memory. */
  uses = 0
  idleSince = performance.now()

  constructor(id: string, context: SyncContext, pump: Pump) {
    this.id = id
    this.#context = context
    this.#pump = pump
  }

  get rooms(): Iterable<Room> {
    return this.#rooms.values()
  }

  /** The room, loaded completely. All who ask meanwhile share one loading. @throws StorageError */
  room(kind: DocumentKind): Promise<Room> {
    const known = this.#loading.get(kind)
    if (known) return known
    const loading = this.#open(kind)
    this.#loading.set(kind, loading)
    // After a failure the next one who asks tries again.
    loading.catch(() => this.#loading.delete(kind))
    return loading
  }

  async #open(kind: DocumentKind): Promise<Room> {
    // Rights depend on the proceedings, so they are there before anybody is let in anywhere.
    if (kind !== 'proceedings') await this.room('proceedings')
    const { storage, rules, log } = this.#context
    const live = new LiveDocument({ workshopId: this.id, document: kind }, { storage, rules, log })
    const room = new Room(live, this.#context, (ready) => this.#pump.wake(ready))
    await room.load()
    room.state = 'open'
    this.#rooms.set(kind, room)
    if (kind === 'proceedings') this.#readAccess(room.doc)
    room.setAccess(this.#access)
    return room
  }

  #readAccess(proceedings: Y.Doc): void {
    this.#access = this.#context.rules.readAccessState(proceedings)
    for (const room of this.#rooms.values()) room.setAccess(this.#access)
  }

  async join(connection: Connection): Promise<Room> {
    const room = await this.room(connection.document)
    await room.calm()
    room.join(connection)
    return room
  }

  async #allRooms(): Promise<Record<DocumentKind, Room>> {
    const rooms = await Promise.all(DOCUMENT_KINDS.map((kind) => this.room(kind)))
    return Object.fromEntries(DOCUMENT_KINDS.map((kind, index) => [kind, rooms[index]])) as Record<
      DocumentKind,
      Room
    >
  }

  /** Runs when all commands before it are through. */
  exclusively<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#commands.then(work)
    this.#commands = result.catch(() => {})
    return result
  }

  /** @param run must not change anything */
  async read<T>(run: (documents: WorkshopDocuments) => T): Promise<T> {
    const rooms = await this.#allRooms()
    for (const kind of DOCUMENT_KINDS) await rooms[kind].calm()
    return run(documentsOf(rooms))
  }

  /**
   * One mutation; call it inside `exclusively`.
   * @param commit stores the changes, durable; nothing is visible to anybody before it resolves
   */
  async mutate<T>(
    run: (documents: WorkshopDocuments, work: MutationWork) => T,
    commit: (result: T, changes: StorageWrite[]) => Promise<number[]>,
  ): Promise<T> {
    const rooms = await this.#allRooms()
    const held = new Set(Object.values(rooms))
    await Promise.all([...held].map((room) => room.hold()))
    const release = (room: Room): void => {
      if (held.delete(room)) room.release()
    }
    try {
      return await this.#mutateHeld(rooms, release, run, commit)
    } finally {
      for (const room of held) room.release()
    }
  }

  async #mutateHeld<T>(
    rooms: Record<DocumentKind, Room>,
    release: (room: Room) => void,
    run: (documents: WorkshopDocuments, work: MutationWork) => T,
    commit: (result: T, changes: StorageWrite[]) => Promise<number[]>,
  ): Promise<T> {
    const writes: StorageWrite[] = []
    const changes = new Map<Room, Change>()
    const collect = (): void => {
      for (const room of Object.values(rooms)) {
        const change = room.live.takeChange()
        if (change) changes.set(room, change)
        else release(room)
      }
    }
    let result: T
    try {
      result = inOneTransaction(documentsOf(rooms), (documents) =>
        run(documents, { write: (write) => writes.push(write) }),
      )
    } catch (error) {
      collect()
      await Promise.all([...changes.keys()].map((room) => room.reload()))
      throw error
    }
    collect()
    if (isRefusal(result)) {
      await Promise.all([...changes.keys()].map((room) => room.reload()))
      return result
    }
    const updates = [...changes].map(
      ([room, { update }]): StorageWrite => ({
        write: 'update',
        update: { ...room.live.address, bytes: update },
      }),
    )
    try {
      const sequences = await commit(result, [...updates, ...writes])
      for (const [index, [room, { update }]] of [...changes].entries()) {
        room.live.stored(sequences[index] ?? 0, update.length)
      }
    } catch (error) {
      await Promise.all([...changes.keys()].map((room) => room.reload()))
      throw error
    }
    for (const [room, change] of changes) room.publish(change, null)
    if (changes.has(rooms.proceedings)) this.#readAccess(rooms.proceedings.doc)
    return result
  }

  /** What the storage now says about a device holds for its open connections at once. */
  applyDevice(
    tokenHash: string,
    device: { role: Connection['identity']['role']; participantId: string | null; state: string },
  ): void {
    for (const connection of this.connections) {
      if (connection.identity.tokenHash !== tokenHash) continue
      const { role, participantId } = device
      connection.identity = { ...connection.identity, role, participantId }
      if (device.state !== 'active') connection.close('removed')
      else if (!mayRead(role, connection.document)) connection.close('noAccess')
      else this.#rooms.get(connection.document)?.refreshRights(connection)
    }
  }

  /** Puts everything on disk and the logs in order. @returns false when somebody came back meanwhile, or saving failed */
  async save(): Promise<boolean> {
    const rooms = [...this.#rooms.values()]
    for (const room of rooms) room.state = 'saving'
    await this.#context.writer.settled()
    for (const room of rooms) if (room.live.wantsCompactionWhenPutAway) await room.compact()
    if (this.connections.size === 0 && this.uses === 0 && !this.#context.writer.isRefusing) return true
    for (const room of rooms) room.state = 'open'
    return false
  }

  destroy(): void {
    for (const room of this.#rooms.values()) room.destroy()
    this.#rooms.clear()
    this.#loading.clear()
  }
}

const documentsOf = (rooms: Record<DocumentKind, Room>): WorkshopDocuments => ({
  board: rooms.board.doc,
  proceedings: rooms.proceedings.doc,
  backstage: rooms.backstage.doc,
})

/** One transaction per document around the whole run, so that each document has one update at the end. */
function inOneTransaction<T>(documents: WorkshopDocuments, run: (documents: WorkshopDocuments) => T): T {
  const { board, proceedings, backstage } = documents
  return board.transact(() => proceedings.transact(() => backstage.transact(() => run(documents))))
}
