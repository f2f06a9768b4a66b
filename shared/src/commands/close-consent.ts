import { command, recordId } from './command-shape.ts'

/** Closes a round of consent: the distribution appears for everybody in one step. Closing what is closed changes nothing. */
export const closeConsent = command('close-consent', { roundId: recordId })
