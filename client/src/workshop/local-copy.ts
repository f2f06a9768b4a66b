/**
 * The copy of a document on this device (IndexedDB), so that a bad connection or a reload loses nothing. It belongs to one person: two people
 * on one device never see each other's unsent words. It says when a write has failed, so that nobody is told of a safety that is not there.
 */
import type { DocumentKind } from '@servicewerkstatt/shared/protocol/room-name.ts'
import * as Y from 'yjs'
import { openStores, requestOf, STORES } from './local-stores.ts'

export interface LocalCopy {
  /** Origin of the transactions that come out of the copy. */
  readonly origin: object
  /** Whether the copy, when it was opened, held words that had not reached the server. */
  readonly hadUnsent: boolean
  /** Whether the copy, when it was opened, held all that the server had at some time, not only what was written here. */
  readonly wasWhole: boolean
  /** False while the device does not take what is written (disk full, database closed). */
  readonly isSound: boolean
  /** Remembers, across reloads, whether words wait to be sent. */
  markUnsent(hasUnsent: boolean): void
  /** Remembers that everything the server has is in here. */
  markWhole(): void
  close(): void
  /** Empties the copy for good. Another tab may have it open: it goes on with its own document. */
  discard(): Promise<void>
}

const UNSENT = 'unsent'
const WHOLE = 'whole'

export const localCopyName = (workshopId: string, person: string, kind: DocumentKind): string =>
  `servicewerkstatt/${workshopId}/${person}/${kind}`

/** A database that does not answer (another program holds it, a full disk) must not keep the workshop shut, in milliseconds. */
const PATIENCE_MS = 3000

/** Rows after which they are put together into one. Reading 500 small updates takes some 10 ms. */
const MANY_ROWS = 500

interface Stored {
  readonly updates: readonly Uint8Array[]
  readonly hadUnsent: boolean
  readonly wasWhole: boolean
}

/**
 * Opens the copy and puts its content into the document. Null where the browser has no database, or it does not work.
 * @param onSoundness `isSound` has changed
 */
export async function openLocalCopy(
  name: string,
  doc: Y.Doc,
  onSoundness: () => void = () => {},
): Promise<LocalCopy | null> {
  const opening = openStores(name)
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null))
  const database = await Promise.race([opening, late])
  if (!database) {
    void opening.then((tooLate) => tooLate?.close())
    return null
  }
  const stored = await Promise.race([readStored(database).catch(() => null), late])
  if (!stored) {
    database.close()
    return null
  }
  try {
    return new IndexedCopy(database, doc, stored, onSoundness)
  } catch {
    // A damaged row: the server has everything that it ever confirmed.
    database.close()
    return null
  }
}

async function readStored(database: IDBDatabase): Promise<Stored> {
  const stores = database.transaction([STORES.updates, STORES.marks], 'readonly')
  const marks = stores.objectStore(STORES.marks)
  const [updates, unsent, whole] = await Promise.all([
    requestOf<Uint8Array[]>(stores.objectStore(STORES.updates).getAll()),
    requestOf<unknown>(marks.get(UNSENT)),
    requestOf<unknown>(marks.get(WHOLE)),
  ])
  return { updates, hadUnsent: unsent === 1, wasWhole: whole === 1 }
}

class IndexedCopy implements LocalCopy {
  readonly origin = {}
  readonly hadUnsent: boolean
  readonly wasWhole: boolean
  isSound = true
  readonly #database: IDBDatabase
  readonly #doc: Y.Doc
  readonly #onSoundness: () => void
  readonly #marks = new Map<string, 0 | 1>()
  #rows: number
  /** Waiting for the transaction under way. */
  #waiting: Uint8Array[] = []
  #writing: Promise<void> | null = null
  #isClosed = false

  constructor(database: IDBDatabase, doc: Y.Doc, stored: Stored, onSoundness: () => void) {
    this.#database = database
    this.#doc = doc
    this.#onSoundness = onSoundness
    this.hadUnsent = stored.hadUnsent
    this.wasWhole = stored.wasWhole
    this.#marks.set(UNSENT, stored.hadUnsent ? 1 : 0).set(WHOLE, stored.wasWhole ? 1 : 0)
    this.#rows = stored.updates.length
    doc.transact(() => {
      for (const update of stored.updates) Y.applyUpdate(doc, update, this.origin)
    }, this.origin)
    doc.on('update', this.#store)
    // Somebody clears the browser's data: what is written from now on is not on this device.
    database.addEventListener('close', () => this.#setSound(false))
  }

  markUnsent(hasUnsent: boolean): void {
    this.#mark(UNSENT, hasUnsent ? 1 : 0)
  }

  markWhole(): void {
    this.#mark(WHOLE, 1)
  }

  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#doc.off('update', this.#store)
    // What is being written is still written: a database closes after its transactions.
    void (this.#writing ?? Promise.resolve()).then(() => this.#database.close())
  }

  async discard(): Promise<void> {
    if (this.#isClosed) return
    this.#doc.off('update', this.#store)
    this.#waiting = []
    await this.#writing
    await this.#change((updates, marks) => {
      updates.clear()
      marks.clear()
    }).catch(() => {})
    this.close()
  }

  #mark(name: string, value: 0 | 1): void {
    if (this.#marks.get(name) === value || this.#isClosed) return
    this.#marks.set(name, value)
    // Should the note get lost, the comparison with the server finds out what is unsent, and a document that is not whole waits for the server.
    void this.#change((_updates, marks) => marks.put(value, name)).catch(() => {})
  }

  readonly #store = (update: Uint8Array, origin: unknown): void => {
    if (origin === this.origin) return
    this.#waiting.push(update)
    this.#writing ??= this.#writeAll()
  }

  /** One transaction after the other; what comes meanwhile goes into the next one. */
  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting
      this.#waiting = []
      try {
        // After a failure there is a gap that later updates build on: the whole document closes it.
        if (!this.isSound || this.#rows + batch.length > MANY_ROWS) await this.#rewrite()
        else {
          await this.#change((updates) => {
            for (const update of batch) updates.add(update)
          })
          this.#rows += batch.length
        }
        this.#setSound(true)
      } catch {
        this.#setSound(false)
      }
    }
    this.#writing = null
  }

  /** Puts all rows together into one. Those that another tab has written meanwhile are among them. */
  #rewrite(): Promise<void> {
    return this.#change((updates) => {
      const all: IDBRequest<Uint8Array[]> = updates.getAll()
      all.addEventListener('success', () => {
        const together = new Y.Doc()
        for (const update of all.result) Y.applyUpdate(together, update)
        Y.applyUpdate(together, Y.encodeStateAsUpdate(this.#doc))
        updates.clear()
        updates.add(Y.encodeStateAsUpdate(together))
        together.destroy()
        this.#rows = 1
      })
    })
  }

  /** @returns once the transaction is done; rejects when the device did not take it */
  #change(work: (updates: IDBObjectStore, marks: IDBObjectStore) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const transaction = this.#database.transaction([STORES.updates, STORES.marks], 'readwrite')
      transaction.addEventListener('complete', () => resolve())
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')))
      work(transaction.objectStore(STORES.updates), transaction.objectStore(STORES.marks))
    })
  }

  #setSound(isSound: boolean): void {
    if (this.isSound === isSound || this.#isClosed) return
    this.isSound = isSound
    this.#onSoundness()
  }
}
