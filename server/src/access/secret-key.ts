/** The server's own key: from the environment, else made once and kept beside the data. */
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { newSecret } from './tokens.ts'

export const SECRET_KEY_FILE = 'secret-key'
/** Characters; a made key has 43. A crash at the very first start may leave an empty file. */
const MIN_KEY_LENGTH = 32

/**
 * @param dataDir folder that exists
 * @param configured value of SECRET_KEY, or null
 * @throws Error when the key is damaged; Error of the file system when it can be neither read nor written
 */
export function readSecretKey(dataDir: string, configured: string | null): string {
  if (configured !== null) return configured
  const path = join(dataDir, SECRET_KEY_FILE)
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
  const key = readFileSync(path, 'utf8').trim()
  if (key.length < MIN_KEY_LENGTH)
    throw new Error(
      `the key in ${path} is damaged. Put the file back from a backup, or remove it: a new key is made, and links and recovery codes made so far cannot be shown again.`,
    )
  return key
}
