import * as z from 'zod'
import { command, recordId } from './command-shape.ts'

/**
 * What follows from a closed round, in the facilitator's decision: `adopt` writes down the decision (and the wording of the statement or a goal, in the words
 * that were consented to), `park` puts the subject into the parking lot. Both are recorded; a round is settled once.
 */
export const settleConsent = command('settle-consent', {
  roundId: recordId,
  outcome: z.enum(['adopt', 'park']),
})
