/**
 * One document in memory: loaded from its log, changed by clients' updates and by the server's own mutations, written back
 * as what each change really added. Knows nothing of connections.
 */
import type { DocumentAddress, StoredDocument, WorkshopStorage } from '../storage/workshop-storage.ts'
import * as Y from 'yjs'
import type { Log } from '../observability/log.ts'
import { bringsNews } from './document-news.ts'
import type { DocumentRules } from './document-rules.ts'
import { EncodedState } from './encoded-state.ts'
import type { CheckedUpdate } from './frames.ts'
import type { SyncContext } from './sync-context.ts'

/** What a change added to the document, as one update, and the state vector from before it. */
export interface Change {
  update: Uint8Array
  stateBefore: Map<number, number>
}

/** What became of a batch of clients' updates. Indexes point into the batch. */
export type Applied =
  | {
      ok: true
      change: Change | null
      /** To be logged: the change, or while something waits for its predecessors the updates as they came. */
      logged: Uint8Array[]
      /** Updates of which something waits for predecessors that nobody has sent. */
      incomplete: number[]
      /** Too much was waiting already, and what waits was dropped: the incomplete ones count for nothing. */
      hasDropped: boolean
      /** The change holds nothing but this batch: no earlier update was waiting for it. */
      isWhole: boolean
    }
  /** One update broke the document: it must be loaded again, and the others applied without it. */
  | { ok: false; culprit: number; cause: unknown }

/** A log shorter than this is not worth a snapshot while the room is open. */
const MIN_COMPACTED_BYTES = 512 * 1024
/** When a room is put away, its log becomes a snapshot from this length on: loading thousands of rows takes longer than one. */
const MIN_COMPACTED_ROWS = 100

export class LiveDocument {
  readonly address: DocumentAddress
  readonly #storage: Pick<WorkshopStorage, 'loadDocument' | 'compact'>
  readonly #rules: DocumentRules
  readonly #log: Log
  readonly #limitBytes: number
  #doc = new Y.Doc()
  #encoded = new EncodedState(this.#doc)
  #updates: Uint8Array[] = []
  #stateBefore: Map<number, number> | null = null
  #lastSequence = 0
  #loggedBytes = 0
  #loggedRows = 0
  #snapshotBytes = 0

  constructor(
    address: DocumentAddress,
    { storage, rules, limits, log }: Pick<SyncContext, 'storage' | 'rules' | 'limits' | 'log'>,
  ) {
    this.address = address
    this.#storage = storage
    this.#rules = rules
    this.#log = log
    this.#limitBytes = limits.DOCUMENT_BYTES
  }

  get doc(): Y.Doc {
    return this.#doc
  }

  get encoded(): EncodedState {
    return this.#encoded
  }

  /** It takes more than its limit in the storage: nothing is added any more. */
  get isFull(): boolean {
    return this.#snapshotBytes + this.#loggedBytes > this.#limitBytes
  }

  get pendingBytes(): number {
    const { pendingStructs, pendingDs } = this.#doc.store
    return (pendingStructs?.update.length ?? 0) + (pendingDs?.length ?? 0)
  }

