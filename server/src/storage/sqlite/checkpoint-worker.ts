/**
 * Runs in a thread of its own with a connection of its own: moves what stands in the write-ahead log into the database
 * file. That takes two full syncs, which must not stand on the main thread.
 */
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'

/** `passive`: as much as goes beside writers. The others need the writer to wait, and leave an empty log. */
export type CheckpointMode = 'passive' | 'restart' | 'truncate'

export interface CheckpointRequest {
  mode: CheckpointMode
}
export type CheckpointReply = { ok: true; isComplete: boolean } | { ok: false; message: string }

const { file } = workerData as { file: string }
const db = new DatabaseSync(file)
db.exec('PRAGMA busy_timeout = 2000; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;')

function checkpoint(mode: CheckpointMode): boolean {
  const row = db.prepare(`PRAGMA wal_checkpoint(${mode})`).get() as {
    busy: number
    log: number
    checkpointed: number
  }
  if (mode === 'restart' && row.busy === 0) {
    // The first write into a restarted log syncs its new head. Done here, so that the main thread never waits for that;
    // setting a pragma to what it is already writes one page and changes nothing.
    const { user_version: version } = db.prepare('PRAGMA user_version').get() as { user_version: number }
    db.exec(`PRAGMA user_version = ${version}`)
  }
  return row.busy === 0 && row.log === row.checkpointed
}

parentPort?.on('message', ({ mode }: CheckpointRequest) => {
  let reply: CheckpointReply
  try {
    reply = { ok: true, isComplete: checkpoint(mode) }
  } catch (error) {
    reply = { ok: false, message: error instanceof Error ? error.message : String(error) }
  }
  parentPort?.postMessage(reply)
})
