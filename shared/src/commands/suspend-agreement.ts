import { command, recordId } from './command-shape.ts'

/** Suspends the version that is in force. */
export const suspendAgreement = command('suspend-agreement', { agreementId: recordId })
