import { command, recordId } from './command-shape.ts'

/** "Das ist …": who came in as somebody new is a person of the list. Their devices and what they wrote move over; the new entry goes. */
export const linkDevice = command('link-device', { participantId: recordId, personId: recordId })
