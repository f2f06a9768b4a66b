/**
 * One server per data folder: two would give the same sequences to different updates. The lock is an open exclusive
 * transaction on a file of its own; the operating system frees it when the process dies, however it dies.
 */
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export class DataFolderInUseError extends Error {
  readonly code = 'data-folder-in-use'
  /** @param folder as it was given */
  constructor(folder: string, options: ErrorOptions) {
    super(
      `Another server is using this data folder (${folder}): stop it, or set DATA_DIR to another folder.`,
      options,
    )
    this.name = 'DataFolderInUseError'
  }
}

const SQLITE_BUSY = 5

/** @param path of the lock file, in the folder @returns how to free it @throws DataFolderInUseError */
export function lockDataFolder(path: string): () => void {
  const db = new DatabaseSync(path)
  try {
    db.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (error) {
    db.close()
    const code = error instanceof Error && 'errcode' in error ? error.errcode : null
    throw code === SQLITE_BUSY ? new DataFolderInUseError(dirname(path), { cause: error }) : error
  }
  return () => db.close()
}
