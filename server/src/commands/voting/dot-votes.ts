/** Voting with dots: open, cast, close, once more (VOTE-1 to VOTE-8). */
import { randomInt } from 'node:crypto'
import { patchRecord, putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { voteOption } from '@servicewerkstatt/shared/document/projection/vote-options.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { ballotProblem } from '@servicewerkstatt/shared/domain/voting/ballot.ts'
import { type CastBallot, tallyBallots } from '@servicewerkstatt/shared/domain/voting/tally.ts'
import { handler, refused, type Run } from '../command-call.ts'
import { isInputPaused } from '../meeting/stage-now.ts'
import { scrubbing } from '../scrubbing.ts'
import {
  beginTurnout,
  currentStage,
  facilitatorsAmong,
  forgetVotes,
  isRefused,
  isVoteOpen,
  keepVote,
  loadVotes,
  type SecretVotes,
  voterOf,
} from './secret-votes.ts'

type Round = RecordView<'voteRounds'>

export const ballotSpace = (roundId: string): `ballots:${string}` => `ballots:${roundId}`

/** Rounds of one stage are counted. @returns the id of the new one */
export function beginRound(
  run: Run,
  values: Pick<Round, 'stageId' | 'options' | 'budget' | 'maxPerOption'>,
): string {
  const { proceedings, documents, newId, now } = run
  const before = proceedings.all('voteRounds').filter(({ stageId }) => stageId === values.stageId)
  const id = newId('vr')
  putRecord(documents.proceedings, 'voteRounds', {
    ...values,
    id,
    no: 1 + Math.max(0, ...before.map(({ no }) => no)),
    openedAt: now,
  })
  beginTurnout(run, id, values.stageId)
  return id
}

export const openVote = handler<'open-vote'>({
  run: ({ options: asked, budget, maxPerOption }, run) => {
    if (isVoteOpen(run)) return refused('vote-open')
    const options = asked.flatMap(({ type, id }) => voteOption(run.board, type, id) ?? [])
    const isDistinct = new Set(options.map(({ id }) => id)).size === asked.length
    if (options.length < asked.length || !isDistinct) return refused('option-without-words')
    const stageId = currentStage(run)
    return { ok: true, roundId: beginRound(run, { stageId, options, budget, maxPerOption }) }
  },
})

export const reopenVote = handler<'reopen-vote'>({
  run: ({ roundId }, run) => {
    const round = run.proceedings.record('voteRounds', roundId)
    if (!round) return refused('not-found')
    if (isVoteOpen(run)) return refused('vote-open')
    const { stageId, options, budget, maxPerOption } = round
    return { ok: true, roundId: beginRound(run, { stageId, options, budget, maxPerOption }) }
  },
})

export const castBallot = handler<'cast-ballot', SecretVotes>({
  prepare: ({ roundId }, services, sender) => loadVotes(services, sender, ballotSpace(roundId)),
  run: ({ roundId, dots, concerns, forParticipantId }, run, { sender, prepared: before }) => {
    const round = run.proceedings.record('voteRounds', roundId)
    if (!round) return refused('not-found')
    if (round.status !== 'open') return refused('vote-closed')
    if (isInputPaused(run, round.stageId)) return refused('input-paused')
    const voter = voterOf(run, sender, forParticipantId)
    if (isRefused(voter)) return voter
    const given = Object.fromEntries(Object.entries(dots).filter(([, count]) => count > 0))
    const ballot = { dots: given, concerns }
    const problem = ballotProblem(ballot, round)
    if (problem) return refused(problem)
    const vote: CastBallot = { side: voter.side, ballot }
    const voters = keepVote(run, { space: ballotSpace(roundId), roundId, voter, vote }, before)
    const facilitators = facilitatorsAmong(run, voters)
    patchRecord(run.documents.proceedings, 'voteRounds', roundId, { facilitators })
    return { ok: true }
  },
})

/** Written by `castBallot`, which has checked it. */
const readBallot = (stored: string): CastBallot => JSON.parse(stored) as CastBallot

export const closeVote = scrubbing(
  handler<'close-vote', SecretVotes>({
    prepare: ({ roundId }, services, sender) => loadVotes(services, sender, ballotSpace(roundId)),
    run: ({ roundId }, run, { prepared: votes }) => {
      const { proceedings, documents, now } = run
      const round = proceedings.record('voteRounds', roundId)
      if (!round) return refused('not-found')
      // Two facilitators at once close once.
      if (round.status === 'closed') return { ok: true }
      const result = tallyBallots(
        round.options.map(({ id }) => id),
        [...votes.values()].map(readBallot),
        (n) => randomInt(n),
      )
      patchRecord(documents.proceedings, 'voteRounds', roundId, {
        ...result,
        status: 'closed',
        facilitators: 0,
        closedAt: now,
      })
      forgetVotes(run, ballotSpace(roundId), roundId)
      return { ok: true }
    },
  }),
)
