/**
 * A backup of the embedded database while the server runs: one consistent moment, without what is private for the time being, checked, and under
 * its dated name only when it is whole and on disk. The key of the server is not in it (docs/operations.md says why).
 */
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { backupName, deleteOldBackups, deletePartialBackups, syncFolder, syncToDisk } from './backup-files.ts'
import { findDatabaseProblem } from './check-database.ts'

/** The message is one sentence for whoever asked for the backup. */
export class BackupError extends Error {
  readonly code = 'backup'
}

/**
 * Private values that go into backups: marks of what a facilitator has set, and people who wait at the door. Everything else that is private (drafts,
 * ballots, sealed answers) is deleted for good at some moment, and a copy of it would outlive that moment. New spaces are left out until
 * they are named here.
 */
const SPACES_IN_BACKUPS: readonly string[] = ['chosen', 'knocks']

/** All at once: with smaller steps every write of the running server would start the copy anew. */
const PAGES_PER_STEP = 2 ** 30

export interface BackupOptions {
  /** Path of the live database. */
  database: string
  /** Made if need be. */
  folder: string
  /** How many backups stay. */
  keep: number
  now: Date
}

/** @returns the path of the new backup, and of the old ones that were deleted @throws BackupError, Error of the file system */
export async function backUp({ database, folder, keep, now }: BackupOptions): Promise<{
  path: string
  deleted: string[]
}> {
  if (!existsSync(database)) {
    throw new BackupError(`There is no database at ${database}: set DATA_DIR to the folder of the server.`)
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  deletePartialBackups(folder)
  const path = join(folder, backupName(now))
  const partial = `${path}.partial`
  try {
    await copyDatabase(database, partial)
    leaveOutPrivate(partial)
    const problem = findDatabaseProblem(partial)
    if (problem) throw new BackupError(`The copy of ${database} is not whole (${JSON.stringify(problem)}).`)
    syncToDisk(partial)
    renameSync(partial, path)
    syncFolder(folder)
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
  return { path, deleted: deleteOldBackups(folder, keep, now) }
}

async function copyDatabase(from: string, to: string): Promise<void> {
  const source = new DatabaseSync(from, { readOnly: true })
  try {
    source.exec('PRAGMA busy_timeout = 10000')
    await backup(source, to, { rate: PAGES_PER_STEP })
    chmodSync(to, 0o600)
  } finally {
    source.close()
  }
}

/** Not even in free pages or in a journal beside the file. */
function leaveOutPrivate(path: string): void {
  const db = new DatabaseSync(path)
  try {
    // Leaves the mode of the live file, so that a backup is one file and nothing beside it.
    db.exec('PRAGMA journal_mode = MEMORY; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;')
    const marks = SPACES_IN_BACKUPS.map(() => '?').join(', ')
    db.prepare(`DELETE FROM private_values WHERE space NOT IN (${marks})`).run(...SPACES_IN_BACKUPS)
    db.exec('VACUUM')
  } finally {
    db.close()
  }
}
