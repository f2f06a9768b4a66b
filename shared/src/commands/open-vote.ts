import * as z from 'zod'
import { VOTE_OPTION_TYPES } from '../document/records/vote-round.ts'
import { LEAST_OPTIONS, MAX_BUDGET, MAX_OPTIONS } from '../domain/voting/vote-budget.ts'
import { command, recordId } from './command-shape.ts'

const dots = z.int().min(1).max(MAX_BUDGET)

/**
 * Opens a blind vote with dots in the current stage. The words of the options are copied as they stand; what has none yet is refused. Only one vote or round
 * of consent is open at a time.
 */
export const openVote = command('open-vote', {
  options: z
    .array(z.strictObject({ type: z.enum(VOTE_OPTION_TYPES), id: recordId }))
    .min(LEAST_OPTIONS)
    .max(MAX_OPTIONS),
  budget: dots,
  maxPerOption: dots,
})
