/**
 * What is private about a stage in which people write: drafts per person, who is ready, and the hashes with which authors may mend a revealed
 * card. It lives in the storage alone and carries no times, so that nothing tells who wrote when.
 */
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { LEVELS, type Level } from '@servicewerkstatt/shared/domain/writing/levels.ts'
import { mayMend } from '@servicewerkstatt/shared/domain/writing/mending.ts'
import * as z from 'zod'
import type { PrivateValue, StorageWrite, WorkshopStorage } from '../../storage/workshop-storage.ts'
import type { CommandServices, Run, Sender } from '../command-call.ts'

export type Stage = RecordView<'stages'>

/** Space of the drafts: person → list of drafts. */
export const draftSpace = (stageId: string): string => `drafts/${stageId}`
/** Space of those who are ready: person → `true`. */
export const readySpace = (stageId: string): string => `ready/${stageId}`
/** Space of what authors may mend: hash of the author's secret → id of the card. No person stands there. */
export const tokenSpace = (stageId: string): string => `card-tokens/${stageId}`

export interface Draft {
  readonly id: string
  readonly text: string
  readonly handedIn: boolean
  /** It came when its stage took nothing more; the facilitators decide about it. */
  readonly isLate: boolean
  /** The strictest level that its author was promised. */
  readonly level: Level
  readonly tokenHash: string
}

const draftsSchema = z.array(
  z.object({
    id: z.string(),
    text: z.string(),
    handedIn: z.boolean(),
    isLate: z.boolean(),
    level: z.enum(LEVELS),
    tokenHash: z.string(),
  }),
)

export interface WritingState {
  readonly drafts: ReadonlyMap<string, readonly Draft[]>
  readonly readyIds: ReadonlySet<string>
  /** Hash → id of the card. */
  readonly cardsByToken: ReadonlyMap<string, string>
}

export const parseDrafts = (value: string): readonly Draft[] => draftsSchema.parse(JSON.parse(value))

export async function loadWriting(
  storage: WorkshopStorage,
  workshopId: string,
  stageId: string,
): Promise<WritingState> {
  const spaces = [draftSpace(stageId), readySpace(stageId), tokenSpace(stageId)] as const
  const [drafts, ready, tokens] = await Promise.all(
    spaces.map((space) => storage.privateValues(workshopId, space)),
  )
  return writingOf(drafts, ready, tokens)
}

type Values = ReadonlyMap<string, string>
const NO_VALUES: Values = new Map()

const writingOf = (drafts = NO_VALUES, ready = NO_VALUES, tokens = NO_VALUES): WritingState => ({
  drafts: new Map(Array.from(drafts, ([person, value]) => [person, parseDrafts(value)])),
  readyIds: new Set(ready.keys()),
  cardsByToken: tokens,
})

/** The same, found among everything private of the workshop. */
export function writingAmong(values: readonly PrivateValue[], stageId: string): WritingState {
  const inSpace = (space: string): Values =>
    new Map(values.filter((item) => item.space === space).map(({ key, value }) => [key, value]))
  return writingOf(inSpace(draftSpace(stageId)), inSpace(readySpace(stageId)), inSpace(tokenSpace(stageId)))
}

/** Preparation of every command about one stage. */
export const prepareWriting = (
  { stageId }: { readonly stageId: string },
  { storage }: CommandServices,
  { identity }: Sender,
): Promise<WritingState> => loadWriting(storage, identity.workshopId, stageId)

/** Replaces the drafts of one person; an empty list leaves no row behind. */
export function draftsWrite(
  workshopId: string,
  stageId: string,
  personId: string,
  drafts: readonly Draft[],
): StorageWrite {
  const space = draftSpace(stageId)
  return drafts.length === 0
    ? { write: 'forget', workshopId, space, key: personId }
    : { write: 'private', value: { workshopId, space, key: personId, value: JSON.stringify(drafts) } }
}

/** Nobody may mend a card of this stage any more: what could tell whose it was goes (ANON-2). */
export function closeWriting(
  { workshopId, write }: Pick<Run, 'workshopId' | 'write'>,
  stageId: string,
): void {
  write({ write: 'forget', workshopId, space: tokenSpace(stageId), key: null })
}

/** Stages that have collected cards and whose authors may mend nothing any more. @param currentStageId where the group is from now on */
export const stagesToClose = (
  stages: readonly Stage[],
  currentStageId: string | null,
  nowMs: number,
): readonly Stage[] =>
  stages.filter(
    (stage) =>
      stage.mode === 'collect' &&
      stage.startedAt !== null &&
      stage.id !== currentStageId &&
      !mayMend(stage, currentStageId, nowMs),
  )

/** The state after one person's drafts have changed, and its write. */
export function withDrafts(
  run: Run,
  stageId: string,
  state: WritingState,
  personId: string,
  drafts: readonly Draft[],
): WritingState {
  run.write(draftsWrite(run.workshopId, stageId, personId, drafts))
  return { ...state, drafts: new Map(state.drafts).set(personId, drafts) }
}

export const handedInCount = ({ drafts }: WritingState): number =>
  [...drafts.values()].flat().filter(({ handedIn, isLate }) => handedIn && !isLate).length

/** Everybody who has put a card down or said "done": they take part, wherever they are now. */
export const contributors = ({ drafts, readyIds }: WritingState): ReadonlySet<string> =>
  new Set([
    ...readyIds,
    ...[...drafts].filter(([, own]) => own.some(({ handedIn }) => handedIn)).map(([person]) => person),
  ])
