import { command, recordId } from './command-shape.ts'

/** Votes once more on the same options, as the next round. The round before stays readable. */
export const reopenVote = command('reopen-vote', { roundId: recordId })
