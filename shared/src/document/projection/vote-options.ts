/** What can be voted on, and in which words it stands on the ballot. */
import { MAX_LABEL_LENGTH } from '../fields.ts'
import type { VoteOption, VoteOptionType } from '../records/vote-round.ts'
import type { RecordIndex } from './record-index.ts'

/** Longer texts are cut on the ballot; the record itself keeps them whole. In UTF-16 code units. */
export const MAX_OPTION_LENGTH = 600

const cut = (text: string): string => {
  const line = text.trim().replaceAll(/\s+/gu, ' ')
  return line.length <= MAX_OPTION_LENGTH ? line : `${line.slice(0, MAX_OPTION_LENGTH - 1).toWellFormed()}…`
}

function textOf(board: RecordIndex, type: VoteOptionType, id: string): string | null | undefined {
  switch (type) {
    case 'card':
      return board.record('cards', id)?.text
    case 'group':
      return board.record('groups', id)?.title
    case 'goal':
      return board.record('goals', id)?.text
    case 'expectation':
      return board.record('expectations', id)?.statement
    case 'statementProposal':
      return board.record('statementProposals', id)?.text
    case 'agreement': {
      const agreement = board.record('agreements', id)
      return agreement?.promise.trim() === '' ? agreement.title : agreement?.promise
    }
  }
}

/** @returns null for something that is not there or has no words yet */
export function voteOption(board: RecordIndex, type: VoteOptionType, id: string): VoteOption | null {
  const label = cut(textOf(board, type, id) ?? '')
  return label === '' || label.length > MAX_LABEL_LENGTH ? null : { type, id, label }
}
