import * as z from 'zod'
import { command, recordId } from './command-shape.ts'

/** Suspends a version that is in force. */
export const suspendAgreement = command('suspend-agreement', { agreementId: recordId, n: z.int().min(1) })
