/**
 * Votes of a round that is open: in the server's private values and nowhere else (rule R2). Who has voted is a number for everybody, and by name for
 * facilitators in stages with names.
 */
import {
  patchRecord,
  patchRun,
  dropRecord,
  putRecord,
} from '@servicewerkstatt/shared/document/operations/official.ts'
import type { Side } from '@servicewerkstatt/shared/domain/voting/tally.ts'
import { countedAmong } from '@servicewerkstatt/shared/domain/writing/taking-part.ts'
import type { CommandServices, Run, Sender } from '../command-call.ts'
import { refused, type Refused } from '../command-call.ts'

/** One space per round; the key is the participant, so a second vote replaces the first. */
export type VoteSpace = `ballots:${string}` | `consents:${string}`

/** Participant id → stored vote (JSON). */
export type SecretVotes = ReadonlyMap<string, string>

export const loadVotes = (
  { storage }: Pick<CommandServices, 'storage'>,
  { identity }: Sender,
  space: VoteSpace,
): Promise<SecretVotes> => storage.privateValues(identity.workshopId, space)

export interface Voter {
  readonly participantId: string
  readonly side: Side
}

/**
 * Whose vote this is: the sender's own, or that of a person in the room without a device, for whom a facilitator enters it (PROXY-1). Nobody votes for
 * anybody else.
 */
export function voterOf(
  run: Run,
  { identity }: Sender,
  forParticipantId: string | undefined,
): Voter | Refused {
  const { role, participantId } = identity
  if (forParticipantId === undefined || forParticipantId === participantId) {
    if (participantId === null || !run.proceedings.record('participants', participantId))
      return refused('not-allowed')
    return { participantId, side: role === 'guest' ? 'guests' : 'team' }
  }
  const person = run.proceedings.record('participants', forParticipantId)
  if (role !== 'facilitator' || person?.via !== 'proxy') return refused('not-allowed')
  const isGuest = person.role === 'stakeholder' || person.role === 'management'
  return { participantId: forParticipantId, side: isGuest ? 'guests' : 'team' }
}

export const isRefused = (value: object): value is Refused => 'ok' in value

/** How many of these people facilitate and are here; they are not expected to vote, so they count once they have. */
export const facilitatorsAmong = ({ proceedings }: Run, participantIds: Iterable<string>): number =>
  countedAmong(
    proceedings.all('participants').filter(({ role }) => role === 'facilitator'),
    new Set(participantIds),
  )

/** Keeps one vote and says how many there are now. @returns ids of all who have voted */
export function keepVote(
  run: Run,
  { space, roundId, voter, vote }: { space: VoteSpace; roundId: string; voter: Voter; vote: object },
  before: SecretVotes,
): string[] {
  const { workshopId, documents, proceedings } = run
  const { participantId } = voter
  const value = JSON.stringify(vote)
  run.write({ write: 'private', value: { workshopId, space, key: participantId, value } })
  // By id, never by time: no order tells who was quick.
  const voters = [...new Set([...before.keys(), participantId])].toSorted()
  const { counts } = proceedings.singleton('run')
  const voted = countedAmong(proceedings.all('participants'), new Set(voters))
  patchRun(documents.proceedings, { counts: { ...counts, voted } })
  patchRecord(documents.backstage, 'turnouts', roundId, {
    participantIds: Object.fromEntries(voters.map((id) => [id, true as const])),
  })
  return voters
}

/** The stage says whether facilitators see by name who has voted. */
export function beginTurnout(run: Run, roundId: string, stageId: string | null): void {
  const { documents, proceedings } = run
  const { counts } = proceedings.singleton('run')
  patchRun(documents.proceedings, { counts: { ...counts, voted: 0 } })
  const level = proceedings.record('stages', stageId ?? '')?.level ?? 'named'
  if (level === 'named') putRecord(documents.backstage, 'turnouts', { id: roundId })
}

/** Deletes the votes of a round; the caller scrubs the storage afterwards. */
export function forgetVotes(run: Run, space: VoteSpace, roundId: string): void {
  const { workshopId, documents, proceedings } = run
  run.write({ write: 'forget', workshopId, space, key: null })
  dropRecord(documents.backstage, 'turnouts', roundId)
  const { counts } = proceedings.singleton('run')
  patchRun(documents.proceedings, { counts: { ...counts, voted: 0 } })
}

/** The count on the big screen is one, so only one vote is open at a time. */
export const isVoteOpen = ({ proceedings }: Run): boolean =>
  proceedings.all('voteRounds').some(({ status }) => status === 'open') ||
  proceedings.all('consentRounds').some(({ closedAt }) => closedAt === null)

export const currentStage = ({ proceedings }: Run): string | null => {
  const { currentStageId } = proceedings.singleton('run')
  return currentStageId !== null && proceedings.record('stages', currentStageId) ? currentStageId : null
}
