/**
 * Numbered, deterministic steps from one schema version to the next, safe to run twice. They run in one place only: on the server, when a
 * document is loaded and before the first frame is answered. A client that knows an older version is turned away with its own close code.
 */
import type * as Y from 'yjs'
import type { DocumentKind } from '../schema.ts'
import { META, META_SCHEMA_VERSION, SCHEMA_VERSION } from '../schema-version.ts'

export interface Migration {
  /** The version that the document has afterwards. */
  readonly to: number
  readonly migrate: (doc: Y.Doc, kind: DocumentKind) => void
}

/** In ascending order of `to`, without gaps, starting at 2. */
export const MIGRATIONS: readonly Migration[] = []

export type MigrationResult =
  | { readonly ok: true; readonly from: number; readonly to: number }
  | { readonly ok: false; readonly reason: 'newer-than-this-program'; readonly found: number }

/** The schema version a document was written with; documents without one are as old as the schema itself. */
export function readSchemaVersion(doc: Y.Doc): number {
  const version = doc.getMap<unknown>(META).get(META_SCHEMA_VERSION)
  return typeof version === 'number' && Number.isInteger(version) && version > 0 ? version : 1
}

/** Brings a document to the current schema in one transaction; a document of a newer program is left untouched. */
export function migrateDocument(
  doc: Y.Doc,
  kind: DocumentKind,
  migrations: readonly Migration[] = MIGRATIONS,
  target: number = SCHEMA_VERSION,
): MigrationResult {
  const from = readSchemaVersion(doc)
  if (from > target) return { ok: false, reason: 'newer-than-this-program', found: from }
  const pending = migrations.filter((step) => step.to > from && step.to <= target)
  if (pending.length > 0) {
    doc.transact(() => {
      for (const step of pending) step.migrate(doc, kind)
      doc.getMap<unknown>(META).set(META_SCHEMA_VERSION, target)
    }, 'migration')
  }
  return { ok: true, from, to: target }
}
