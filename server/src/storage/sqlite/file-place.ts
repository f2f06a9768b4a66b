/**
 * Whether the database still stands where the next start will look for it. A server whose data folder was deleted or replaced goes on writing
 * into files that have no name any more: everything seems saved, and nobody will ever find it.
 */
import { statSync } from 'node:fs'
import { StorageError } from '../workshop-storage.ts'

export class FilePlace {
  readonly #file: string
  readonly #inode: number

  /** @param file path of the database, which is open */
  constructor(file: string) {
    this.#file = file
    this.#inode = statSync(file).ino
  }

  /** Costs a few microseconds. @throws StorageError */
  check(): void {
    const now = statSync(this.#file, { throwIfNoEntry: false })
    if (now?.ino !== this.#inode || !statSync(`${this.#file}-wal`, { throwIfNoEntry: false })) {
      throw new StorageError('failed', `The database ${this.#file} is gone or was replaced: put it back.`)
    }
  }
}
