/** One person's ballot: dots per option, and concerns. A ballot is replaced as a whole, so nobody votes twice. Pure. */

export interface Ballot {
  /** Option id → dots, whole numbers from 1; options without dots are left out. */
  readonly dots: Readonly<Record<string, number>>
  /** Option id → what is feared; an empty text is a concern without words (VOTE-6). */
  readonly concerns: Readonly<Record<string, string>>
}

export const EMPTY_BALLOT: Ballot = { dots: {}, concerns: {} }

interface Rules {
  readonly options: readonly { readonly id: string }[]
  readonly budget: number
  readonly maxPerOption: number
}

export const dotsUsed = ({ dots }: Pick<Ballot, 'dots'>): number =>
  Object.values(dots).reduce((sum, count) => sum + count, 0)

/** Never below zero, also for a ballot that breaks the rules. */
export const dotsLeft = (ballot: Pick<Ballot, 'dots'>, budget: number): number =>
  Math.max(0, budget - dotsUsed(ballot))

export type BallotProblem = 'unknown-option' | 'over-budget'

/** @returns what is wrong with it, or null. Using fewer dots than there are is everybody's right. */
export function ballotProblem(
  ballot: Ballot,
  { options, budget, maxPerOption }: Rules,
): BallotProblem | null {
  const known = new Set(options.map(({ id }) => id))
  const named = [...Object.keys(ballot.dots), ...Object.keys(ballot.concerns)]
  if (named.some((id) => !known.has(id))) return 'unknown-option'
  const counts = Object.values(ballot.dots)
  if (counts.some((count) => !Number.isInteger(count) || count < 0 || count > maxPerOption))
    return 'over-budget'
  return dotsUsed(ballot) > budget ? 'over-budget' : null
}

/** One dot more or fewer, within the rules; the same ballot when it is not possible. */
export function withDots(ballot: Ballot, optionId: string, change: 1 | -1, rules: Rules): Ballot {
  const count = (ballot.dots[optionId] ?? 0) + change
  const { [optionId]: _before, ...others } = ballot.dots
  const next = { ...ballot, dots: count > 0 ? { ...others, [optionId]: count } : others }
  return count < 0 || ballotProblem(next, rules) !== null ? ballot : next
}

/** @param text null takes the concern back */
export function withConcern(ballot: Ballot, optionId: string, text: string | null): Ballot {
  const { [optionId]: _before, ...others } = ballot.concerns
  return { ...ballot, concerns: text === null ? others : { ...others, [optionId]: text } }
}

const sorted = (record: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)))

export const isSameBallot = (a: Ballot, b: Ballot): boolean =>
  sorted(a.dots) === sorted(b.dots) && sorted(a.concerns) === sorted(b.concerns)
