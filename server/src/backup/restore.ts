/** Puts a backup into an empty data folder. Never over anything that is there, and never a file that the server could not use. */
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { SECRET_KEY_FILE } from '../access/secret-key.ts'
import { DATABASE_FILE } from '../storage/open-storage.ts'
import { DataFolderInUseError, lockDataFolder } from '../storage/sqlite/data-lock.ts'
import { syncFolder, syncToDisk } from './backup-files.ts'
import { type DatabaseProblem, findDatabaseProblem } from './check-database.ts'

/** The message is one sentence for whoever asked. */
export class RestoreError extends Error {
  readonly code = 'restore'
}

const LOCK_FILE = `${DATABASE_FILE}-lock`
/** The key may be put there first; the lock stays when a server has run. */
const MAY_BE_THERE: readonly string[] = [SECRET_KEY_FILE, LOCK_FILE, `${LOCK_FILE}-journal`]

/** @returns path of the database @throws RestoreError, Error of the file system */
export function restore(file: string, dataDir: string): string {
  if (!existsSync(file)) throw new RestoreError(`There is no file ${file}.`)
  const problem = findDatabaseProblem(file)
  if (problem) throw new RestoreError(sentence(file, problem))
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const unlock = lock(dataDir)
  try {
    const inTheWay = readdirSync(dataDir).filter((name) => !MAY_BE_THERE.includes(name))
    if (inTheWay.length > 0) {
      throw new RestoreError(
        `The data folder ${dataDir} is not empty (${inTheWay.slice(0, 3).join(', ')}): move it away or set DATA_DIR to another folder; nothing is overwritten.`,
      )
    }
    const target = join(dataDir, DATABASE_FILE)
    const partial = `${target}.partial`
    try {
      copyFileSync(file, partial)
      chmodSync(partial, 0o600)
      syncToDisk(partial)
      renameSync(partial, target)
      syncFolder(dataDir)
    } catch (error) {
      rmSync(partial, { force: true })
      throw error
    }
    return target
  } finally {
    unlock()
  }
}

function lock(dataDir: string): () => void {
  try {
    return lockDataFolder(join(dataDir, LOCK_FILE))
  } catch (error) {
    if (!(error instanceof DataFolderInUseError)) throw error
    throw new RestoreError(
      `A server is using the data folder ${dataDir}: stop it first, or set DATA_DIR to another folder.`,
      { cause: error },
    )
  }
}

function sentence(file: string, problem: DatabaseProblem): string {
  const name = basename(file)
  switch (problem.reason) {
    case 'no-database':
      return `${name} is no backup of Servicewerkstatt.`
    case 'damaged':
      return `${name} is damaged (${problem.detail}): take an older backup.`
    case 'newer':
      return `${name} was made by a newer version (schema ${problem.found}, this one knows up to ${problem.known}): restore it with that version.`
  }
}
