/** Whether a file is a whole database of ours that this version can read. */
import { DatabaseSync } from 'node:sqlite'
import { SCHEMA_STEPS } from '../storage/sqlite/schema.ts'

export type DatabaseProblem =
  | { reason: 'no-database' }
  | { reason: 'damaged'; detail: string }
  | { reason: 'newer'; found: number; known: number }

/** Reads every page. @param path of a file that exists @returns null when it is fine */
export function findDatabaseProblem(path: string): DatabaseProblem | null {
  let db: DatabaseSync
  try {
    db = new DatabaseSync(path, { readOnly: true })
  } catch (error) {
    return { reason: 'damaged', detail: messageOf(error) }
  }
  try {
    const { user_version: found } = db.prepare('PRAGMA user_version').get() as { user_version: number }
    if (found > SCHEMA_STEPS) return { reason: 'newer', found, known: SCHEMA_STEPS }
    const { count } = db
      .prepare(`SELECT count(*) AS count FROM sqlite_schema WHERE name IN ('workshops', 'update_log')`)
      .get() as { count: number }
    if (found === 0 || count < 2) return { reason: 'no-database' }
    const lines = db.prepare('PRAGMA integrity_check(3)').all() as { integrity_check: string }[]
    const detail = lines.map((line) => line.integrity_check).join('; ')
    return detail === 'ok' ? null : { reason: 'damaged', detail }
  } catch (error) {
    return messageOf(error).includes('file is not a database')
      ? { reason: 'no-database' }
      : { reason: 'damaged', detail: messageOf(error) }
  } finally {
    db.close()
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
