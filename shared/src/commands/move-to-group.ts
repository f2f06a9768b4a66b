import { command, recordId } from './command-shape.ts'

/** One person into another small group of the same stage. */
export const moveToGroup = command('move-to-group', { smallGroupId: recordId, participantId: recordId })
