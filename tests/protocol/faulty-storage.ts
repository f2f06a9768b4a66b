/** An SQLite storage whose moments of failing and waiting the test decides. */
import { SqliteStorage } from '@servicewerkstatt/server/src/storage/sqlite/sqlite-storage.ts'
import { StorageError } from '@servicewerkstatt/server/src/storage/workshop-storage.ts'

export class FaultyStorage extends SqliteStorage {
  /** Refuses everything that writes. */
  isFull = false
  /** Takes writes, but full syncs fail. */
  failsToSync = false
  /** Full syncs wait until the test lets them go. */
  isSlow = false
  #waiting: (() => void)[] = []
  /** Documents that are read wait until the test lets them go. */
  isLoadingSlow = false
  /** How often a document was read. */
  loads = 0

  /** Lets everything that waits go on. */
  letGo(): void {
    this.isSlow = false
    this.isLoadingSlow = false
    for (const resolve of this.#waiting.splice(0)) resolve()
  }

  get waiting(): number {
    return this.#waiting.length
  }

  #refuseIfFull(): void {
    if (this.isFull) throw new StorageError('full', 'The disk has no room left.')
  }

  override async append(...args: Parameters<SqliteStorage['append']>): Promise<number[]> {
    this.#refuseIfFull()
    return super.append(...args)
  }

  override async commit(...args: Parameters<SqliteStorage['commit']>): Promise<number[]> {
    this.#refuseIfFull()
    return super.commit(...args)
  }

  override async durable(): Promise<void> {
    this.#refuseIfFull()
    if (this.failsToSync) throw new StorageError('failed', 'The disk does not confirm.')
    if (this.isSlow) await this.#wait()
    await super.durable()
  }

  #wait(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
    })
  }

  override async loadDocument(
    ...args: Parameters<SqliteStorage['loadDocument']>
  ): ReturnType<SqliteStorage['loadDocument']> {
    this.loads += 1
    if (this.isLoadingSlow) await this.#wait()
    return super.loadDocument(...args)
  }
}
