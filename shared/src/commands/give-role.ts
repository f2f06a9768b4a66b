import * as z from 'zod'
import { command, recordId } from './command-shape.ts'

/** Shares facilitation with somebody, or takes it back. One facilitator always remains. */
export const giveRole = command('give-role', {
  participantId: recordId,
  role: z.enum(['facilitator', 'team', 'guest']),
})
