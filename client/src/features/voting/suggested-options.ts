/** What a vote is about when nobody has said: what the part of the stage works on. Pure. */
import type { VoteOptionType } from '@servicewerkstatt/shared/document/records/vote-round.ts'
import { LEAST_OPTIONS } from '@servicewerkstatt/shared/domain/voting/vote-budget.ts'

const ALWAYS: readonly VoteOptionType[] = [
  'group',
  'card',
  'goal',
  'statementProposal',
  'expectation',
  'agreement',
]
/** Part → what comes first in it. */
const FIRST: Readonly<Record<number, readonly VoteOptionType[]>> = {
  1: ['goal', 'statementProposal'],
  3: ['expectation'],
  4: ['agreement'],
}

/**
 * @param part of the stage; null: none
 * @param countOf how many of a kind have words
 * @returns the first kind with enough to choose from, else the first with anything; undefined: nothing is there
 */
export function suggestedType(
  part: number | null,
  countOf: (type: VoteOptionType) => number,
): VoteOptionType | undefined {
  const types = [...(FIRST[part ?? 0] ?? []), ...ALWAYS]
  return types.find((type) => countOf(type) >= LEAST_OPTIONS) ?? types.find((type) => countOf(type) > 0)
}
