/** Changes of the server: once per command id, one after another in a workshop, durable before anybody sees them. */
import { StorageError, type StorageWrite } from '../storage/workshop-storage.ts'
import type { SyncContext } from './sync-context.ts'
import type { MutationWork, Workshop, WorkshopDocuments } from './workshop.ts'

/**
 * A change of the server. Synchronous; must not keep the documents.
 * @param prepared what `MutateOptions.prepare` resolved with
 */
export type Mutation<T, P> = (documents: WorkshopDocuments, work: MutationWork, prepared: P) => T

export interface MutateOptions<P> {
  /** One per sender and command; a second mutation with it changes nothing and gets the first one's result. */
  commandId?: string
  /** Reads what the mutation needs, after all mutations before it. */
  prepare?: () => Promise<P>
}

export class Mutations {
  readonly #context: Pick<SyncContext, 'storage' | 'writer'>
  readonly #now: () => Date
  readonly #onWritten: (writes: readonly StorageWrite[]) => void

  /** @param onWritten called when the writes are durable, before anybody sees the change */
  constructor(
    context: Pick<SyncContext, 'storage' | 'writer'>,
    now: () => Date,
    onWritten: (writes: readonly StorageWrite[]) => void,
  ) {
    this.#context = context
    this.#now = now
    this.#onWritten = onWritten
  }

  /** Call it when all mutations of the workshop before it are through. @throws StorageError, what `run` or `prepare` throw */
  async carryOut<T, P>(
    workshop: Workshop,
    run: Mutation<T, P>,
    { commandId, prepare }: MutateOptions<P>,
  ): Promise<T> {
    const { storage, writer } = this.#context
    if (commandId !== undefined) {
      const done = await storage.outcome(workshop.id, commandId)
      if (done) return JSON.parse(done.result) as T
    }
    if (writer.isRefusing) throw new StorageError('failed', 'The storage takes no writes at the moment.')
    const prepared = (await prepare?.()) as P
    return workshop.mutate(
      (documents, work) => run(documents, work, prepared),
      async (result, changes) => {
        const outcome = commandId === undefined ? [] : [this.#outcome(workshop.id, commandId, result)]
        const writes = [...changes, ...outcome]
        if (writes.length === 0) return []
        const sequences = await storage.commit(writes)
        this.#onWritten(writes)
        return sequences
      },
    )
  }

  #outcome(workshopId: string, commandId: string, result: unknown): StorageWrite {
    const at = this.#now().toISOString()
    return {
      write: 'outcome',
      outcome: { workshopId, commandId, result: JSON.stringify(result ?? null), at },
    }
  }
}
