/** Prepared statements, made once per text. */
import type { DatabaseSync, StatementSync } from 'node:sqlite'

/** What a column of ours can hold. */
export type SqlValue = string | number | null | Uint8Array
export type SqlRow = Record<string, SqlValue>

export class Statements {
  readonly #db: DatabaseSync
  readonly #prepared = new Map<string, StatementSync>()

  constructor(db: DatabaseSync) {
    this.#db = db
  }

  #statement(sql: string): StatementSync {
    let statement = this.#prepared.get(sql)
    if (!statement) {
      statement = this.#db.prepare(sql)
      this.#prepared.set(sql, statement)
    }
    return statement
  }

  run(sql: string, ...values: SqlValue[]): void {
    this.#statement(sql).run(...values)
  }

  get(sql: string, ...values: SqlValue[]): SqlRow | null {
    return (this.#statement(sql).get(...values) as SqlRow | undefined) ?? null
  }

  all(sql: string, ...values: SqlValue[]): SqlRow[] {
    return this.#statement(sql).all(...values) as SqlRow[]
  }
}
