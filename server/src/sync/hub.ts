/**
 * The door to the workshops for the rest of the server: reading, mutating, creating, and who is connected. Commands and
 * routes use this and nothing else of the sync server.
 */
import { mayRead } from '@servicewerkstatt/shared/commands/access.ts'
import type { CloseReason } from '@servicewerkstatt/shared/protocol/close-codes.ts'
import type { Limits } from '@servicewerkstatt/shared/protocol/limits.ts'
import { encodeStorageState } from '@servicewerkstatt/shared/protocol/messages.ts'
import { DOCUMENT_KINDS } from '@servicewerkstatt/shared/protocol/room-name.ts'
import * as Y from 'yjs'
import { StorageError, type StorageWrite, type WorkshopRow } from '../storage/workshop-storage.ts'
import type { Connection } from './connection.ts'
import { startHousekeeping } from './housekeeping.ts'
import { ServerFullError, UnknownWorkshopError } from './hub-errors.ts'
import { LogWriter } from './log-writer.ts'
import { type MutateOptions, type Mutation, Mutations } from './mutations.ts'
import { listPresent, type PresenceListener, PresenceWatch, type PresentPerson } from './presence.ts'
import { Pump } from './pump.ts'
import { WorkshopRegistry } from './registry.ts'
import type { Room } from './room.ts'
import type { SyncContext } from './sync-context.ts'
import type { MutationWork, Workshop, WorkshopDocuments } from './workshop.ts'

export interface HubOptions extends Omit<SyncContext, 'writer'> {
  now: () => Date
}

export class Hub {
  readonly #context: SyncContext
  readonly #mutations: Mutations
  readonly #pump: Pump
  readonly #registry: WorkshopRegistry
  readonly #presence = new PresenceWatch()
  readonly #stopHousekeeping: () => void
  #isDraining = false

  constructor({ now, ...options }: HubOptions) {
    const { storage, metrics, log, limits } = options
    const writer = new LogWriter({
      storage,
      log,
      onStateChange: (isRefusing) => this.#tellStorageState(isRefusing),
      onAppend: (milliseconds) => metrics.appendLatency.observe(milliseconds / 1000),
      onDurable: (milliseconds) => metrics.durableLatency.observe(milliseconds / 1000),
    })
    this.#context = { ...options, writer }
    this.#pump = new Pump(writer)
    this.#mutations = new Mutations(this.#context, now, (writes) => this.#applyDevices(writes))
    this.#registry = new WorkshopRegistry(this.#context, this.#pump)
    this.#stopHousekeeping = startHousekeeping(this.#registry, limits)
    metrics.watch({
      connections: () => this.#countConnections(),
      workshopsInMemory: () => this.#registry.size,
      documentsInMemory: () => this.#rooms().length,
      queuedBytes: () => this.#rooms().reduce((sum, room) => sum + room.audience.queuedBytes, 0),
      isStorageRefusing: () => writer.isRefusing,
      backlogBytes: () => writer.waitingBytes,
    })
  }

  get limits(): Limits {
    return this.#context.limits
  }

  /** Clients that name an older schema are turned away. */
  get schemaVersion(): number {
    return this.#context.rules.schemaVersion
  }

  get isDraining(): boolean {
    return this.#isDraining
  }

