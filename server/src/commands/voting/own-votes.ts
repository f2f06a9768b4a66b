/** What a person has handed in to rounds that are open, for their own eyes (`GET /api/workshops/:id/me`). */
import type { RecordIndex } from '@servicewerkstatt/shared/document/projection/record-index.ts'
import type { ConsentVote } from '@servicewerkstatt/shared/document/records/consent-round.ts'
import type { Ballot } from '@servicewerkstatt/shared/domain/voting/ballot.ts'
import type { CastBallot } from '@servicewerkstatt/shared/domain/voting/tally.ts'
import type { ServerContext } from '../../server-context.ts'
import { consentSpace } from './consent.ts'
import { ballotSpace } from './dot-votes.ts'
import { isSealed } from './perception.ts'

export interface OpenRounds {
  readonly votes: readonly string[]
  readonly consents: readonly string[]
  readonly perceptions: readonly string[]
}

export const openRounds = (proceedings: RecordIndex): OpenRounds => ({
  votes: proceedings.all('voteRounds').flatMap(({ id, status }) => (status === 'open' ? [id] : [])),
  consents: proceedings.all('consentRounds').flatMap(({ id, closedAt }) => (closedAt === null ? [id] : [])),
  perceptions: proceedings
    .all('perceptionRounds')
    .flatMap(({ id, status }) => (status === 'open' ? [id] : [])),
})

export interface OwnVotes {
  /** Round id → what was handed in last; rounds without it are left out. */
  readonly ballots: Readonly<Record<string, Ballot>>
  readonly consents: Readonly<Record<string, ConsentVote>>
  /** Ids of rounds in which the envelope is sealed. What is in it comes back to nobody. */
  readonly sealed: readonly string[]
}

/** @param participantId null for those who are nobody in the list, who vote nowhere */
export async function ownVotes(
  context: Pick<ServerContext, 'storage' | 'sealer'>,
  workshopId: string,
  participantId: string | null,
  rounds: OpenRounds,
): Promise<OwnVotes> {
  if (participantId === null) return { ballots: {}, consents: {}, sealed: [] }
  const own = async <T>(ids: readonly string[], spaceOf: (id: string) => string): Promise<[string, T][]> => {
    const found: [string, T][] = []
    for (const id of ids) {
      const stored = await context.storage.privateValue(workshopId, spaceOf(id), participantId)
      // Written by the commands beside this file, which have checked it.
      if (stored !== null) found.push([id, JSON.parse(stored) as T])
    }
    return found
  }
  const ballots = await own<CastBallot>(rounds.votes, ballotSpace)
  const consents = await own<ConsentVote>(rounds.consents, consentSpace)
  const sealed: string[] = []
  for (const id of rounds.perceptions)
    if (await isSealed(context, workshopId, id, participantId)) sealed.push(id)
  return {
    ballots: Object.fromEntries(ballots.map(([id, { ballot }]) => [id, ballot])),
    consents: Object.fromEntries(consents),
    sealed,
  }
}
