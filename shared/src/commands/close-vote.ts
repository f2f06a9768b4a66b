import { command, recordId } from './command-shape.ts'

/** Closes a vote: the result appears for everybody in one step, the ballots are deleted. Closing what is closed changes nothing. */
export const closeVote = command('close-vote', { roundId: recordId })
