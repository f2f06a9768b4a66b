/** What everybody may know of a writing stage: whole numbers in `run`, and in stages with names who is ready, for the facilitators. */
import { patchRun, putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import {
  countedAmong,
  type Person,
  readyCount,
  takingPart,
} from '@servicewerkstatt/shared/domain/writing/taking-part.ts'
import type { Run } from '../command-call.ts'
import { contributors, handedInCount, type Stage, type WritingState } from './writing-state.ts'

/** Cards of a stage that stand on the board, as read before the run changed anything. */
export const cardsOf = ({ board }: Pick<Run, 'board'>, stageId: string) =>
  board.all('cards').filter((card) => card.stageId === stageId)

/** How many are done, as everybody may know it; null where it would name somebody. */
export function readyAmong(people: readonly Person[], stage: Stage, state: WritingState): number | null {
  const circle = takingPart(people, contributors(state))
  return readyCount(countedAmong(people, state.readyIds), stage.level, circle.length)
}

/** @param shown cards of the stage on the board */
export function stageCounts(
  { proceedings }: Pick<Run, 'proceedings'>,
  stage: Stage,
  state: WritingState,
  shown: number,
): { handedIn: number; ready: number | null } {
  const people = proceedings.all('participants')
  return { handedIn: handedInCount(state) + shown, ready: readyAmong(people, stage, state) }
}

/**
 * Writes the counts of the current stage; those of another one are nobody's business now.
 * @param shown cards of the stage on the board, after the run
 */
export function writeCounts(run: Run, stage: Stage, state: WritingState, shown: number): void {
  const { proceedings, documents } = run
  const { counts, currentStageId } = proceedings.singleton('run')
  if (stage.mode === 'collect' && stage.level === 'named') {
    const personIds = Object.fromEntries([...state.readyIds].map((id) => [id, true as const]))
    putRecord(documents.backstage, 'readiness', { id: stage.id, personIds })
  }
  if (stage.id !== currentStageId) return
  const { handedIn, ready } = stageCounts(run, stage, state, shown)
  if (counts.handedIn === handedIn && counts.ready === ready) return
  patchRun(documents.proceedings, { counts: { ...counts, handedIn, ready } })
}
