import * as z from 'zod'
import { ANSWERED_FIELDS, MAX_ANSWER_LENGTH } from '../domain/process/asked-fields.ts'
import { command, recordId } from './command-shape.ts'

/** An own answer to one of the three questions of a process (CANV-1). The server writes it, for the same reason as a proposal: it carries no name, and nobody's mark. */
export const addAnswer = command('add-answer', {
  processId: recordId,
  field: z.enum(ANSWERED_FIELDS),
  text: z.string().trim().min(1).max(MAX_ANSWER_LENGTH),
})
