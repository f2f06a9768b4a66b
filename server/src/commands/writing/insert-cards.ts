/** Cards come onto the board by the server's hand, so that neither their place nor their origin tells who wrote them (rule R3). */
import { randomInt } from 'node:crypto'
import { patchRecord, putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { addRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { compareOrdered } from '@servicewerkstatt/shared/domain/ordering.ts'
import {
  cardOrigin,
  type CardOrigin,
  stricterLevel,
  type Writer,
} from '@servicewerkstatt/shared/domain/writing/levels.ts'
import { mayMend } from '@servicewerkstatt/shared/domain/writing/mending.ts'
import { type DrawBelow, randomPlace, shuffled } from '@servicewerkstatt/shared/domain/writing/shuffle.ts'
import { asWriter, takingPart } from '@servicewerkstatt/shared/domain/writing/taking-part.ts'
import type { Run } from '../command-call.ts'
import { cardsOf } from './counts.ts'
import { contributors, type Draft, type Stage, tokenSpace, type WritingState } from './writing-state.ts'

export const secureDraw: DrawBelow = (limit) => randomInt(limit)

export interface HandedIn {
  readonly draft: Draft
  readonly author: RecordView<'participants'>
}

const circleOf = (run: Run, state: WritingState, authors: readonly HandedIn[]): readonly Writer[] =>
  takingPart(
    run.proceedings.all('participants'),
    new Set([...contributors(state), ...authors.map(({ author }) => author.id)]),
  )

const originOf = ({ draft, author }: HandedIn, stage: Stage, circle: readonly Writer[]): CardOrigin =>
  cardOrigin(stricterLevel(stage.level, draft.level), asWriter(author), circle)

/** Without names nothing may tell who or when: no author, and no time beside the stage's own. */
const traces = ({ level, authorId }: CardOrigin, now: string) =>
  level === 'named' ? { createdBy: authorId, createdAt: now } : { createdBy: null, createdAt: null }

/**
 * Puts cards on the board: the first ones of a stage shuffled, later ones each at a random place among those that lie there (PRIV-4).
 * @param isRevealing the stage is being revealed: from now on its authors may mend
 * @returns how many cards of the stage lie on the board now
 */
export function insertCards(
  run: Run,
  stage: Stage,
  state: WritingState,
  cards: readonly HandedIn[],
  isRevealing = false,
): number {
  const present = cardsOf(run, stage.id).toSorted(compareOrdered)
  const circle = circleOf(run, state, cards)
  // After the reveal nobody mends once the group is elsewhere, or two minutes are over: then no secret is kept.
  const { currentStageId } = run.proceedings.singleton('run')
  const keepsSecrets =
    stage.id === currentStageId || isRevealing || mayMend(stage, currentStageId, Date.parse(run.now))
  for (const card of shuffled(cards, secureDraw)) {
    const origin = originOf(card, stage, circle)
    const before = present.length === 0 ? null : randomPlace(present, secureDraw)
    const added = addRecord(
      run.boardWriter,
      'cards',
      { ...origin, ...traces(origin, run.now), stageId: stage.id, text: card.draft.text },
      { before: before?.id ?? null },
    )
    if (!added.ok) throw new Error(`a card does not fit its own description: ${added.reason}`)
    if (!keepsSecrets) continue
    const { workshopId } = run
    const value = { workshopId, space: tokenSpace(stage.id), key: card.draft.tokenHash, value: added.id }
    run.write({ write: 'private', value })
  }
  return present.length + cards.length
}

/** Offers cards that came too late to the facilitators ("nachgereicht"). */
export function offerLate(run: Run, stage: Stage, state: WritingState, cards: readonly HandedIn[]): void {
  const circle = circleOf(run, state, cards)
  for (const card of shuffled(cards, secureDraw)) {
    const { level, authorId, departmentId, side } = originOf(card, stage, circle)
    putRecord(run.documents.backstage, 'lateCards', {
      id: run.newId('late'),
      stageId: stage.id,
      text: card.draft.text,
      level,
      authorId,
      departmentId,
      side,
    })
  }
}

export const markRevealed = (run: Run, stageId: string): boolean =>
  patchRecord(run.documents.proceedings, 'stages', stageId, { revealedAt: run.now })
