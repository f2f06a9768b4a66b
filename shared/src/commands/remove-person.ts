import * as z from 'zod'
import { command, recordId } from './command-shape.ts'

/** Ends every access of a person at once. What they wrote stays, unless their cards go to the trash on purpose. The last facilitator cannot be removed. */
export const removePerson = command('remove-person', {
  participantId: recordId,
  withCards: z.boolean().optional(),
})