  /**
   * Reads the document anew; afterwards it is exactly what was logged, and prepared for the present schema.
   * @param unsaved updates that the storage has refused so far
   * @returns what the preparation changed and is not logged yet, or null
   * @throws StorageError
   */
  async load(unsaved: readonly Uint8Array[]): Promise<Change | null> {
    const stored = await this.#storage.loadDocument(this.address)
    this.#doc.destroy()
    this.#doc = new Y.Doc()
    this.#encoded = new EncodedState(this.#doc)
    this.#replay(stored, unsaved)
    this.#doc.on(
      'update',
      (update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
        this.#stateBefore ??= transaction.beforeState
        this.#updates.push(update)
      },
    )
    this.#doc.transact(() => this.#rules.prepare(this.#doc, this.address.document))
    return this.takeChange()
  }

  #replay(stored: StoredDocument | null, unsaved: readonly Uint8Array[]): void {
    const rows = stored ? [...(stored.snapshot ? [stored.snapshot] : []), ...stored.updates] : []
    this.#lastSequence = stored?.lastSequence ?? 0
    this.#snapshotBytes = stored?.snapshot?.bytes.length ?? 0
    this.#loggedRows = stored?.updates.length ?? 0
    this.#loggedBytes = stored?.updates.reduce((sum, { bytes }) => sum + bytes.length, 0) ?? 0
    // One transaction: forty updates together cost a quarter of forty alone.
    this.#doc.transact(() => {
      for (const { sequence, bytes } of rows) {
        try {
          Y.applyUpdate(this.#doc, bytes)
        } catch (error) {
          // Everything was applied once before it was logged, so this is a damaged row. The rest of the document counts more.
          this.#log.error(
            { err: error, ...this.address, sequence },
            'a logged update cannot be read and is left out',
          )
        }
      }
      for (const bytes of unsaved) Y.applyUpdate(this.#doc, bytes)
    })
  }

  /** What happened since the last call, as one update. */
  takeChange(): Change | null {
    const updates = this.#updates
    const stateBefore = this.#stateBefore
    this.#updates = []
    this.#stateBefore = null
    const [first] = updates
    if (!first || !stateBefore) return null
    return { update: updates.length === 1 ? first : Y.mergeUpdates(updates), stateBefore }
  }

  /** @param pendingLimit bytes that may wait for their predecessors; beyond it what waits is dropped, and `incomplete` tells */
  apply(batch: readonly CheckedUpdate[], pendingLimit: number): Applied {
    if (batch.length === 0)
      return { ok: true, change: null, logged: [], incomplete: [], hasDropped: false, isWhole: true }
    const hadNothingWaiting = this.pendingBytes === 0
    let current = 0
    try {
      this.#doc.transact(() => {
        for (const [index, { bytes }] of batch.entries()) {
          current = index
          Y.applyUpdate(this.#doc, bytes)
        }
      })
    } catch (cause) {
      this.takeChange()
      return { ok: false, culprit: current, cause }
    }
    const sent = this.#updates.length
    // A transaction of its own only when there is something to do: an empty one costs as much as a small update.
    if (!this.#rules.isIntact(this.#doc)) this.#doc.transact(() => this.#rules.restore(this.#doc))
    const restored = this.#updates.slice(sent)
    const change = this.takeChange()
    const isWhole = hadNothingWaiting && restored.length === 0
    const logged = change ? [change.update] : []
    if (this.pendingBytes === 0)
      return { ok: true, change, logged, incomplete: [], hasDropped: false, isWhole }
    const incomplete = [...batch.keys()].filter((index) => {
      const update = batch[index]
      return update !== undefined && bringsNews(this.#doc, update)
    })
    if (this.pendingBytes > pendingLimit) {
      this.#doc.store.pendingStructs = null
      this.#doc.store.pendingDs = null
      return { ok: true, change, logged, incomplete, hasDropped: true, isWhole }
    }
    return {
      ok: true,
      change,
      logged: [...batch.map(({ bytes }) => bytes), ...restored],
      incomplete,
      hasDropped: false,
      isWhole,
    }
  }

  /** An update of this document stands in the log. */
  stored(sequence: number, bytes: number): void {
    this.#lastSequence = sequence
    this.#loggedBytes += bytes
    this.#loggedRows += 1
  }

  /** Whether the log has grown so long beside the snapshot that replacing it pays, or the document may be full because of it. */
  get wantsCompaction(): boolean {
    const makesPlace = this.isFull && this.#loggedBytes > this.#limitBytes / 8
    return makesPlace || this.#loggedBytes > Math.max(MIN_COMPACTED_BYTES, this.#snapshotBytes)
  }

  get wantsCompactionWhenPutAway(): boolean {
    return this.wantsCompaction || this.#loggedRows > MIN_COMPACTED_ROWS
  }

  /** Replaces the log by a snapshot. Only while everything in memory is logged. @throws StorageError */
  async compact(): Promise<void> {
    const bytes = Y.encodeStateAsUpdate(this.#doc)
    const sequence = this.#lastSequence
    const { loggedBytes, loggedRows } = { loggedBytes: this.#loggedBytes, loggedRows: this.#loggedRows }
    await this.#storage.compact(this.address, { sequence, bytes })
    this.#snapshotBytes = bytes.length
    // What was logged while the snapshot was written stays in the log.
    this.#loggedBytes -= loggedBytes
    this.#loggedRows -= loggedRows
  }

  destroy(): void {
    this.#doc.destroy()
  }
}
