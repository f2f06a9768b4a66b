/** A version every five minutes of each workshop that has changed (rule R9). */
import { createHash } from 'node:crypto'
import { newRandomId } from '@servicewerkstatt/shared/domain/ids.ts'
import * as Y from 'yjs'
import type { ServerContext } from '../../server-context.ts'
import { UnknownWorkshopError } from '../../sync/hub-errors.ts'
import { withRun } from '../command-call.ts'
import { takeVersion } from './take-version.ts'

const EVERY_MS = 5 * 60_000

type Services = Pick<ServerContext, 'hub' | 'storage' | 'now' | 'log'>

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64')

/** Looks at every workshop in memory once. @param seen what each board said at the last look, by workshop */
export async function keepVersionsOnce(services: Services, seen: Map<string, string>): Promise<void> {
  const { hub, log } = services
  const open = new Set(hub.workshopIds())
  for (const workshopId of seen.keys()) if (!open.has(workshopId)) seen.delete(workshopId)
  for (const workshopId of open) {
    try {
      await keepVersion(services, workshopId, seen)
    } catch (error) {
      if (error instanceof UnknownWorkshopError) continue
      // Nothing is lost; the next look tries again.
      log.warn({ workshopId, err: error }, 'a version could not be kept')
    }
  }
}

async function keepVersion(
  { hub, storage, now }: Services,
  workshopId: string,
  seen: Map<string, string>,
): Promise<void> {
  const board = await hub.read(workshopId, (documents) => digest(Y.encodeStateAsUpdate(documents.board)))
  if (seen.get(workshopId) !== board && !(await isKept(storage, workshopId, board))) {
    await hub.mutate(workshopId, (documents, work) =>
      withRun(
        documents,
        { newId: newRandomId, workshopId, now: now(), write: (write) => work.write(write) },
        (run) => takeVersion(run, { reason: 'interval' }),
      ),
    )
  }
  seen.set(workshopId, board)
}

/** Whether the last version says the same: after a restart of the server nothing has been seen yet. */
async function isKept(storage: Services['storage'], workshopId: string, board: string): Promise<boolean> {
  const last = (await storage.versionIds(workshopId)).at(-1)
  const bytes = last === undefined ? undefined : (await storage.version(workshopId, last))?.documents.board
  return bytes !== undefined && digest(bytes) === board
}

/** @returns how to stop */
export function keepVersions(services: Services): () => void {
  const seen = new Map<string, string>()
  const timer = setInterval(() => {
    if (!services.hub.isDraining) void keepVersionsOnce(services, seen)
  }, EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}
