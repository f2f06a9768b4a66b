import * as z from 'zod'
import { command, recordId } from './command-shape.ts'

/** Says that somebody has left the room, or is back. Who has left counts in no "x of y". Participants say it of themselves only. */
export const markPresence = command('mark-presence', { participantId: recordId, hasLeft: z.boolean() })
