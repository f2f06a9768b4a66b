/** What the sync server needs to know of the workshop's documents: how to migrate them, and who may write now. */
import { migrateDocument, readSchemaVersion } from '@servicewerkstatt/shared/document/migrations/index.ts'
import { MergeWatch } from '@servicewerkstatt/shared/document/merge-watch.ts'
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

/** One for each board in memory; it goes with its document. */
const watches = new WeakMap<Y.Doc, MergeWatch>()

export const documentRules: DocumentRules = {
  schemaVersion: SCHEMA_VERSION,
  prepare(doc, kind) {
    const result = migrateDocument(doc, kind)
    if (!result.ok) throw new Error(`the document has schema ${result.found}: a newer server wrote it`)
    if (kind === 'board') watches.set(doc, new MergeWatch(doc))
  },
  /** With the version of a newer program in it, the document could never be loaded again. What two people tore by rewiring a process at once is mended. */
  restore(doc) {
    const meta = doc.getMap<unknown>(META)
    if (meta.get(META_SCHEMA_VERSION) !== SCHEMA_VERSION) meta.set(META_SCHEMA_VERSION, SCHEMA_VERSION)
    watches.get(doc)?.mend()
  },
  isIntact: (doc) => readSchemaVersion(doc) === SCHEMA_VERSION && watches.get(doc)?.isTorn !== true,
  readAccessState(proceedings) {
    const run = proceedings.getMap<unknown>('run')
    return {
      frozen: run.get('frozen') === true,
      guestsMayWrite: guestsMayWrite(proceedings, run.get('currentStageId')),
    }
  },
}
