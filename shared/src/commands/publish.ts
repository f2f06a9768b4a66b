import * as z from 'zod'
import { command, filledLine, prose, recordId } from './command-shape.ts'

/** A line "you said – we did": what the other side said, and what came of it. */
export const saidAndDone = z.strictObject({
  voiceId: recordId.nullable(),
  text: filledLine,
  measureId: recordId.nullable(),
  agreementId: recordId.nullable(),
})

/**
 * Freezes a page under an address of its own: the catalogue with what is in force, or the attainment of a period. Misses cannot be left out; the
 * answer lists what is missing. Without `youSaidWeDid` the lines are drawn from the links between voices, measures and agreements.
 */
export const publish = command('publish', {
  kind: z.enum(['catalogue', 'attainment']),
  periodId: recordId.nullable().optional(),
  headline: filledLine,
  body: prose,
  audience: z.enum(['all_staff', 'departments', 'team']),
  youSaidWeDid: z.array(saidAndDone).max(100).optional(),
})
