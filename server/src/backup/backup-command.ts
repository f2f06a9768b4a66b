/** `npm run backup -- [folder] [--keep N]`: also what the server itself runs once a day when BACKUP_DIR is set. */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ConfigError, readConfig } from '../config.ts'
import { DATABASE_FILE } from '../storage/open-storage.ts'
import { BackupError, backUp } from './back-up.ts'
import { DEFAULT_KEEP } from './backup-files.ts'

const USAGE = `Usage: npm run backup -- [folder] [--keep N]
The folder may also be set with BACKUP_DIR; N backups stay (${DEFAULT_KEEP} when not given).`

function readArguments(): { folder: string | null; keep: number } {
  const { values, positionals } = parseArgs({
    options: { keep: { type: 'string', default: String(DEFAULT_KEEP) } },
    allowPositionals: true,
  })
  const keep = Number(values.keep)
  if (positionals.length > 1 || !/^\d+$/.test(values.keep) || keep < 1) throw new BackupError(USAGE)
  return { folder: positionals[0] ?? null, keep }
}

try {
  const { folder, keep } = readArguments()
  const config = readConfig(process.env)
  const target = folder ?? config.backupDir
  if (target === null) throw new BackupError(USAGE)
  if (config.databaseUrl !== null)
    throw new BackupError('DATABASE_URL is set: use pg_dump for that database.')
  const database = join(config.dataDir, DATABASE_FILE)
  const { path, deleted } = await backUp({ database, folder: target, keep, now: new Date() })
  process.stdout.write(`${path}\n`)
  for (const old of deleted) process.stdout.write(`deleted: ${old}\n`)
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  const isExpected = error instanceof BackupError || error instanceof ConfigError
  process.stderr.write(isExpected ? `${message}\n` : `The backup could not be made: ${message}\n`)
  process.exitCode = 1
}
