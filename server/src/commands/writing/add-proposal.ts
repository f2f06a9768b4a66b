import { addRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { stricterLevel } from '@servicewerkstatt/shared/domain/writing/levels.ts'
import { randomPlace } from '@servicewerkstatt/shared/domain/writing/shuffle.ts'
import { handler } from '../command-call.ts'
import { refuseBoardWriting } from './board-writing.ts'
import { secureDraw } from './insert-cards.ts'

/** With a name only where the stage says so and its author was told so; otherwise at a random place, with no time beside it (rule R3). */
export const addProposal = handler<'add-proposal'>({
  run: ({ text, level }, run, { sender }) => {
    const refusal = refuseBoardWriting(run, sender)
    if (refusal) return refusal
    const { currentStageId } = run.proceedings.singleton('run')
    const stage = currentStageId === null ? undefined : run.proceedings.record('stages', currentStageId)
    const isNamed = stricterLevel(stage?.level ?? 'named', level) === 'named'
    const by = isNamed ? sender.identity.participantId : null
    const others = run.board.all('statementProposals')
    const added = addRecord(
      run.boardWriter,
      'statementProposals',
      { text, authorId: by, createdBy: by, createdAt: isNamed ? run.now : null },
      isNamed ? {} : { before: randomPlace(others, secureDraw)?.id ?? null },
    )
    if (!added.ok) throw new Error(`a proposal does not fit its own description: ${added.reason}`)
    // No id in the answer: it is kept beside the device that asked.
    return { ok: true }
  },
})
