import * as z from 'zod'
import { MISS_CAUSES } from '../document/records/miss.ts'
import { command, prose, recordId } from './command-shape.ts'

/** The answer to a missed target: cause, what it meant for the others, and measures or the reason why there is none. */
export const recordMiss = command('record-miss', {
  attainmentId: recordId,
  causeCategory: z.enum(MISS_CAUSES),
  cause: prose,
  customerImpact: prose,
  measureIds: z.array(recordId).max(100),
  noMeasureReason: prose,
})
