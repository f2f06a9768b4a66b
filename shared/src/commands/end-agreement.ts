import * as z from 'zod'
import { command, recordId } from './command-shape.ts'

/** Ends a version that is in force or suspended; from today on nothing of it is promised. */
export const endAgreement = command('end-agreement', { agreementId: recordId, n: z.int().min(1) })
