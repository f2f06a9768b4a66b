import * as z from 'zod'
import { forParticipant, remark } from './cast-ballot.ts'
import { command, recordId } from './command-shape.ts'

/** Says how far one can go along, from 0 (no) to 5 (fully), with a word why. The answer before is replaced. */
export const castConsent = command('cast-consent', {
  roundId: recordId,
  value: z.int().min(0).max(5),
  comment: remark,
  forParticipantId: forParticipant,
})
