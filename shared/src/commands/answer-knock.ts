import * as z from 'zod'
import { command, recordId } from './command-shape.ts'

/** Lets somebody in who waits at the door, or turns them away. `personId`: they are somebody of the list who comes back. */
export const answerKnock = command('answer-knock', {
  knockId: recordId,
  admit: z.boolean(),
  personId: recordId.optional(),
})
