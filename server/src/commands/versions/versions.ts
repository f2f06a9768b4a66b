/** Keeping a version on purpose, and bringing one back. */
import { restoreDocument } from '@servicewerkstatt/shared/document/operations/restore.ts'
import * as Y from 'yjs'
import type { VersionRow } from '../../storage/workshop-storage.ts'
import { handler, refused } from '../command-call.ts'
import { takeVersion } from './take-version.ts'

export const saveVersion = handler<'save-version'>({
  run: ({ reason, label }, run) => ({ ok: true, versionId: takeVersion(run, { reason, label }) }),
})

/** A stored state as a document of its own. */
export function openVersion(bytes: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, bytes)
  return doc
}

/** The board says again what it said then; what was settled officially in between stays settled. */
export const restoreVersion = handler<'restore-version', VersionRow | null>({
  prepare: ({ versionId }, { storage }, { identity }) => storage.version(identity.workshopId, versionId),
  run: ({ versionId }, run, { prepared }) => {
    const { documents, proceedings, now } = run
    const version = proceedings.record('versions', versionId)
    const bytes = prepared?.documents.board
    if (!version || !bytes) return refused('not-found')
    const beforeId = takeVersion(run, { reason: 'bulk' })
    const older = openVersion(bytes)
    const counts = restoreDocument(documents.board, older, 'board', { at: now, surplus: 'trash' })
    older.destroy()
    const restoredId = takeVersion(run, { reason: 'restore', ...(version.at && { label: version.at }) })
    return { ok: true, beforeId, restoredId, ...counts }
  },
})
