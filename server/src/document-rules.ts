/** What the sync server needs to know of the workshop's documents: how to migrate them, and who may write now. */
import { migrateDocument, readSchemaVersion } from '@servicewerkstatt/shared/document/migrations/index.ts'
import {
  META,
  META_SCHEMA_VERSION,
  SCHEMA_VERSION,
} from '@servicewerkstatt/shared/document/schema-version.ts'
import type * as Y from 'yjs'
import type { DocumentRules } from './sync/document-rules.ts'

/** The current stage lets guests co-write. A stage that is gone lets nobody. */
function guestsMayWrite(proceedings: Y.Doc, stageId: unknown): boolean {
  const stage = typeof stageId === 'string' ? proceedings.getMap<unknown>('stages').get(stageId) : undefined
  return (stage as Y.Map<unknown> | undefined)?.get('guestsMayWrite') === true
}

export const documentRules: DocumentRules = {
  schemaVersion: SCHEMA_VERSION,
  prepare(doc, kind) {
    const result = migrateDocument(doc, kind)
    if (!result.ok) throw new Error(`the document has schema ${result.found}: a newer server wrote it`)
  },
  /** With the version of a newer program in it, the document could never be loaded again. */
  restore(doc) {
    doc.getMap<unknown>(META).set(META_SCHEMA_VERSION, SCHEMA_VERSION)
  },
  isIntact: (doc) => readSchemaVersion(doc) === SCHEMA_VERSION,
  readAccessState(proceedings) {
    const run = proceedings.getMap<unknown>('run')
    return {
      frozen: run.get('frozen') === true,
      guestsMayWrite: guestsMayWrite(proceedings, run.get('currentStageId')),
    }
  },
}
