/** `npm run restore -- <file>`: into the folder that DATA_DIR names. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { SECRET_KEY_FILE } from '../access/secret-key.ts'
import { ConfigError, readConfig } from '../config.ts'
import { restore, RestoreError } from './restore.ts'

try {
  const [file, ...rest] = process.argv.slice(2)
  if (file === undefined || rest.length > 0) {
    throw new RestoreError('Usage: npm run restore -- <file>\nIt goes into the folder that DATA_DIR names.')
  }
  const config = readConfig(process.env)
  process.stdout.write(`${restore(file, config.dataDir)}\n`)
  if (config.secretKey === null && !existsSync(join(config.dataDir, SECRET_KEY_FILE))) {
    process.stdout.write(
      `There is no ${SECRET_KEY_FILE} in ${config.dataDir}: put yours there before the first start, else links and recovery words go on working but cannot be shown again.\n`,
    )
  }
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  const isExpected = error instanceof RestoreError || error instanceof ConfigError
  process.stderr.write(isExpected ? `${message}\n` : `The backup could not be restored: ${message}\n`)
  process.exitCode = 1
}
