/**
 * The copy of the board on this device (IndexedDB), so that a bad connection or a reload loses nothing. It belongs to one person: two people
 * on one device never see each other's unsent words.
 */
import { clearDocument, IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

export interface LocalCopy {
  /** Origin of the transactions that come out of the copy. */
  readonly origin: object
  /** Whether the copy, when it was opened, held words that had not reached the server. */
  readonly hadUnsent: boolean
  /** Remembers, across reloads, whether words wait to be sent. */
  markUnsent(hasUnsent: boolean): void
  close(): void
  /** Throws the copy away for good. */
  discard(): Promise<void>
}

const UNSENT = 'unsent'

export const localCopyName = (workshopId: string, participantId: string): string =>
  `servicewerkstatt/${workshopId}/${participantId}/board`

function isAvailable(): boolean {
  try {
    return typeof indexedDB !== 'undefined' && indexedDB !== null
  } catch {
    // Some private modes throw on the mere look.
    return false
  }
}

/** A database that does not answer (another tab holds an old version, a full disk) must not keep the workshop shut, in milliseconds. */
const PATIENCE_MS = 3000

/** Opens the copy and puts its content into the document. Null where the browser has no database, or it does not work. */
export async function openLocalCopy(name: string, doc: Y.Doc): Promise<LocalCopy | null> {
  if (!isAvailable()) return null
  const stored = new IndexeddbPersistence(name, doc)
  const isOpen = await Promise.race([
    // `whenSynced` stays silent when the database cannot be opened; the promise behind it does not.
    stored._db.then(
      () => stored.whenSynced.then(() => true),
      () => false,
    ),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS)),
  ])
  if (!isOpen) {
    stored.destroy().catch(() => {})
    return null
  }
  return keepCopy(stored, name)
}

async function keepCopy(stored: IndexeddbPersistence, name: string): Promise<LocalCopy> {
  const hadUnsent = (await stored.get(UNSENT).catch(() => 0)) === 1
  let marked = hadUnsent
  let isClosed = false
  const close = async (): Promise<void> => {
    if (isClosed) return
    isClosed = true
    await stored.destroy().catch(() => {})
  }
  return {
    origin: stored,
    hadUnsent,
    markUnsent(hasUnsent) {
      if (marked === hasUnsent || isClosed) return
      marked = hasUnsent
      // Should the note get lost, the next page takes the words as sent and the sync sends them all the same.
      stored.set(UNSENT, hasUnsent ? 1 : 0).catch(() => {})
    },
    close: () => void close(),
    async discard() {
      await close()
      await clearDocument(name)
    },
  }
}
