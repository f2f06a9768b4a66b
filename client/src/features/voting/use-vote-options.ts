import { voteOption } from '@servicewerkstatt/shared/document/projection/vote-options.ts'
import {
  VOTE_OPTION_TYPES,
  type VoteOption,
  type VoteOptionType,
} from '@servicewerkstatt/shared/document/records/vote-round.ts'
import { useMemo } from 'react'
import { useAll } from '../../workshop/use-record.ts'
import { useDocuments } from '../../workshop/workshop-context.tsx'

/** Everything that has words and can be voted on, by kind. */
export function useVoteOptions(): Readonly<Record<VoteOptionType, readonly VoteOption[]>> {
  const { board } = useDocuments().indexes
  const lists = {
    goal: useAll('goals'),
    statementProposal: useAll('statementProposals'),
    card: useAll('cards'),
    group: useAll('groups'),
    expectation: useAll('expectations'),
    agreement: useAll('agreements'),
  }
  const { goal, statementProposal, card, group, expectation, agreement } = lists
  return useMemo(() => {
    const records = { goal, statementProposal, card, group, expectation, agreement }
    const entries = VOTE_OPTION_TYPES.map((type): [VoteOptionType, VoteOption[]] => [
      type,
      records[type].flatMap(({ id }) => voteOption(board, type, id) ?? []),
    ])
    return Object.fromEntries(entries) as Record<VoteOptionType, VoteOption[]>
  }, [board, goal, statementProposal, card, group, expectation, agreement])
}
