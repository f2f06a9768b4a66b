/** The secrets by which authors mend their cards go soon after they serve for nothing, also while nobody changes the stage (ANON-2). */
import { newRandomId } from '@servicewerkstatt/shared/domain/ids.ts'
import { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'
import type { ServerContext } from '../../server-context.ts'
import { UnknownWorkshopError } from '../../sync/hub-errors.ts'
import { withRun } from '../command-call.ts'
import { closeWriting, stagesToClose, tokenSpace } from './writing-state.ts'

const EVERY_MS = 60_000

type Services = Pick<ServerContext, 'hub' | 'storage' | 'now' | 'log'>

/** Looks at every workshop in memory once. */
export async function forgetCardSecretsOnce(services: Services): Promise<void> {
  const { hub, log } = services
  for (const workshopId of hub.workshopIds()) {
    try {
      await forgetIn(services, workshopId)
    } catch (error) {
      if (error instanceof UnknownWorkshopError) continue
      log.warn(
        { workshopId, err: error },
        'secrets of cards could not be forgotten; the next look tries again',
      )
    }
  }
}

async function forgetIn({ hub, storage, now }: Services, workshopId: string): Promise<void> {
  const closed = await hub.read(workshopId, ({ proceedings }) => {
    const index = new RecordIndex(proceedings)
    const { currentStageId } = index.singleton('run')
    const ids = stagesToClose(index.all('stages'), currentStageId, now().getTime()).map(({ id }) => id)
    index.destroy()
    return ids
  })
  const left: string[] = []
  for (const stageId of closed)
    if ((await storage.privateValues(workshopId, tokenSpace(stageId))).size > 0) left.push(stageId)
  if (left.length === 0) return
  await hub.mutate(workshopId, (documents, work) =>
    withRun(
      documents,
      { newId: newRandomId, workshopId, now: now(), write: (write) => work.write(write) },
      (run) => {
        for (const stageId of left) closeWriting(run, stageId)
      },
    ),
  )
  await storage.scrub()
}

/** @returns how to stop */
export function forgetCardSecrets(services: Services): () => void {
  const timer = setInterval(() => {
    if (!services.hub.isDraining) void forgetCardSecretsOnce(services)
  }, EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}
