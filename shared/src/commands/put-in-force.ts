import * as z from 'zod'
import { command, recordId } from './command-shape.ts'

/** Puts an approved version in force (or a suspended one again). The one before it is replaced. Answers with all that is missing. */
export const putInForce = command('put-in-force', { agreementId: recordId, n: z.int().min(1) })
