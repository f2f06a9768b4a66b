/**
 * The one door to a workshop's `board` for those who write it. Operations (operations/) take it as their first argument; nothing
 * outside this folder touches Yjs keys.
 */
import * as Y from 'yjs'
import type { NewId } from '../domain/ids.ts'
import { newRandomId } from '../domain/ids.ts'
import { createOrigins, type Origins } from './origins.ts'
import { COLLECTIONS, SINGLETONS, type BoardCollection, type BoardSingleton } from './schema.ts'
import { DELETED_AT, type YRecord } from './yjs-record.ts'

export interface BoardContext {
  readonly newId: NewId
  /** The current time, RFC 3339. */
  readonly now: () => string
  /** The writing person, for `createdBy`; null where people write without names. */
  readonly by: () => string | null
  /** Origin of the transactions; a participant's own writes unless the server says otherwise. */
  readonly as: keyof Origins
}

/** Why an operation did nothing. */
export type OperationRefusal =
  | 'missing'
  | 'invalid-value'
  | 'not-allowed-here'
  | 'would-repeat'
  | 'other-process'
  | 'changed-meanwhile'

export type OperationResult<T = unknown> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly reason: OperationRefusal }

export const done: OperationResult = { ok: true }
export const refused = (
  reason: OperationRefusal,
): { readonly ok: false; readonly reason: OperationRefusal } => ({
  ok: false,
  reason,
})

export class BoardDocument {
  readonly doc: Y.Doc
  readonly origins: Origins = createOrigins()
  readonly context: BoardContext

  constructor(doc: Y.Doc, context: Partial<BoardContext> = {}) {
    this.doc = doc
    this.context = {
      newId: newRandomId,
      now: () => new Date().toISOString(),
      by: () => null,
      as: 'participant',
      ...context,
    }
  }

  /** The root map of a collection. */
  collection(name: BoardCollection): Y.Map<YRecord> {
    return this.doc.getMap<YRecord>(name)
  }

  singleton(name: BoardSingleton): YRecord {
    return this.doc.getMap<unknown>(name)
  }

  /** A record that exists and is not deleted. */
  live(name: BoardCollection, id: string): YRecord | undefined {
    const stored = this.collection(name).get(id)
    return stored instanceof Y.Map && stored.get(DELETED_AT) == null ? stored : undefined
  }

  /** One transaction with this document's origin. Nested calls join the outer one. */
  transact<T>(change: () => T): T {
    return this.doc.transact(change, this.origins[this.context.as])
  }

  /** Every root map of the board, for the scope of undo. */
  roots(): Y.Map<unknown>[] {
    const names = [...Object.keys(SINGLETONS.board), ...Object.keys(COLLECTIONS.board)]
    return names.map((name) => this.doc.getMap<unknown>(name))
  }
}
