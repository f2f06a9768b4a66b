/** Blind consent from 0 to 5 about a wording, and what follows from it (STMT-4, CAT-7). */
import { randomInt } from 'node:crypto'
import { patchRecord, putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { addRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { subjectWording } from '@servicewerkstatt/shared/document/projection/subject-wording.ts'
import type { ConsentVote } from '@servicewerkstatt/shared/document/records/consent-round.ts'
import { shuffle } from '@servicewerkstatt/shared/domain/shuffle.ts'
import { consentMean, roundsAbout } from '@servicewerkstatt/shared/domain/voting/consent.ts'
import { handler, refused } from '../command-call.ts'
import { adopt, addDecision, linkTo, settledWords } from '../meeting/decisions.ts'
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

export const consentSpace = (roundId: string): `consents:${string}` => `consents:${roundId}`

export const openConsent = handler<'open-consent'>({
  run: ({ subjectType, subjectId }, run) => {
    if (isVoteOpen(run)) return refused('vote-open')
    const text = subjectWording(run.board, subjectType, subjectId)
    if (text === null) return refused('not-found')
    if (text === '') return refused('empty-wording')
    const [last] = roundsAbout(run.proceedings.all('consentRounds'), { subjectType, subjectId })
    const id = run.newId('cr')
    const stageId = currentStage(run)
    putRecord(run.documents.proceedings, 'consentRounds', {
      id,
      stageId,
      subjectType,
      subjectId,
      no: (last?.no ?? 0) + 1,
      text,
      openedAt: run.now,
    })
    beginTurnout(run, id, stageId)
    return { ok: true, roundId: id }
  },
})

export const castConsent = handler<'cast-consent', SecretVotes>({
  prepare: ({ roundId }, services, sender) => loadVotes(services, sender, consentSpace(roundId)),
  run: ({ roundId, value, comment, forParticipantId }, run, { sender, prepared: before }) => {
    const round = run.proceedings.record('consentRounds', roundId)
    if (!round) return refused('not-found')
    if (round.closedAt !== null) return refused('vote-closed')
    if (isInputPaused(run, round.stageId)) return refused('input-paused')
    const voter = voterOf(run, sender, forParticipantId)
    if (isRefused(voter)) return voter
    const vote: ConsentVote = { value, comment: comment === '' ? null : comment }
    const voters = keepVote(run, { space: consentSpace(roundId), roundId, voter, vote }, before)
    const facilitators = facilitatorsAmong(run, voters)
    patchRecord(run.documents.proceedings, 'consentRounds', roundId, { facilitators })
    return { ok: true }
  },
})

/** Written by `castConsent`, which has checked it. */
const readVote = (stored: string): ConsentVote => JSON.parse(stored) as ConsentVote

export const closeConsent = scrubbing(
  handler<'close-consent', SecretVotes>({
    prepare: ({ roundId }, services, sender) => loadVotes(services, sender, consentSpace(roundId)),
    run: ({ roundId }, run, { prepared: votes }) => {
      const { proceedings, documents, now } = run
      const round = proceedings.record('consentRounds', roundId)
      if (!round) return refused('not-found')
      if (round.closedAt !== null) return { ok: true }
      patchRecord(documents.proceedings, 'consentRounds', roundId, {
        votes: shuffle([...votes.values()].map(readVote), (n) => randomInt(n)),
        facilitators: 0,
        closedAt: now,
      })
      forgetVotes(run, consentSpace(roundId), roundId)
      return { ok: true }
    },
  }),
)

export const settleConsent = handler<'settle-consent'>({
  run: ({ roundId, outcome }, run) => {
    const { proceedings, documents, board, boardWriter } = run
    const round = proceedings.record('consentRounds', roundId)
    if (!round) return refused('not-found')
    if (round.closedAt === null || round.outcome !== null) return refused('not-possible-now')
    const { subjectType, subjectId } = round
    const text = round.text ?? ''
    const consent = { how: 'consent', consentMean: consentMean(round.votes) } as const
    const settled = { outcome: outcome === 'adopt' ? ('adopted' as const) : ('parked' as const) }
    patchRecord(documents.proceedings, 'consentRounds', roundId, settled)
    if (outcome === 'adopt') {
      const adopted = adopt(run, { subjectType, subjectId, text }, consent)
      return { ok: true, decisionId: adopted.decisionId, parkingItemId: null }
    }
    const { locale } = board.singleton('workshop')
    const decision = settledWords('parked', subjectType, locale)(text)
    const decisionId = addDecision(run, {
      text: decision,
      by: 'facilitator',
      ...consent,
      links: [linkTo(subjectType, subjectId)],
    })
    const parked = addRecord(boardWriter, 'parkingItems', {
      text: settledWords('open', subjectType, locale)(text),
      stageId: round.stageId,
    })
    return { ok: true, decisionId, parkingItemId: parked.ok ? parked.id : null }
  },
})
