/**
 * The embedded database: one file in WAL mode under the data folder, one connection that writes. Commits cost some
 * 12 µs without a full sync and stay on the main thread; full syncs and checkpoints run off it (`write-ahead-log.ts`).
 */
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type {
  AuditRow,
  CommandOutcome,
  DeviceRow,
  DocumentAddress,
  DocumentUpdate,
  LinkRow,
  LoggedUpdate,
  PrivateValue,
  PublicationRow,
  RecoveryRow,
  StorageWrite,
  StoredDocument,
  VersionRow,
  WorkshopRow,
  WorkshopStorage,
} from '../workshop-storage.ts'
import { lockDataFolder } from './data-lock.ts'
import { FilePlace } from './file-place.ts'
import * as rows from './rows.ts'
import { migrate, TABLES_OF_WORKSHOP } from './schema.ts'
import { toStorageError } from './sqlite-errors.ts'
import { type SqlRow, type SqlValue, Statements } from './statements.ts'
import { UpdateLog } from './update-log.ts'
import { WriteAheadLog, type WriteAheadLogOptions } from './write-ahead-log.ts'

const SCRUB_AGAIN_MS = 10_000

/** @throws Error that names the file */
function openDatabase(file: string): DatabaseSync {
  try {
    const db = new DatabaseSync(file)
    // The tables are made with full syncs, so that the files and their folder entries are on disk before the first row.
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;')
    migrate(db)
    // Deleted drafts and cards must not stay readable in free pages.
    db.exec('PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;')
    // Checkpoints run in their own thread (write-ahead-log.ts).
    db.exec('PRAGMA wal_autocheckpoint = 0;')
    return db
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    throw new Error(`The database ${file} cannot be opened: ${cause.replace(/\.$/, '')}.`, { cause: error })
  }
}

export interface SqliteOptions extends WriteAheadLogOptions {
  /** For tests of a full disk: gets the connection that writes. */
  onOpen?: (db: DatabaseSync) => void
}

export class SqliteStorage implements WorkshopStorage {
  readonly #db: DatabaseSync
  readonly #sql: Statements
  readonly #log: UpdateLog
  readonly #wal: WriteAheadLog
  readonly #place: FilePlace
  readonly #unlock: () => void
  /** Something deleted still stands in the log, because somebody else was reading it. */
  #scrubbing: NodeJS.Timeout | null = null

  /**
   * @param file path of the database; its folder is made if need be
   * @throws DataFolderInUseError when another server has it open; Error that names the file
   */
  constructor(file: string, options: SqliteOptions = {}) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    this.#unlock = lockDataFolder(`${file}-lock`)
    // The folder may be open to others (a mounted volume); the log and its index get the rights of this file from SQLite.
    closeSync(openSync(file, 'a', 0o600))
    this.#db = openDatabase(file)
    this.#sql = new Statements(this.#db)
    this.#log = new UpdateLog(this.#sql)
    this.#wal = new WriteAheadLog(file, options)
    this.#place = new FilePlace(file)
    options.onOpen?.(this.#db)
  }

