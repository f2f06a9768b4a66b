/** Backup files in their folder: dated names, so many and so old, and nothing half-written under a name that counts. */
import { closeSync, fsyncSync, openSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const NAME = /^servicewerkstatt-(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})Z\.sqlite$/
/** Being written; left over when the program was killed meanwhile. */
const PARTIAL = /^servicewerkstatt-.*\.sqlite\.partial(-journal)?$/
/** What was deleted from the live data must be gone from backups, too (OPS-2). */
const MAX_AGE_MS = 30 * 24 * 60 * 60_000

export const DEFAULT_KEEP = 14

export interface BackupFile {
  path: string
  /** When it was made, in milliseconds since 1970. */
  at: number
}

/** @returns for example `servicewerkstatt-2026-03-02T090000Z.sqlite`; no colons, because Windows has no such names */
export const backupName = (at: Date): string =>
  `servicewerkstatt-${at.toISOString().slice(0, 19).replaceAll(/:/g, '')}Z.sqlite`

/** Newest first. Files of other names are not ours and stay untouched. */
export function listBackups(folder: string): BackupFile[] {
  return readdirSync(folder)
    .flatMap((name) => {
      const [, date, hours, minutes, seconds] = NAME.exec(name) ?? []
      if (date === undefined) return []
      return [{ path: join(folder, name), at: Date.parse(`${date}T${hours}:${minutes}:${seconds}Z`) }]
    })
    .sort((a, b) => b.at - a.at)
}

/** Deletes what is beyond the number or too old. Called after a new backup stands, so there is always one. @returns the paths */
export function deleteOldBackups(folder: string, keep: number, now: Date): string[] {
  const old = listBackups(folder)
    .filter(({ at }, index) => index >= keep || (index > 0 && now.getTime() - at > MAX_AGE_MS))
    .map(({ path }) => path)
  for (const path of old) rmSync(path)
  return old
}

export function deletePartialBackups(folder: string): void {
  for (const name of readdirSync(folder)) if (PARTIAL.test(name)) rmSync(join(folder, name))
}

/** Puts a file or the names in a folder on disk. */
export function syncToDisk(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Windows cannot sync folders and does not need to. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') syncToDisk(folder)
}
