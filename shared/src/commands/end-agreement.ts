import { command, recordId } from './command-shape.ts'

/** Ends the version that is in force or suspended; from today on nothing of it is promised. */
export const endAgreement = command('end-agreement', { agreementId: recordId })
