/**
 * The workshops in memory, and the door to them for the rest of the server: reading, mutating, creating, and who is
 * connected. Commands and routes use this and nothing else of the sync server.
 */
import { mayRead } from '@servicewerkstatt/shared/commands/access.ts'
import type { CloseReason } from '@servicewerkstatt/shared/protocol/close-codes.ts'
import { encodeStorageState } from '@servicewerkstatt/shared/protocol/messages.ts'
import { DOCUMENT_KINDS } from '@servicewerkstatt/shared/protocol/room-name.ts'
import * as Y from 'yjs'
import {
  StorageError,
  type StorageWrite,
  type WorkshopRow,
  type WorkshopStorage,
} from '../storage/workshop-storage.ts'
import type { Connection } from './connection.ts'
import type { DocumentRules } from './document-rules.ts'
import { HEARTBEAT_FRAME } from './frames.ts'
import { LogWriter } from './log-writer.ts'
import { Pump } from './pump.ts'
import type { Room } from './room.ts'
import type { SyncContext } from './sync-context.ts'
import { type Mutation, type MutationWork, Workshop, type WorkshopDocuments } from './workshop.ts'

export interface MutateOptions<P> {
  /** Made by the client; a second mutation with it changes nothing and gets the first one's result. */
  commandId?: string
  /** Reads what the mutation needs, after all commands before it; its result is the third argument of the mutation. */
  prepare?: () => Promise<P>
}

/** A person connected to a workshop, on one or several devices. */
export interface PresentPerson {
  participantId: string
  connections: number
}

export interface HubOptions extends Omit<SyncContext, 'writer'> {
  now: () => Date
}

type PresenceListener = (workshopId: string, participantId: string, isPresent: boolean) => void

const HEARTBEAT_CHECK_MS = 3000
/** The stock client reconnects after 30 s of silence; the promise is one frame at least every 15 s. */
const HEARTBEAT_AFTER_MS = 10_000
const PING_AFTER_MS = 10_000
const CATCH_UP_CHECK_MS = 50
const IDLE_CHECK_MS = 1000

export class Hub {
  readonly #context: SyncContext
  readonly #now: () => Date
  readonly #pump: Pump
  readonly #workshops = new Map<string, Workshop>()
  readonly #putAway = new Map<string, Promise<void>>()
  readonly #presence = new Set<PresenceListener>()
  readonly #timers: NodeJS.Timeout[] = []
  connectionCount = 0
  isDraining = false

  constructor({ now, ...options }: HubOptions) {
    this.#now = now
    const writer = new LogWriter({
      storage: options.storage,
      log: options.log,
      onStateChange: (isRefusing) => this.#tellStorageState(isRefusing),
      onAppend: (ms) => options.metrics.appendLatency.observe(ms / 1000),
      onDurable: (ms) => options.metrics.durableLatency.observe(ms / 1000),
    })
    this.#context = { ...options, writer }
    this.#pump = new Pump(writer)
    options.metrics.watch({
      connections: () => this.#countConnections(),
      workshopsInMemory: () => this.#workshops.size,
      queuedBytes: () => this.#rooms().reduce((sum, room) => sum + room.queuedBytes, 0),
      isStorageRefusing: () => writer.isRefusing,
    })
    this.#every(HEARTBEAT_CHECK_MS, () => this.#heartbeat())
    this.#every(CATCH_UP_CHECK_MS, () => this.#catchUp())
    this.#every(IDLE_CHECK_MS, () => this.#putIdleAway())
  }

