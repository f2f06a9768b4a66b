/**
 * Everything the rooms log goes through here: first to the storage, later to disk. While the storage refuses, updates wait
 * in memory in their order, nothing is confirmed, and everybody is told; as soon as it takes them again, work goes on.
 */
import type { Log } from '../observability/log.ts'
import type { DocumentUpdate, WorkshopStorage } from '../storage/workshop-storage.ts'

export interface LogEntry {
  update: DocumentUpdate
  /** Called once the storage has the update. @param sequence its place in the log of the document */
  stored(sequence: number): void
}

/** Something that waits until all it depends on is durable. */
type Confirmation = () => void

const RETRY_MS = 1000
/** Entries of the backlog in one transaction: others get their turn in between, and on a nearly full disk some of it fits. */
const BACKLOG_BATCH = 1000
/**
 * Full syncs begin at least so far apart: whoever asks in between shares the next one. A sync costs a third of a millisecond of two threads,
 * and in a busy hour there would be one for each update. Who asks after a pause waits for nothing.
 */
const SYNC_APART_MS = 8

interface LogWriterOptions {
  storage: Pick<WorkshopStorage, 'append' | 'durable'>
  log: Log
  /** The storage began to refuse, or takes writes again. */
  onStateChange(isRefusing: boolean): void
  onAppend(milliseconds: number): void
  onDurable(milliseconds: number): void
}

export class LogWriter {
  readonly #options: LogWriterOptions
  /** Refused entries, oldest first. */
  #backlog: LogEntry[] = []
  #backlogBytes = 0
  #waiting: Confirmation[] = []
  #isConfirming = false
  /** When the last full sync began, in milliseconds of `performance.now()`. */
  #syncedAt = Number.NEGATIVE_INFINITY
  #isRefusing = false
  #retry: NodeJS.Timeout | null = null

  constructor(options: LogWriterOptions) {
    this.#options = options
  }

  get isRefusing(): boolean {
    return this.#isRefusing
  }

  /** Bytes of the updates that are only in memory because the storage refuses them. */
  get waitingBytes(): number {
    return this.#backlogBytes
  }

  /** Updates of one document that are only in memory, oldest first. */
  unsaved(workshopId: string, document: string): Uint8Array[] {
    return this.#backlog
      .map(({ update }) => update)
      .filter((update) => update.workshopId === workshopId && update.document === document)
      .map(({ bytes }) => bytes)
  }

  /** Resolves when the entries survive the end of this process, or wait in memory because the storage refuses. Never rejects. */
  async append(entries: readonly LogEntry[]): Promise<void> {
    if (entries.length === 0) return
    if (this.#isRefusing) return this.#keep(entries)
    try {
      await this.#store(entries)
    } catch (error) {
      this.#keep(entries)
      this.#refused(error)
    }
  }

  #keep(entries: readonly LogEntry[]): void {
    for (const entry of entries) {
      this.#backlog.push(entry)
      this.#backlogBytes += entry.update.bytes.length
    }
  }

  async #store(entries: readonly LogEntry[]): Promise<void> {
    const began = performance.now()
    const sequences = await this.#options.storage.append(entries.map(({ update }) => update))
    this.#options.onAppend(performance.now() - began)
    for (const [index, entry] of entries.entries()) entry.stored(sequences[index] ?? 0)
  }

  /** Calls back once everything appended before is on disk. */
  confirm(confirmation: Confirmation): void {
    this.#waiting.push(confirmation)
    if (!this.#isConfirming && !this.#isRefusing) void this.#confirmWaiting()
  }

  /** Resolves when everything appended before is on disk. Waits as long as the storage refuses. */
  settled(): Promise<void> {
    return new Promise((resolve) => this.confirm(resolve))
  }

  async #confirmWaiting(): Promise<void> {
    this.#isConfirming = true
    while (this.#waiting.length > 0 && !this.#isRefusing) {
      const waitMs = this.#syncedAt + SYNC_APART_MS - performance.now()
      if (waitMs > 0) {
        await new Promise((resolve) => setTimeout(resolve, waitMs))
        // The storage may have begun to refuse meanwhile.
        continue
      }
      const confirmed = this.#waiting
      this.#waiting = []
      const began = performance.now()
      this.#syncedAt = began
      try {
        await this.#options.storage.durable()
        this.#options.onDurable(performance.now() - began)
        for (const confirmation of confirmed) confirmation()
      } catch (error) {
        this.#waiting = [...confirmed, ...this.#waiting]
        this.#refused(error)
      }
    }
    this.#isConfirming = false
  }

  #refused(error: unknown): void {
    if (!this.#isRefusing) {
      this.#options.log.error({ err: error }, 'the storage refuses writes; people go on in memory')
      this.#isRefusing = true
      this.#options.onStateChange(true)
    }
    this.#retry ??= setTimeout(() => {
      this.#retry = null
      void this.#tryAgain()
    }, RETRY_MS)
  }

  async #tryAgain(): Promise<void> {
    try {
      do {
        await this.#storeBacklog()
        await this.#options.storage.durable()
        // What came during the full sync waits, too, and must be stored before anything behind it may count as saved.
      } while (this.#backlog.length > 0)
    } catch (error) {
      this.#refused(error)
      return
    }
    this.#isRefusing = false
    this.#options.log.warn({}, 'the storage takes writes again')
    this.#options.onStateChange(false)
    void this.#confirmWaiting()
  }

  async #storeBacklog(): Promise<void> {
    while (this.#backlog.length > 0) {
      const entries = this.#backlog.slice(0, BACKLOG_BATCH)
      await this.#store(entries)
      this.#backlog.splice(0, entries.length)
      for (const { update } of entries) this.#backlogBytes -= update.bytes.length
    }
  }

  stop(): void {
    if (this.#retry) clearTimeout(this.#retry)
    this.#retry = null
  }
}
