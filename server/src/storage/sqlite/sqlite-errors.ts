/** Turns what node:sqlite and the file system throw into the faults the server knows. */
import { StorageError } from '../workshop-storage.ts'

const SQLITE_FULL = 13
const SQLITE_CONSTRAINT = 19
/** No space, quota, file size limit: the same for us as SQLITE_FULL. */
const FULL_CODES = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

const property = (error: unknown, key: string): unknown =>
  typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[key] : undefined

/** Primary result code of SQLite, or 0. Extended codes carry it in their low byte. */
const sqliteCode = (error: unknown): number => {
  const code = property(error, 'errcode')
  return typeof code === 'number' ? code & 0xff : 0
}

export function toStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error
  const code = sqliteCode(error)
  if (code === SQLITE_FULL || FULL_CODES.has(String(property(error, 'code')))) {
    return new StorageError('full', 'The disk has no room left.', { cause: error })
  }
  if (code === SQLITE_CONSTRAINT) {
    return new StorageError('conflict', 'A row with this key is there already.', { cause: error })
  }
  const message = error instanceof Error ? error.message : String(error)
  return new StorageError('failed', `The database refused: ${message}`, { cause: error })
}
