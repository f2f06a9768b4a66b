import * as z from 'zod'
import { command, filledLine, prose, recordId } from './command-shape.ts'
import { decisionWay } from './decision-fields.ts'

/** Writes down what was decided, by whom and how. `type` of a link is a root key of the export. */
export const recordDecision = command('record-decision', {
  text: filledLine,
  by: z.enum(['team', 'facilitator', 'management']),
  how: decisionWay,
  consentMean: z.number().min(0).max(5).nullable().optional(),
  alternatives: prose.optional(),
  links: z
    .array(z.strictObject({ type: z.string().min(1).max(100), id: recordId }))
    .max(50)
    .optional(),
})
