/** The server's own key: from the environment, else made once and kept beside the data. */
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { newSecret } from './tokens.ts'

const FILE = 'secret-key'

/**
 * @param dataDir folder that exists
 * @param configured value of SECRET_KEY, or null
 * @throws Error of the file system when the key can be neither read nor written
 */
export function readSecretKey(dataDir: string, configured: string | null): string {
  if (configured !== null) return configured
  const path = join(dataDir, FILE)
  try {
    // `wx` makes the file or fails, so two servers started at once agree on one key.
    const file = openSync(path, 'wx', 0o600)
    try {
      writeSync(file, `${newSecret()}\n`)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EEXIST') throw error
  }
  return readFileSync(path, 'utf8').trim()
}