  #every(milliseconds: number, work: () => void): void {
    const timer = setInterval(work, milliseconds)
    timer.unref()
    this.#timers.push(timer)
  }

  get limits(): SyncContext['limits'] {
    return this.#context.limits
  }

  get storage(): WorkshopStorage {
    return this.#context.storage
  }

  get rules(): DocumentRules {
    return this.#context.rules
  }

  get isStorageRefusing(): boolean {
    return this.#context.writer.isRefusing
  }

  // --- workshops --------------------------------------------------------------------------------------------------

  /** Null when there is no such workshop. */
  async #workshop(id: string): Promise<Workshop | null> {
    const known = this.#workshops.get(id)
    if (known) return known
    const row = await this.#context.storage.workshop(id)
    if (!row) return null
    const workshop = this.#workshops.get(id) ?? new Workshop(id, this.#context, this.#pump)
    this.#workshops.set(id, workshop)
    return workshop
  }

  async #using<T>(id: string, work: (workshop: Workshop) => Promise<T>): Promise<T> {
    const workshop = await this.#workshop(id)
    if (!workshop) throw new UnknownWorkshopError(id)
    workshop.uses += 1
    try {
      return await work(workshop)
    } finally {
      workshop.uses -= 1
      workshop.idleSince = performance.now()
    }
  }

  /**
   * Makes a workshop: its row, its three documents and whatever else is written become durable together.
   * @param fill writes the first content into three empty documents
   * @throws StorageError `conflict` when the id or the code is taken
   */
  async create<T>(
    workshop: WorkshopRow,
    fill: (documents: WorkshopDocuments, work: MutationWork) => T,
  ): Promise<T> {
    if (await this.#context.storage.workshop(workshop.id)) {
      throw new StorageError('conflict', 'There is a workshop with this id already.')
    }
    const documents = { board: new Y.Doc(), proceedings: new Y.Doc(), backstage: new Y.Doc() }
    const writes: StorageWrite[] = [{ write: 'workshop', workshop }]
    const result = fill(documents, { write: (write) => writes.push(write) })
    for (const kind of DOCUMENT_KINDS) {
      const bytes = Y.encodeStateAsUpdate(documents[kind])
      documents[kind].destroy()
      writes.push({ write: 'update', update: { workshopId: workshop.id, document: kind, bytes } })
    }
    await this.#context.storage.commit(writes)
    return result
  }

  /** Closes all connections and deletes everything of the workshop. */
  async delete(workshopId: string): Promise<void> {
    await this.#using(workshopId, (workshop) =>
      workshop.exclusively(async () => {
        this.#workshops.delete(workshopId)
        for (const connection of workshop.connections) connection.close('noSuchDocument')
        await this.#context.writer.settled()
        await this.#context.storage.deleteWorkshop(workshopId)
        workshop.destroy()
      }),
    )
  }

  /** @param run gets the live documents and must not change them @throws UnknownWorkshopError, StorageError */
  read<T>(workshopId: string, run: (documents: WorkshopDocuments) => T): Promise<T> {
    return this.#using(workshopId, (workshop) => workshop.read(run))
  }

  /**
   * Carries out a change of the server: runs on the documents, one mutation of a workshop after another; everything it
   * changes and writes becomes durable in one transaction, and only then reaches anybody. A result with `ok: false`, an
   * exception or a refusing storage leave no trace.
   * @param run synchronous; its result must survive JSON when there is a `commandId`
   * @throws UnknownWorkshopError, StorageError, and whatever `run` throws
   */
  mutate<T, P = undefined>(
    workshopId: string,
    run: Mutation<T, P>,
    options: MutateOptions<P> = {},
  ): Promise<T> {
    const { commandId, prepare } = options
    return this.#using(workshopId, (workshop) =>
      workshop.exclusively(async () => {
        const { storage, writer } = this.#context
        if (commandId !== undefined) {
          const done = await storage.outcome(workshopId, commandId)
          if (done) return JSON.parse(done.result) as T
        }
        if (writer.isRefusing) throw new StorageError('failed', 'The storage takes no writes at the moment.')
        const prepared = (await prepare?.()) as P
        return workshop.mutate(
          (documents, work) => run(documents, work, prepared),
          async (result, writes) => {
            const all = [...writes]
            if (commandId !== undefined) {
              const outcome = {
                workshopId,
                commandId,
                result: JSON.stringify(result),
                at: this.#now().toISOString(),
              }
              all.push({ write: 'outcome', outcome })
            }
            if (all.length === 0) return []
            const sequences = await storage.commit(all)
            this.#applyDevices(all)
            return sequences
          },
        )
      }),
    )
  }

  /** Writes that touch no document, durable; what they say about devices holds for open connections at once. */
  async write(writes: readonly StorageWrite[]): Promise<void> {
    await this.#context.storage.commit(writes)
    this.#applyDevices(writes)
  }

  #applyDevices(writes: readonly StorageWrite[]): void {
    for (const write of writes) {
      if (write.write !== 'device') continue
      const { workshopId, tokenHash } = write.device
      this.#workshops.get(workshopId)?.applyDevice(tokenHash, write.device)
    }
  }

  // --- people -----------------------------------------------------------------------------------------------------

  /** Lets a connection in; its document is loaded completely before the first answer. */
  async join(connection: Connection): Promise<Room | CloseReason> {
    const { identity, document } = connection
    const { limits } = this.#context
    if (this.isDraining) return 'restarting'
    if (!mayRead(identity.role, document)) return 'noAccess'
    const isNew = !this.#workshops.has(identity.workshopId)
    if (isNew && this.#workshops.size >= limits.WORKSHOPS_IN_MEMORY && !this.#makeRoom()) return 'serverFull'
    const workshop = await this.#workshop(identity.workshopId)
    if (!workshop) return 'noSuchDocument'
    if (workshop.connections.size >= limits.CONNECTIONS_PER_WORKSHOP) return 'workshopFull'
    if (this.#countOfToken(workshop, identity.tokenHash) >= limits.CONNECTIONS_PER_TOKEN)
      return 'tooManyMessages'
    workshop.connections.add(connection)
    this.#announce(workshop, connection, true)
    try {
      return await workshop.join(connection)
    } catch (error) {
      this.#context.log.error(
        { workshopId: workshop.id, document, err: error },
        'a document could not be loaded',
      )
      this.leave(connection)
      return 'loadingFailed'
    }
  }

  leave(connection: Connection): void {
    const workshop = this.#workshops.get(connection.identity.workshopId)
    if (!workshop?.connections.delete(connection)) return
    for (const room of workshop.rooms) if (room.connections.has(connection)) room.leave(connection)
    workshop.idleSince = performance.now()
    this.#announce(workshop, connection, false)
  }

  #countOfToken(workshop: Workshop, tokenHash: string): number {
    let count = 0
    for (const { identity } of workshop.connections) if (identity.tokenHash === tokenHash) count += 1
    return count
  }

  /** Tells when a person's first connection opens and when the last one closes. @returns how to stop listening */
  onPresence(listener: PresenceListener): () => void {
    this.#presence.add(listener)
    return () => this.#presence.delete(listener)
  }

  #announce(workshop: Workshop, { identity }: Connection, hasCome: boolean): void {
    const { participantId } = identity
    if (participantId === null) return
    let others = hasCome ? -1 : 0
    for (const connection of workshop.connections) {
      if (connection.identity.participantId === participantId) others += 1
    }
    if (others === 0) for (const listener of this.#presence) listener(workshop.id, participantId, hasCome)
  }

  /** Who is connected, each person once. */
  present(workshopId: string): PresentPerson[] {
    const counts = new Map<string, number>()
    for (const { identity } of this.#workshops.get(workshopId)?.connections ?? []) {
      const id = identity.participantId
      if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
    return Array.from(counts, ([participantId, connections]) => ({ participantId, connections }))
  }

  connections(workshopId: string): readonly Connection[] {
    return [...(this.#workshops.get(workshopId)?.connections ?? [])]
  }

  /** Ends connections that fit, for example of a person who was removed. @returns how many */
  disconnect(
    workshopId: string,
    fits: (connection: Connection) => boolean,
    reason: CloseReason = 'removed',
  ): number {
    const chosen = this.connections(workshopId).filter(fits)
    for (const connection of chosen) connection.close(reason)
    return chosen.length
  }

  // --- housekeeping -----------------------------------------------------------------------------------------------

  #rooms(): Room[] {
    return [...this.#workshops.values()].flatMap((workshop) => [...workshop.rooms])
  }

  #countConnections(): Record<string, number> {
    const counts: Record<string, number> = Object.fromEntries(DOCUMENT_KINDS.map((kind) => [kind, 0]))
    for (const workshop of this.#workshops.values()) {
      for (const { document } of workshop.connections) counts[document] = (counts[document] ?? 0) + 1
    }
    return counts
  }

  #tellStorageState(isRefusing: boolean): void {
    const frame = encodeStorageState(isRefusing ? 'refusing' : 'storing')
    const now = performance.now()
    for (const room of this.#rooms()) {
      for (const connection of room.connections) if (connection.isOurs) connection.send(frame, now)
    }
  }

  #heartbeat(): void {
    const now = performance.now()
    for (const workshop of this.#workshops.values()) {
      for (const connection of workshop.connections) {
        const silentMs = now - connection.lastHeardAt
        if (silentMs > this.#context.limits.SILENCE_MILLISECONDS) connection.socket.terminate()
        else if (silentMs > PING_AFTER_MS) connection.socket.ping()
        if (now - connection.lastSentAt > HEARTBEAT_AFTER_MS) connection.send(HEARTBEAT_FRAME, now)
      }
    }
  }

  #catchUp(): void {
    for (const room of this.#rooms()) {
      for (const connection of room.connections) if (connection.behindSince) room.offerCatchUp(connection)
    }
  }

  #isIdle(workshop: Workshop): boolean {
    return workshop.connections.size === 0 && workshop.uses === 0 && !this.#putAway.has(workshop.id)
  }

  #putIdleAway(): void {
    const before = performance.now() - this.#context.limits.IDLE_MILLISECONDS
    for (const workshop of this.#workshops.values()) {
      if (this.#isIdle(workshop) && workshop.idleSince < before) this.#put(workshop)
    }
  }

  /** Makes place for one more workshop by putting the longest idle one away; it goes as soon as it is saved. */
  #makeRoom(): boolean {
    const [oldest] = [...this.#workshops.values()]
      .filter((workshop) => this.#isIdle(workshop))
      .sort((a, b) => a.idleSince - b.idleSince)
    if (oldest) this.#put(oldest)
    return oldest !== undefined
  }

  #put(workshop: Workshop): void {
    const saving = workshop.save().then((isSaved) => {
      this.#putAway.delete(workshop.id)
      if (!isSaved) return
      this.#workshops.delete(workshop.id)
      workshop.destroy()
    })
    this.#putAway.set(workshop.id, saving)
  }

  /** No new work; everything that came is logged and durable, and clients are told to come back. */
  async drain(): Promise<void> {
    this.isDraining = true
    for (const workshop of this.#workshops.values()) {
      await workshop.exclusively(async () => {})
      for (const connection of workshop.connections) connection.close('restarting')
    }
    await this.#context.writer.settled()
  }

  stop(): void {
    for (const timer of this.#timers) clearInterval(timer)
    this.#pump.stop()
    this.#context.writer.stop()
    for (const workshop of this.#workshops.values()) workshop.destroy()
    this.#workshops.clear()
  }
}

export class UnknownWorkshopError extends Error {
  readonly code = 'unknown-workshop'
  constructor(workshopId: string) {
    super(`There is no workshop ${workshopId}.`)
    this.name = 'UnknownWorkshopError'
  }
}
