/** Blind consent on a scale from 0 (no) to 5 (fully): a distribution and whether it needs talk, never a ranking (D19). Pure. */

export const CONSENT_VALUES = [0, 1, 2, 3, 4, 5] as const
/** Values up to this one mean "needs talk" and ask for a word why. */
export const NEEDS_TALK_UP_TO = 2

interface Vote {
  readonly value: number
}

export const isLowConsent = (value: number): boolean => value <= NEEDS_TALK_UP_TO

/** How many said 0, 1, … 5. */
export const consentDistribution = (votes: readonly Vote[]): number[] =>
  CONSENT_VALUES.map((value) => votes.filter((vote) => vote.value === value).length)

export const lowVotes = (votes: readonly Vote[]): number =>
  votes.filter(({ value }) => isLowConsent(value)).length

/** To two decimals, null without votes. */
export const consentMean = (votes: readonly Vote[]): number | null =>
  votes.length === 0
    ? null
    : Math.round((100 * votes.reduce((sum, { value }) => sum + value, 0)) / votes.length) / 100

interface Round {
  readonly subjectType: string
  readonly subjectId: string
  readonly no: number
  readonly closedAt: string | null
}

/** Rounds about one subject, the latest first. */
export const roundsAbout = <R extends Round>(
  rounds: readonly R[],
  subject: Pick<Round, 'subjectType' | 'subjectId'>,
): R[] =>
  rounds
    .filter(
      ({ subjectType, subjectId }) => subjectType === subject.subjectType && subjectId === subject.subjectId,
    )
    .toSorted((a, b) => b.no - a.no)
