import { patchRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { voteOption } from '@servicewerkstatt/shared/document/projection/vote-options.ts'
import { LEAST_BUDGET, LEAST_OPTIONS } from '@servicewerkstatt/shared/domain/voting/vote-budget.ts'
import { handler, refused } from '../command-call.ts'
import { stageNow } from '../meeting/stage-now.ts'
import { beginRound } from '../voting/dot-votes.ts'
import { isVoteOpen } from '../voting/secret-votes.ts'
import { groupsOf } from './groups-of.ts'

export const showGroupTexts = handler<'show-group-texts'>({
  run: ({ stageId, shown }, run) => {
    const { board, documents, proceedings, now } = run
    const at = stageNow(run, stageId)
    if (!at) return refused('not-found')
    if (at.activity !== 'smallGroups' || !at.isCurrent) return refused('not-possible-now')
    const isShown = at.stage.revealedAt != null
    const options = groupsOf(run, stageId).flatMap(
      ({ textId }) => voteOption(board, 'statementProposal', textId ?? '') ?? [],
    )
    // A second press changes nothing, and starts no second round.
    if (shown === isShown) return { ok: true, texts: options.length, roundId: null }
    if (!shown) {
      const isAsking = proceedings
        .all('voteRounds')
        .some((round) => round.stageId === stageId && round.status === 'open')
      if (isAsking) return refused('not-possible-now')
      patchRecord(documents.proceedings, 'stages', stageId, { revealedAt: null })
      return { ok: true, texts: options.length, roundId: null }
    }
    if (options.length === 0) return refused('no-group-text')
    const isComparing = options.length >= LEAST_OPTIONS
    if (isComparing && isVoteOpen(run)) return refused('vote-open')
    patchRecord(documents.proceedings, 'stages', stageId, { revealedAt: now })
    const budget = Math.min(LEAST_BUDGET, options.length)
    const roundId = isComparing ? beginRound(run, { stageId, options, budget, maxPerOption: 1 }) : null
    return { ok: true, texts: options.length, roundId }
  },
})
