/**
 * What the sync server is told about the documents it carries. Their content is opaque here; `shared/document` knows it
 * and provides the rules that the real server uses.
 */
import type { AccessState } from '@servicewerkstatt/shared/commands/access.ts'
import type { DocumentKind } from '@servicewerkstatt/shared/protocol/room-name.ts'
import type * as Y from 'yjs'

export interface DocumentRules {
  /** Clients that name an older one in `?schema=` are turned away. */
  schemaVersion: number
  /**
   * Makes an empty document complete and brings an older one to the present schema. Runs once per load, before the first
   * answer; what it changes is stored. Deterministic and safe to run twice.
   */
  prepare(doc: Y.Doc, kind: DocumentKind): void
  /**
   * Puts back what no client may change, if one has. Runs after clients' updates, inside a transaction; what it changes is stored and told to
   * everybody with them.
   */
  restore(doc: Y.Doc): void
  /** Nothing is to be put back. Asked after every round, so it must cost next to nothing. */
  isIntact(doc: Y.Doc): boolean
  /** What the role table needs to know; read again after every change of the proceedings. */
  readAccessState(proceedings: Y.Doc): AccessState
}

/** Documents without any content of their own: for tests of the wire. */
export const OPAQUE_DOCUMENTS: DocumentRules = {
  schemaVersion: 1,
  prepare: () => {},
  restore: () => {},
  isIntact: () => true,
  readAccessState: () => ({ frozen: false, guestsMayWrite: false }),
}
