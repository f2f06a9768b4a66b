/** What somebody has written themselves and where they are ready: for their own devices, so that nothing is lost with a page (IDEN-1). */
import type { WorkshopStorage } from '../../storage/workshop-storage.ts'
import { draftSpace, parseDrafts, readySpace } from './writing-state.ts'

export interface OwnDraft {
  readonly stageId: string
  readonly id: string
  readonly text: string
  readonly handedIn: boolean
}

export interface OwnWriting {
  readonly drafts: readonly OwnDraft[]
  readonly readyStageIds: readonly string[]
}

export async function readOwnWriting(
  storage: WorkshopStorage,
  { workshopId, participantId }: { readonly workshopId: string; readonly participantId: string },
  stageIds: readonly string[],
): Promise<OwnWriting> {
  const found = await Promise.all(
    stageIds.map(async (stageId) => {
      const [drafts, ready] = await Promise.all([
        storage.privateValue(workshopId, draftSpace(stageId), participantId),
        storage.privateValue(workshopId, readySpace(stageId), participantId),
      ])
      const own = drafts === null ? [] : parseDrafts(drafts)
      return {
        drafts: own.map(({ id, text, handedIn }) => ({ stageId, id, text, handedIn })),
        readyStageIds: ready === null ? [] : [stageId],
      }
    }),
  )
  return {
    drafts: found.flatMap(({ drafts }) => drafts),
    readyStageIds: found.flatMap(({ readyStageIds }) => readyStageIds),
  }
}
