/** After the reveal: authors mend typos by the secret of their draft, facilitators take late cards in (PRIV-5, SAVE-5). */
import { addRecord, deleteRecord, setText } from '@servicewerkstatt/shared/document/operations/records.ts'
import { dropRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { compareOrdered } from '@servicewerkstatt/shared/domain/ordering.ts'
import { MAX_CARD_LENGTH } from '@servicewerkstatt/shared/domain/writing/card-limits.ts'
import { mayMend } from '@servicewerkstatt/shared/domain/writing/mending.ts'
import { randomPlace } from '@servicewerkstatt/shared/domain/writing/shuffle.ts'
import { hashSecret } from '../../access/tokens.ts'
import { handler, refused, type Run } from '../command-call.ts'
import { isInputPaused } from '../meeting/stage-now.ts'
import { cardsOf, writeCounts } from './counts.ts'
import { secureDraw } from './insert-cards.ts'
import { prepareWriting, tokenSpace, type WritingState } from './writing-state.ts'

/** Whose card it is, is not looked at: the secret alone says that it is theirs, and neither it nor the answer is kept. */
export const correctCard = handler<'correct-card', WritingState>({
  prepare: prepareWriting,
  run: ({ stageId, token, text }, run, { sender, prepared: state }) => {
    const { currentStageId, frozen } = run.proceedings.singleton('run')
    const stage = run.proceedings.record('stages', stageId)
    const tokenHash = hashSecret(token)
    const cardId = state.cardsByToken.get(tokenHash)
    if (!stage) return refused('not-found')
    if (!mayMend(stage, currentStageId, Date.parse(run.now)))
      return refused(
        stage.revealedAt == null && stage.reveal === 'together' ? 'not-found' : 'too-late-to-mend',
      )
    if (cardId === undefined) return refused('not-found')
    if (isInputPaused(run, stageId)) return refused('input-paused')
    if (frozen && sender.identity.role !== 'facilitator') return refused('board-frozen')
    const { boardWriter, workshopId } = run
    if (text === null) {
      deleteRecord(boardWriter, 'cards', cardId)
      run.write({ write: 'forget', workshopId, space: tokenSpace(stageId), key: tokenHash })
      writeCounts(run, stage, state, cardsOf(run, stageId).filter(({ id }) => id !== cardId).length)
      return { ok: true }
    }
    const words = text.trim()
    if (words === '') return refused('nothing-written')
    if (words.length > MAX_CARD_LENGTH) return refused('card-too-long')
    const isSet = setText(boardWriter, { collection: 'cards', id: cardId, field: 'text' }, words).ok
    return isSet ? { ok: true } : refused('not-found')
  },
})

const lateCardOf = ({ documents }: Run, lateId: string): RecordView<'lateCards'> | undefined => {
  const backstage = new RecordIndex(documents.backstage)
  const card = backstage.record('lateCards', lateId)
  backstage.destroy()
  return card
}

export const answerLateCard = handler<'answer-late-card'>({
  run: ({ lateId, takeIn }, run) => {
    const late = lateCardOf(run, lateId)
    if (!late) return refused('not-found')
    dropRecord(run.documents.backstage, 'lateCards', lateId)
    if (!takeIn || late.stageId === null) return { ok: true }
    const { stageId, text, level, authorId, departmentId, side } = late
    const isNamed = level === 'named'
    const others = cardsOf(run, stageId).toSorted(compareOrdered)
    addRecord(
      run.boardWriter,
      'cards',
      {
        ...{ stageId, text, level, authorId, departmentId, side },
        // Without names "came late" would point to the one person who was away.
        via: isNamed ? 'late' : 'device',
        createdBy: authorId,
        createdAt: isNamed ? run.now : null,
      },
      { before: randomPlace(others, secureDraw)?.id ?? null },
    )
    return { ok: true }
  },
})
