import * as z from 'zod'
import { MAX_BUDGET } from '../domain/voting/vote-budget.ts'
import { command, recordId } from './command-shape.ts'

/** Longest text of a concern or a comment, in UTF-16 code units: a few sentences for the big screen. */
export const MAX_REMARK_LENGTH = 1000
export const remark = z.string().trim().max(MAX_REMARK_LENGTH)

/** Whose vote it is, when a facilitator enters it for a person in the room without a device; else the sender's own. */
export const forParticipant = recordId.optional()

/**
 * Hands in one's own ballot as a whole; the one before is replaced. `dots`: option id → dots. `concerns`: option id → what is feared, '' without words.
 */
export const castBallot = command('cast-ballot', {
  roundId: recordId,
  dots: z.record(recordId, z.int().min(0).max(MAX_BUDGET)),
  concerns: z.record(recordId, remark),
  forParticipantId: forParticipant,
})
