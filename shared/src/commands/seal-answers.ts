import * as z from 'zod'
import { forParticipant } from './cast-ballot.ts'
import { command, recordId } from './command-shape.ts'

/**
 * The team's own answers about itself: statement id → 1 to 5, or null for "cannot judge". Every statement is answered. Once sealed they are final and come back to
 * nobody.
 */
export const sealAnswers = command('seal-answers', {
  roundId: recordId,
  answers: z.record(recordId, z.int().min(1).max(5).nullable()),
  forParticipantId: forParticipant,
})
