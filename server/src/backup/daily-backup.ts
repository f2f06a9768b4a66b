/** A backup a day into BACKUP_DIR, made by a process of its own, so that nobody in a workshop notices. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Config } from '../config.ts'
import type { Log } from '../observability/log.ts'
import { listBackups } from './backup-files.ts'

const run = promisify(execFile)
const COMMAND = fileURLToPath(new URL('./backup-command.ts', import.meta.url))
const CHECK_EVERY_MS = 15 * 60_000
/** A little less than a day, so that the hour does not wander. */
const DAY_MS = 24 * 60 * 60_000 - CHECK_EVERY_MS

interface DailyBackup {
  config: Pick<Config, 'dataDir' | 'backupDir'>
  log: Log
  now: () => Date
}

/** @returns how to stop; a backup that is being made ends by itself */
export function backUpDaily({ config: { dataDir, backupDir }, log, now }: DailyBackup): () => void {
  if (backupDir === null) return () => {}
  let isRunning = false
  const backUpIfDue = async (): Promise<void> => {
    const [newest] = existsSync(backupDir) ? listBackups(backupDir) : []
    if (isRunning || (newest && now().getTime() - newest.at < DAY_MS)) return
    isRunning = true
    try {
      const env = { ...process.env, DATA_DIR: dataDir, BACKUP_DIR: backupDir }
      await run(process.execPath, ['--disable-warning=ExperimentalWarning', COMMAND], { env })
    } catch (error) {
      log.error({ err: error, backupDir }, 'the daily backup failed; the next try is in a quarter of an hour')
    }
    isRunning = false
  }
  const timer = setInterval(() => void backUpIfDue(), CHECK_EVERY_MS)
  timer.unref()
  void backUpIfDue()
  return () => clearInterval(timer)
}
