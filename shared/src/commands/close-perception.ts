import { command, recordId } from './command-shape.ts'

/** Closes a round: what may be shown appears for everybody in one step, the single answers are deleted. Closing what is closed changes nothing. */
export const closePerception = command('close-perception', { roundId: recordId })
