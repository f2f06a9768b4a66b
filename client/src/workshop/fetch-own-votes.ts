/** What this person has handed in to votes that are open. It stands in no document, so the server is asked. */
import type { ConsentVote } from '@servicewerkstatt/shared/document/records/consent-round.ts'
import type { Ballot } from '@servicewerkstatt/shared/domain/voting/ballot.ts'
import type { Access } from './workshop.ts'

export interface OwnVotes {
  /** By round. */
  readonly ballots: Readonly<Record<string, Ballot>>
  readonly consents: Readonly<Record<string, ConsentVote>>
  /** Rounds in which the envelope is sealed. */
  readonly sealed: readonly string[]
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const entriesOf = <T>(value: unknown, read: (value: unknown) => T | null): Record<string, T> =>
  Object.fromEntries(
    Object.entries(isRecord(value) ? value : {}).flatMap(([key, item]) => {
      const parsed = read(item)
      return parsed === null ? [] : [[key, parsed]]
    }),
  )

const readNumber = (value: unknown): number | null => (typeof value === 'number' ? value : null)
const readText = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const readBallot = (value: unknown): Ballot | null =>
  isRecord(value)
    ? { dots: entriesOf(value.dots, readNumber), concerns: entriesOf(value.concerns, readText) }
    : null

const readConsent = (value: unknown): ConsentVote | null =>
  isRecord(value) && typeof value.value === 'number'
    ? { value: value.value, comment: readText(value.comment) }
    : null

/** Rejects when there is no answer, a refusal, or an answer of another form. */
export async function fetchOwnVotes({ workshopId, token }: Access): Promise<OwnVotes> {
  const response = await fetch(`/api/workshops/${encodeURIComponent(workshopId)}/me`, {
    headers: { authorization: `Bearer ${token}` },
    credentials: 'omit',
    cache: 'no-store',
  })
  const answer: unknown = await response.json()
  if (!response.ok || !isRecord(answer)) throw new Error('no votes in the answer of the server')
  return {
    ballots: entriesOf(answer.ballots, readBallot),
    consents: entriesOf(answer.consents, readConsent),
    sealed: Array.isArray(answer.sealed) ? answer.sealed.filter((id) => typeof id === 'string') : [],
  }
}
