/**
 * Editing the agenda before and during the workshop (STAGE-2). Cards, votes and decisions name their stage and are never touched here: whatever is done
 * to stages, they stay.
 */
import { appendAgenda as putAgenda } from '@servicewerkstatt/shared/document/operations/agenda.ts'
import {
  dropRecord,
  patchRecord,
  putRecord,
  removeRecord,
  unremoveRecord,
} from '@servicewerkstatt/shared/document/operations/official.ts'
import type { CommandOf } from '@servicewerkstatt/shared/commands/index.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { activityOf } from '@servicewerkstatt/shared/domain/agenda/stage-activity.ts'
import { placeBefore } from '@servicewerkstatt/shared/domain/ordering.ts'
import { handler, refused, type Run } from '../command-call.ts'
import { cardsOf, writeCounts } from '../writing/counts.ts'
import { handedInCount, prepareWriting, type WritingState } from '../writing/writing-state.ts'

type Stage = RecordView<'stages'>
type Fields = Omit<CommandOf<'change-stage'>, 'id' | 'type' | 'stageId' | 'notes'>
type Notes = CommandOf<'change-stage'>['notes']

/** How much a level protects the writers; it may only grow while they write. */
const PROTECTION = { named: 0, department: 1, anonymous: 2 } as const

/** Only what was given: `undefined` means "stays". */
const given = <T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }

function breaksPromise(stage: Stage, { level, reveal }: Fields): boolean {
  if (stage.startedAt === null) return false
  const isLess = level !== undefined && PROTECTION[level] < PROTECTION[stage.level]
  return isLess || (reveal === 'at_once' && stage.reveal === 'together')
}

function writeNotes({ documents }: Run, stageId: string, notes: Notes): void {
  if (!notes) return
  const { cut, ...texts } = notes
  const values = { ...given(texts), ...(cut !== undefined && { cut }) }
  if (!patchRecord(documents.backstage, 'stageNotes', stageId, values))
    putRecord(documents.backstage, 'stageNotes', { id: stageId, ...values })
}

/** Order key for a place before another stage; neighbours that share a key get one of their own. */
function orderBefore({ documents, proceedings }: Run, beforeId: string | null, movedId?: string): string {
  const others = proceedings.all('stages').filter(({ id }) => id !== movedId)
  const { ord, rekeyed } = placeBefore(others, beforeId)
  for (const { id, ord: own } of rekeyed) patchRecord(documents.proceedings, 'stages', id, { ord: own })
  return ord
}

/** The stage that follows; null at the end. */
function nextOf({ proceedings }: Run, stageId: string): string | null {
  const ids = proceedings.ids('stages')
  return ids[ids.indexOf(stageId) + 1] ?? null
}

/** Nobody could uncover them any more: the stage would not be one that collects. */
const strandsCards = (stage: Stage, fields: Fields, writing: WritingState): boolean =>
  activityOf(stage) === 'collect' &&
  activityOf({ ...stage, ...given(fields) }) !== 'collect' &&
  handedInCount(writing) > 0

/** Who is done and who has voted was for the facilitators to see by name; from now on it is a number (ANON-3). */
function hideNames(run: Run, stage: Stage, writing: WritingState): void {
  const { documents, proceedings } = run
  dropRecord(documents.backstage, 'readiness', stage.id)
  for (const { id, stageId } of [...proceedings.all('voteRounds'), ...proceedings.all('consentRounds')])
    if (stageId === stage.id) dropRecord(documents.backstage, 'turnouts', id)
  writeCounts(run, stage, writing, cardsOf(run, stage.id).length)
}

export const changeStage = handler<'change-stage', WritingState>({
  prepare: prepareWriting,
  run: ({ id: _id, type: _type, stageId, notes, ...fields }, run, { prepared: writing }) => {
    const stage = run.proceedings.record('stages', stageId)
    if (!stage) return refused('not-found')
    if (breaksPromise(stage, fields)) return refused('level-fixed')
    if (strandsCards(stage, fields, writing)) return refused('cards-waiting')
    patchRecord(run.documents.proceedings, 'stages', stageId, given(fields))
    writeNotes(run, stageId, notes)
    const { level = stage.level } = fields
    if (level !== 'named' && stage.level === 'named') hideNames(run, { ...stage, level }, writing)
    return { ok: true }
  },
})

export const addStage = handler<'add-stage'>({
  run: ({ id: _id, type: _type, afterId, notes, ...fields }, run) => {
    const { proceedings, documents, newId } = run
    const after = afterId === null ? undefined : proceedings.record('stages', afterId)
    if (after === undefined && afterId !== null) return refused('not-found')
    const before = after ? nextOf(run, after.id) : (proceedings.ids('stages')[0] ?? null)
    const ord = orderBefore(run, before)
    const stageId = newId('stage')
    const sessionId = after?.sessionId ?? proceedings.all('stages')[0]?.sessionId ?? null
    putRecord(documents.proceedings, 'stages', { ...given(fields), id: stageId, ord, sessionId })
    writeNotes(run, stageId, notes)
    return { ok: true, stageId }
  },
})

export const moveStage = handler<'move-stage'>({
  run: ({ stageId, beforeId }, run) => {
    const { proceedings, documents } = run
    const isThere = (id: string) => proceedings.record('stages', id) !== undefined
    if (!isThere(stageId) || (beforeId !== null && !isThere(beforeId))) return refused('not-found')
    if (stageId === beforeId) return { ok: true }
    patchRecord(documents.proceedings, 'stages', stageId, { ord: orderBefore(run, beforeId, stageId) })
    return { ok: true }
  },
})

/** Keys of a stage that belong to its own course and are not copied. */
const OWN = { startedAt: null, endedAt: null, revealedAt: null } as const

export const splitStage = handler<'split-stage'>({
  run: ({ stageId, minutes }, run) => {
    const { proceedings, documents, newId } = run
    const stage = proceedings.record('stages', stageId)
    if (!stage) return refused('not-found')
    const newStageId = newId('stage')
    const ord = orderBefore(run, nextOf(run, stageId))
    const rest = Math.max(0, stage.minutes - minutes)
    const { createdBy: _by, createdAt: _at, updatedAt: _changed, ...copied } = stage
    putRecord(documents.proceedings, 'stages', { ...copied, ...OWN, id: newStageId, ord, minutes: rest })
    patchRecord(documents.proceedings, 'stages', stageId, { minutes })
    return { ok: true, stageId: newStageId }
  },
})

export const removeStage = handler<'remove-stage', WritingState>({
  prepare: prepareWriting,
  run: ({ stageId }, { proceedings, documents, now }, { prepared: writing }) => {
    if (proceedings.singleton('run').currentStageId === stageId) return refused('stage-is-on')
    if (handedInCount(writing) > 0) return refused('cards-waiting')
    return removeRecord(documents.proceedings, 'stages', stageId, now) ? { ok: true } : refused('not-found')
  },
})

export const restoreStage = handler<'restore-stage'>({
  run: ({ stageId }, { documents }) =>
    unremoveRecord(documents.proceedings, 'stages', stageId) ? { ok: true } : refused('not-found'),
})

export const appendAgenda = handler<'append-agenda'>({
  run: ({ template }, { documents, board, boardWriter, newId, now }) => {
    const { locale } = board.singleton('workshop')
    const [first] = putAgenda(documents, boardWriter, template, { newId, now, locale })
    return { ok: true, stageId: first ?? null }
  },
})
