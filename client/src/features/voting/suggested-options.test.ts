import type { VoteOptionType } from '@servicewerkstatt/shared/document/records/vote-round.ts'
import { expect, test } from 'vitest'
import { suggestedType } from './suggested-options.ts'

type Counts = Partial<Record<VoteOptionType, number>>
const suggested = (part: number | null, counts: Counts) => suggestedType(part, (type) => counts[type] ?? 0)

test.each<[string, number | null, Counts, VoteOptionType | undefined]>([
  ['goals in part 1, however many cards there are', 1, { card: 20, goal: 3 }, 'goal'],
  [
    'sentences, where there is one goal only',
    1,
    { card: 20, goal: 1, statementProposal: 4 },
    'statementProposal',
  ],
  ['expectations in part 3', 3, { card: 20, goal: 3, expectation: 5 }, 'expectation'],
  ['promises in part 4', 4, { card: 20, agreement: 2 }, 'agreement'],
  ['groups of cards before single ones, without a part', null, { card: 20, group: 4 }, 'group'],
  ['single cards', 2, { card: 20, goal: 3 }, 'card'],
  ['what is there, where nothing has two', 1, { goal: 1 }, 'goal'],
  ['nothing', 1, {}, undefined],
])('%s', (_, part, counts, type) => {
  expect(suggested(part, counts)).toBe(type)
})
