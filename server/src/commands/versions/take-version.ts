/**
 * Keeping the workshop as it stands (rule R9). Other commands call `takeVersion` before they change much. A version holds board and proceedings;
 * drafts, ballots and what only facilitators read are in neither.
 */
import { purgeRecord, putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import * as Y from 'yjs'
import type { Run } from '../command-call.ts'
import { versionsToDrop } from './thinning.ts'

export interface NewVersion {
  readonly reason: RecordView<'versions'>['reason']
  /** What people read in the list; empty when the reason says enough. */
  readonly label?: string
}

/** This many objects at once are a bulk action and get a version first (LOCK-4). */
export const BULK_FROM = 6

/**
 * Keeps the documents as they stand at this moment of the run: call it before writing. Older versions are thinned out.
 * @returns the id of the version
 */
export function takeVersion(run: Run, { reason, label = '' }: NewVersion): string {
  const { documents, proceedings, workshopId, now, newId } = run
  const id = newId('ver')
  const { currentStageId: stageId } = proceedings.singleton('run')
  run.write({
    write: 'version',
    version: {
      workshopId,
      id,
      at: now,
      documents: {
        board: Y.encodeStateAsUpdate(documents.board),
        proceedings: Y.encodeStateAsUpdate(documents.proceedings),
      },
    },
  })
  const kept = proceedings.all('versions')
  const version = { id, at: now, stageId, reason, label: label === '' ? null : label }
  putRecord(documents.proceedings, 'versions', version)
  for (const old of versionsToDrop([...kept, version], now)) {
    if (old === id) continue
    purgeRecord(documents.proceedings, 'versions', old)
    run.write({ write: 'forgetVersion', workshopId, id: old })
  }
  return id
}
