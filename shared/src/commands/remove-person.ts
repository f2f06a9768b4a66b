import { command, recordId } from './command-shape.ts'

/** Ends every access of a person at once. What they wrote stays. The last facilitator cannot be removed. */
export const removePerson = command('remove-person', { participantId: recordId })