  /** People go on in memory, nothing counts as saved, and mutations are refused. */
  get isStorageRefusing(): boolean {
    return this.#context.writer.isRefusing
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

  /** Closes all connections and deletes everything of the workshop. @throws UnknownWorkshopError, StorageError */
  async delete(workshopId: string): Promise<void> {
    await this.#registry.using(workshopId, (workshop) =>
      workshop.exclusively(async () => {
        this.disconnect(workshopId, () => true, 'noSuchDocument')
        await this.#registry.remove(workshop, async () => {
          // What is still on its way to the log belongs to the deleted workshop and goes with it.
          await this.#pump.idle()
          await this.#context.storage.deleteWorkshop(workshopId)
        })
      }),
    )
  }

  /**
   * @param run gets the live documents and must not change or keep them
   * @throws UnknownWorkshopError, ServerFullError, StorageError
   */
  read<T>(workshopId: string, run: (documents: WorkshopDocuments) => T): Promise<T> {
    return this.#registry.using(workshopId, (workshop) => workshop.read(run))
  }

  /**
   * Carries out a change of the server: runs on the documents, one mutation of a workshop after another; everything it
   * changes and writes becomes durable in one transaction, and only then reaches anybody. A result with `ok: false`, an
   * exception and a storage that refuses leave no trace.
   * @param run its result must survive JSON when there is a `commandId`
   * @throws UnknownWorkshopError, ServerFullError, StorageError, and whatever `run` and `prepare` throw
   */
  mutate<T, P = undefined>(
    workshopId: string,
    run: Mutation<T, P>,
    options: MutateOptions<P> = {},
  ): Promise<T> {
    return this.#registry.using(workshopId, (workshop) =>
      workshop.exclusively(() => this.#mutations.carryOut(workshop, run, options)),
    )
  }

  /** Writes that touch no document, durable; what they say about devices holds for open connections at once. */
  async write(writes: readonly StorageWrite[]): Promise<void> {
    await this.#context.storage.commit(writes)
    this.#applyDevices(writes)
  }

  #applyDevices(writes: readonly StorageWrite[]): void {
    for (const write of writes) {
      if (write.write === 'device') this.#registry.find(write.device.workshopId)?.applyDevice(write.device)
    }
  }

  /** Lets a connection in; its document is loaded completely before the first answer. @returns the room, or why not */
  async join(connection: Connection): Promise<Room | CloseReason> {
    const { identity, document } = connection
    if (this.#isDraining) return 'restarting'
    if (!mayRead(identity.role, document)) return 'noAccess'
    let workshop: Workshop
    try {
      workshop = await this.#registry.acquire(identity.workshopId)
    } catch (error) {
      if (error instanceof UnknownWorkshopError) return 'noSuchDocument'
      if (error instanceof ServerFullError) return 'serverFull'
      throw error
    }
    try {
      const refusal = this.#refusesMore(workshop, connection)
      if (refusal) return refusal
      workshop.connections.add(connection)
      this.#presence.changed(workshop.connections, connection, true)
      return await workshop.join(connection)
    } catch (error) {
      this.leave(connection)
      throw error
    } finally {
      this.#registry.release(workshop)
    }
  }

  #refusesMore(workshop: Workshop, { identity, isClosed }: Connection): CloseReason | null {
    const { CONNECTIONS_PER_WORKSHOP, CONNECTIONS_PER_TOKEN } = this.limits
    if (isClosed) return 'resync'
    if (workshop.connections.size >= CONNECTIONS_PER_WORKSHOP) return 'workshopFull'
    let ofToken = 0
    for (const other of workshop.connections)
      if (other.identity.tokenHash === identity.tokenHash) ofToken += 1
    return ofToken >= CONNECTIONS_PER_TOKEN ? 'tooManyMessages' : null
  }

  leave(connection: Connection): void {
    const workshop = this.#registry.find(connection.identity.workshopId)
    if (!workshop?.leave(connection)) return
    workshop.idleSince = performance.now()
    this.#presence.changed(workshop.connections, connection, false)
  }

  /**
   * Tells who is there already, and from now on when a person's first connection has come and when the last one has gone.
   * @returns how to stop listening
   */
  onPresence(listener: PresenceListener): () => void {
    for (const { id, connections } of this.#registry.all()) {
      for (const { participantId } of listPresent(connections)) listener(id, participantId, true)
    }
    return this.#presence.listen(listener)
  }

  /** Who is connected, each person once. */
  present(workshopId: string): PresentPerson[] {
    return listPresent(this.connections(workshopId))
  }

  connections(workshopId: string): readonly Connection[] {
    return [...(this.#registry.find(workshopId)?.connections ?? [])]
  }

  /**
   * Replaces the logs of a workshop by what its documents hold now: what was taken out of them is in the storage no more.
   * @throws UnknownWorkshopError, ServerFullError, StorageError
   */
  compact(workshopId: string): Promise<void> {
    return this.#registry.using(workshopId, (workshop) =>
      workshop.exclusively(async () => {
        await this.#context.writer.settled()
        await workshop.compact()
      }),
    )
  }

  /** The workshops in memory: those that somebody uses or used a moment ago. */
  workshopIds(): string[] {
    return Array.from(this.#registry.all(), ({ id }) => id)
  }

  /** Ends the connections that fit. Removing a person also needs their devices revoked. @returns how many */
  disconnect(
    workshopId: string,
    fits: (connection: Connection) => boolean,
    reason: CloseReason = 'removed',
  ): number {
    const chosen = this.connections(workshopId).filter(fits)
    for (const connection of chosen) connection.close(reason)
    return chosen.length
  }

  #rooms(): Room[] {
    return Array.from(this.#registry.all(), ({ rooms }) => [...rooms]).flat()
  }

  #countConnections(): Record<string, number> {
    const counts: Record<string, number> = Object.fromEntries(DOCUMENT_KINDS.map((kind) => [kind, 0]))
    for (const workshop of this.#registry.all()) {
      for (const { document } of workshop.connections) counts[document] = (counts[document] ?? 0) + 1
    }
    return counts
  }

  #tellStorageState(isRefusing: boolean): void {
    const frame = encodeStorageState(isRefusing ? 'refusing' : 'storing')
    const now = performance.now()
    for (const room of this.#rooms()) {
      for (const connection of room.audience) if (connection.isOurs) connection.send(frame, now)
    }
  }

  /** No new work; everything that came is logged and durable, and clients are told to come back. */
  async drain(): Promise<void> {
    this.#isDraining = true
    const workshops = [...this.#registry.all()]
    await Promise.all(workshops.map((workshop) => workshop.exclusively(async () => {})))
    // What has not been read yet stays with its sender, who has no echo for it and sends it again.
    for (const { connections } of workshops) for (const { socket } of connections) socket.pause()
    await this.#pump.idle()
    await this.#context.writer.settled()
    for (const { id } of workshops) this.disconnect(id, () => true, 'restarting')
  }

  stop(): void {
    this.#stopHousekeeping()
    this.#pump.stop()
    this.#context.writer.stop()
    this.#registry.destroyAll()
  }
}
