/**
 * The life of the `-wal` file beside the one connection that writes: full syncs in groups, and checkpoints before it grows
 * long. Both run off the main thread; the writer waits only for the short last part of a checkpoint.
 */
import { Checkpointer } from './checkpointer.ts'
import { WalSync, type SyncFile } from './wal-sync.ts'

/** What a commit writes at least: one page with its frame head, and mostly a second one. */
const COMMIT_BYTES = 2 * (4096 + 24)
/** SQLite's own default of 1,000 pages: so often the content is moved into the database file, beside the writer. */
const CHECKPOINT_BYTES = 1000 * 4096
/**
 * The file only starts over when nothing new stands behind what was moved. In a lull that happens by itself; under a steady load
 * writers wait for it, for some full syncs and therefore rarely.
 */
const CHECKPOINTS_BEFORE_WAITING = 16

export interface WriteAheadLogOptions {
  /** For tests of a disk that fails. */
  syncFile?: SyncFile
  checkpointBytes?: number
}

export class WriteAheadLog {
  readonly #sync: WalSync
  readonly #checkpointer: Checkpointer
  readonly #checkpointBytes: number
  /** About what was written since the last checkpoint. */
  #bytes = 0
  #checkpointsSinceStart = 0
  #isCheckpointing = false
  #emptying: Promise<void> | null = null
  /** A full sync failed: the system may have dropped what it could not write, and a later sync would not notice. */
  #isDoubtful = false

  /** @param file path of the database */
  constructor(file: string, { syncFile, checkpointBytes = CHECKPOINT_BYTES }: WriteAheadLogOptions) {
    this.#sync = new WalSync(`${file}-wal`, syncFile)
    this.#checkpointer = new Checkpointer(file)
    this.#checkpointBytes = checkpointBytes
  }

  /** While the log is being emptied, what writers have to wait for; they look again afterwards. */
  get emptying(): Promise<void> | null {
    return this.#emptying
  }

  /** A commit wrote about this many bytes of content. */
  grew(bytes: number): void {
    this.#bytes += COMMIT_BYTES + bytes
    if (this.#bytes > this.#checkpointBytes && !this.#isCheckpointing) void this.#checkpoint()
  }

  async #checkpoint(): Promise<void> {
    this.#isCheckpointing = true
    this.#bytes = 0
    try {
      const isComplete = await this.#checkpointer.run('passive')
      this.#checkpointsSinceStart += 1
      if (isComplete || this.#checkpointsSinceStart >= CHECKPOINTS_BEFORE_WAITING) {
        await this.#whileWritersWait('restart')
      }
    } catch {
      // The log keeps growing and nothing is lost; the next checkpoint tries again.
    }
    this.#isCheckpointing = false
  }

  async #whileWritersWait(mode: 'restart' | 'truncate'): Promise<boolean> {
    while (this.#emptying) await this.#emptying
    const emptying = this.#checkpointer.run(mode)
    this.#emptying = emptying.then(
      () => {
        this.#emptying = null
      },
      () => {
        this.#emptying = null
      },
    )
    const isComplete = await emptying
    if (isComplete) this.#checkpointsSinceStart = 0
    return isComplete
  }

  /** Resolves when everything committed before is on disk. Rejects with the error of the file system or the database. */
  async sync(): Promise<void> {
    if (this.#isDoubtful) {
      // The pages still stand in memory and go into the database file, with full syncs of both.
      await this.truncate()
      this.#isDoubtful = false
      return
    }
    try {
      await this.#sync.sync()
    } catch (error) {
      this.#isDoubtful = true
      throw error
    }
  }

  /** Empties the file. Rejects when the database refuses or is read by somebody else for too long. */
  async truncate(): Promise<void> {
    if (!(await this.#whileWritersWait('truncate')))
      throw new Error('the log is being read by another program')
  }

  async close(): Promise<void> {
    await this.#sync.close()
    await this.#checkpointer.close()
  }
}
