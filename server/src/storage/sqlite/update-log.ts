/**
 * The log of every document: append, load, compact. Called inside a transaction of the caller; knows the next sequence of
 * each document it has met, so that appending costs one insert.
 */
import type { DocumentAddress, DocumentUpdate, LoggedUpdate, StoredDocument } from '../workshop-storage.ts'
import type { Statements } from './statements.ts'

interface Position {
  documentId: number
  lastSequence: number
}

/** Above this the positions are forgotten and looked up again when needed. */
const MAX_KNOWN_POSITIONS = 10_000

const keyOf = ({ workshopId, document }: DocumentAddress): string => `${workshopId}/${document}`

export class UpdateLog {
  readonly #statements: Statements
  readonly #positions = new Map<string, Position>()
  /** Positions as they were before the running transaction. */
  readonly #before = new Map<string, number>()

  constructor(statements: Statements) {
    this.#statements = statements
  }

  #find(address: DocumentAddress): Position | null {
    const known = this.#positions.get(keyOf(address))
    if (known) return known
    const row = this.#statements.get(
      `SELECT d.id,
         max(coalesce((SELECT max(sequence) FROM update_log WHERE document_id = d.id), 0),
             coalesce((SELECT sequence FROM snapshots WHERE document_id = d.id), 0)) AS last
       FROM documents d WHERE d.workshop_id = ? AND d.kind = ?`,
      address.workshopId,
      address.document,
    )
    if (!row) return null
    return this.#remember(address, { documentId: row.id as number, lastSequence: row.last as number })
  }

  #remember(address: DocumentAddress, position: Position): Position {
    if (this.#positions.size >= MAX_KNOWN_POSITIONS) this.#positions.clear()
    this.#positions.set(keyOf(address), position)
    return position
  }

  #create(address: DocumentAddress): Position {
    const { workshopId, document } = address
    this.#statements.run('INSERT INTO documents (workshop_id, kind) VALUES (?, ?)', workshopId, document)
    const row = this.#statements.get(
      'SELECT id FROM documents WHERE workshop_id = ? AND kind = ?',
      workshopId,
      document,
    )
    return { documentId: row?.id as number, lastSequence: 0 }
  }

  /** @returns the sequence given to the update */
  append(update: DocumentUpdate): number {
    const key = keyOf(update)
    const position = this.#find(update) ?? this.#remember(update, this.#create(update))
    if (!this.#before.has(key)) this.#before.set(key, position.lastSequence)
    const sequence = position.lastSequence + 1
    this.#statements.run(
      'INSERT INTO update_log (document_id, sequence, bytes) VALUES (?, ?, ?)',
      position.documentId,
      sequence,
      update.bytes,
    )
    position.lastSequence = sequence
    return sequence
  }

  /** The transaction is committed: the positions stand. */
  committed(): void {
    this.#before.clear()
  }

  /** The transaction was rolled back: what it touched is looked up again. */
  rolledBack(): void {
    for (const key of this.#before.keys()) this.#positions.delete(key)
    this.#before.clear()
  }

  load(address: DocumentAddress): StoredDocument | null {
    const position = this.#find(address)
    if (!position) return null
    const { documentId, lastSequence } = position
    const logged = (sql: string): LoggedUpdate[] =>
      this.#statements
        .all(sql, documentId)
        .map((row) => ({ sequence: row.sequence as number, bytes: row.bytes as Uint8Array }))
    const [snapshot] = logged('SELECT sequence, bytes FROM snapshots WHERE document_id = ?')
    const updates = logged('SELECT sequence, bytes FROM update_log WHERE document_id = ? ORDER BY sequence')
    return { snapshot: snapshot ?? null, updates, lastSequence }
  }

  compact(address: DocumentAddress, snapshot: LoggedUpdate): void {
    const position = this.#find(address)
    if (!position) return
    this.#statements.run(
      `INSERT INTO snapshots (document_id, sequence, bytes) VALUES (?, ?, ?)
       ON CONFLICT (document_id) DO UPDATE SET sequence = excluded.sequence, bytes = excluded.bytes`,
      position.documentId,
      snapshot.sequence,
      snapshot.bytes,
    )
    this.#statements.run(
      'DELETE FROM update_log WHERE document_id = ? AND sequence <= ?',
      position.documentId,
      snapshot.sequence,
    )
  }

  deleteWorkshop(workshopId: string): void {
    const ids = 'SELECT id FROM documents WHERE workshop_id = ?'
    this.#statements.run(`DELETE FROM update_log WHERE document_id IN (${ids})`, workshopId)
    this.#statements.run(`DELETE FROM snapshots WHERE document_id IN (${ids})`, workshopId)
    for (const key of this.#positions.keys()) {
      if (key.startsWith(`${workshopId}/`)) this.#positions.delete(key)
    }
  }
}