  /** @param bytes about how much the work writes */
  async #transaction<T>(bytes: number, work: () => T): Promise<T> {
    while (this.#wal.emptying) await this.#wal.emptying
    try {
      // Prepared once; `exec` would compile them each time, which costs as much as the commit.
      this.#sql.run('BEGIN IMMEDIATE')
      const result = work()
      this.#sql.run('COMMIT')
      this.#log.committed()
      this.#wal.grew(bytes)
      return result
    } catch (error) {
      this.#log.rolledBack()
      if (this.#db.isOpen && this.#db.isTransaction) this.#db.exec('ROLLBACK')
      throw toStorageError(error)
    }
  }

  append(updates: readonly DocumentUpdate[]): Promise<number[]> {
    const bytes = updates.reduce((sum, update) => sum + update.bytes.length, 0)
    return this.#transaction(bytes, () => updates.map((update) => this.#log.append(update)))
  }

  async durable(): Promise<void> {
    try {
      this.#place.check()
      await this.#wal.sync()
    } catch (error) {
      throw toStorageError(error)
    }
  }

  async commit(writes: readonly StorageWrite[]): Promise<number[]> {
    const bytes = writes.reduce((sum, write) => sum + sizeOf(write), 0)
    const sequences = await this.#transaction(bytes, () => {
      const given: number[] = []
      for (const write of writes) {
        if (write.write === 'update') given.push(this.#log.append(write.update))
        else rows.writeRow(this.#sql, write)
      }
      return given
    })
    await this.durable()
    return sequences
  }

  async loadDocument(address: DocumentAddress): Promise<StoredDocument | null> {
    return this.#read(() => this.#log.load(address))
  }

  async compact(address: DocumentAddress, snapshot: LoggedUpdate): Promise<void> {
    await this.#transaction(snapshot.bytes.length, () => this.#log.compact(address, snapshot))
    await this.durable()
  }

  #read<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      throw toStorageError(error)
    }
  }

  async #one<T>(to: (row: SqlRow) => T, sql: string, ...values: SqlValue[]): Promise<T | null> {
    const row = this.#read(() => this.#sql.get(sql, ...values))
    return row ? to(row) : null
  }

  async #many<T>(to: (row: SqlRow) => T, sql: string, ...values: SqlValue[]): Promise<T[]> {
    return this.#read(() => this.#sql.all(sql, ...values)).map(to)
  }

  workshop(id: string): Promise<WorkshopRow | null> {
    return this.#one(rows.toWorkshop, 'SELECT * FROM workshops WHERE id = ?', id)
  }

  workshopByCode(code: string): Promise<WorkshopRow | null> {
    return this.#one(rows.toWorkshop, 'SELECT * FROM workshops WHERE code = ?', code)
  }

  workshops(): Promise<WorkshopRow[]> {
    return this.#many(rows.toWorkshop, 'SELECT * FROM workshops ORDER BY created_at, id')
  }

  async deleteWorkshop(id: string): Promise<void> {
    await this.#transaction(0, () => {
      this.#log.deleteWorkshop(id)
      for (const table of TABLES_OF_WORKSHOP) this.#sql.run(`DELETE FROM ${table} WHERE workshop_id = ?`, id)
      this.#sql.run('DELETE FROM workshops WHERE id = ?', id)
    })
    try {
      await this.scrub()
    } catch {
      // It is deleted; a backup that is being made at this moment keeps the log from being emptied.
      this.#scrubLater()
    }
  }

  #scrubLater(): void {
    this.#scrubbing ??= setTimeout(() => {
      this.#scrubbing = null
      this.scrub().catch(() => this.#scrubLater())
    }, SCRUB_AGAIN_MS).unref()
  }

  linkBySecret(secretHash: string): Promise<LinkRow | null> {
    return this.#one(rows.toLink, 'SELECT * FROM links WHERE secret_hash = ?', secretHash)
  }

  links(workshopId: string): Promise<LinkRow[]> {
    const sql = 'SELECT * FROM links WHERE workshop_id = ? ORDER BY created_at, id'
    return this.#many(rows.toLink, sql, workshopId)
  }

  device(tokenHash: string): Promise<DeviceRow | null> {
    return this.#one(rows.toDevice, 'SELECT * FROM devices WHERE token_hash = ?', tokenHash)
  }

  devices(workshopId: string): Promise<DeviceRow[]> {
    const sql = 'SELECT * FROM devices WHERE workshop_id = ? ORDER BY created_at, token_hash'
    return this.#many(rows.toDevice, sql, workshopId)
  }

  recoveryByWords(wordsHash: string): Promise<RecoveryRow | null> {
    return this.#one(rows.toRecovery, 'SELECT * FROM recoveries WHERE words_hash = ?', wordsHash)
  }

  recoveryOf(workshopId: string, participantId: string): Promise<RecoveryRow | null> {
    const sql = 'SELECT * FROM recoveries WHERE workshop_id = ? AND participant_id = ?'
    return this.#one(rows.toRecovery, sql, workshopId, participantId)
  }

  outcome(workshopId: string, commandId: string): Promise<CommandOutcome | null> {
    const sql = 'SELECT * FROM outcomes WHERE workshop_id = ? AND command_id = ?'
    return this.#one(rows.toOutcome, sql, workshopId, commandId)
  }

  audit(workshopId: string): Promise<AuditRow[]> {
    return this.#many(rows.toAudit, 'SELECT * FROM audit WHERE workshop_id = ? ORDER BY id', workshopId)
  }

  async version(workshopId: string, id: string): Promise<VersionRow | null> {
    const documents = this.#read(() =>
      this.#sql.all(
        'SELECT kind, bytes FROM version_documents WHERE workshop_id = ? AND version_id = ?',
        workshopId,
        id,
      ),
    )
    const sql = 'SELECT * FROM versions WHERE workshop_id = ? AND id = ?'
    return this.#one((row) => rows.toVersion(row, documents), sql, workshopId, id)
  }

  versionIds(workshopId: string): Promise<string[]> {
    const sql = 'SELECT id FROM versions WHERE workshop_id = ? ORDER BY at, id'
    return this.#many((row) => row.id as string, sql, workshopId)
  }

  publication(slug: string): Promise<PublicationRow | null> {
    return this.#one(rows.toPublication, 'SELECT * FROM publications WHERE slug = ?', slug)
  }

  publications(workshopId: string): Promise<PublicationRow[]> {
    const sql = 'SELECT * FROM publications WHERE workshop_id = ? ORDER BY published_at, slug'
    return this.#many(rows.toPublication, sql, workshopId)
  }

  async privateValue(workshopId: string, space: string, key: string): Promise<string | null> {
    const sql = 'SELECT value FROM private_values WHERE workshop_id = ? AND space = ? AND key = ?'
    return this.#one((row) => row.value as string, sql, workshopId, space, key)
  }

  allPrivateValues(workshopId: string): Promise<PrivateValue[]> {
    const sql = 'SELECT space, key, value FROM private_values WHERE workshop_id = ? ORDER BY space, key'
    return this.#many(
      (row) => ({
        workshopId,
        space: row.space as string,
        key: row.key as string,
        value: row.value as string,
      }),
      sql,
      workshopId,
    )
  }

  async privateValues(workshopId: string, space: string): Promise<Map<string, string>> {
    const sql = 'SELECT key, value FROM private_values WHERE workshop_id = ? AND space = ? ORDER BY key'
    const found = await this.#many(
      (row): [string, string] => [row.key as string, row.value as string],
      sql,
      workshopId,
      space,
    )
    return new Map(found)
  }

  async scrub(): Promise<void> {
    // Deleted content is overwritten in the pages (secure_delete); the log still has the older ones until it is truncated.
    try {
      await this.#wal.truncate()
    } catch (error) {
      throw toStorageError(error)
    }
  }

  async check(): Promise<void> {
    this.#read(() => {
      this.#place.check()
      this.#sql.get('SELECT 1 AS answer')
    })
  }

  async close(): Promise<void> {
    if (this.#scrubbing) clearTimeout(this.#scrubbing)
    await this.#wal.close()
    this.#db.close()
    this.#unlock()
  }
}

/** The large parts of a write; small rows fit into the page that every commit writes anyway. */
function sizeOf(write: StorageWrite): number {
  switch (write.write) {
    case 'update':
      return write.update.bytes.length
    case 'version':
      return Object.values(write.version.documents).reduce((sum, { length }) => sum + length, 0)
    case 'publication':
      return write.publication.snapshot.length
    default:
      return 0
  }
}
