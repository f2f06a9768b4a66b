/**
 * Full syncs of the write-ahead log in groups and off the main thread. SQLite itself commits without one
 * (`synchronous = NORMAL`), which leaves the bytes with the operating system; `fdatasync` through a descriptor of our own
 * puts them on disk. The file keeps its inode over checkpoints, so one descriptor serves for good.
 */
import { close, fdatasync, open } from 'node:fs'
import { promisify } from 'node:util'

const openFile = promisify(open)
const closeFile = promisify(close)

/** Puts what was written to an open file on disk. */
export type SyncFile = (descriptor: number) => Promise<void>

export class WalSync {
  readonly #path: string
  readonly #syncFile: SyncFile
  #descriptor: Promise<number> | null = null
  /** The sync that has not started yet: everybody who asks meanwhile shares it. */
  #next: Promise<void> | null = null
  #running: Promise<void> = Promise.resolve()

  /** @param path of the `-wal` file */
  constructor(path: string, syncFile: SyncFile = promisify(fdatasync)) {
    this.#path = path
    this.#syncFile = syncFile
  }

  /** Resolves when everything written to the file before this call is on disk. Rejects with the error of the file system. */
  sync(): Promise<void> {
    if (!this.#next) {
      const next = this.#running.then(() => {
        this.#next = null
        return this.#syncNow()
      })
      this.#next = next
      // A failed sync is reported to those who asked; it must not keep the following ones from trying.
      this.#running = next.catch(() => {})
    }
    return this.#next
  }

  async #syncNow(): Promise<void> {
    // Read and write, because Windows refuses to sync a descriptor that is only for reading.
    this.#descriptor ??= openFile(this.#path, 'r+')
    let descriptor: number
    try {
      descriptor = await this.#descriptor
    } catch (error) {
      this.#descriptor = null
      throw error
    }
    await this.#syncFile(descriptor)
  }

  async close(): Promise<void> {
    await this.#running
    if (this.#descriptor) await closeFile(await this.#descriptor)
    this.#descriptor = null
  }
}
