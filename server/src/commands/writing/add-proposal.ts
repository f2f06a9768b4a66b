import { mayWrite } from '@servicewerkstatt/shared/commands/access.ts'
import { addRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { stricterLevel } from '@servicewerkstatt/shared/domain/writing/levels.ts'
import { randomPlace } from '@servicewerkstatt/shared/domain/writing/shuffle.ts'
import { handler, refused } from '../command-call.ts'
import { secureDraw } from './insert-cards.ts'

/** With a name only where the stage says so and its author was told so; otherwise at a random place, with no time beside it (rule R3). */
export const addProposal = handler<'add-proposal'>({
  run: ({ text, level }, run, { sender: { identity } }) => {
    const { currentStageId, frozen } = run.proceedings.singleton('run')
    const stage = currentStageId === null ? undefined : run.proceedings.record('stages', currentStageId)
    const guestsMayWrite = stage?.guestsMayWrite === true
    if (!mayWrite(identity.role, 'board', { frozen, guestsMayWrite }))
      return refused(frozen ? 'board-frozen' : 'not-possible-now')
    const isNamed = stricterLevel(stage?.level ?? 'named', level) === 'named'
    const by = isNamed ? identity.participantId : null
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
