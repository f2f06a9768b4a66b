/** How many files and sockets this process may have open. */
import { readFileSync } from 'node:fs'

const LIMITS_FILE = '/proc/self/limits'
/** Database, logs, libraries, and requests that are no sync connections. */
const RESERVED = 500

/** @returns null where the system does not say (everywhere but on Linux) or there is no limit */
export function readOpenFileLimit(): number | null {
  let text: string
  try {
    text = readFileSync(LIMITS_FILE, 'utf8')
  } catch {
    // Another system.
    return null
  }
  const limit = /^Max open files\s+(\d+)/m.exec(text)?.[1]
  return limit === undefined ? null : Number(limit)
}

/** @returns one sentence for whoever starts the server when fewer sockets may be open than its limit allows, else null */
export function warnOfOpenFiles(
  connections: number,
  limit: number | null = readOpenFileLimit(),
): string | null {
  if (limit === null || limit >= connections + RESERVED) return null
  return `Only ${limit} files may be open, fewer than LIMIT_CONNECTIONS (${connections}) and ${RESERVED} others need: raise the limit (ulimit -n, LimitNOFILE) or lower LIMIT_CONNECTIONS.`
}
