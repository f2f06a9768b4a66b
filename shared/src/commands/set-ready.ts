import * as z from 'zod'
import { command, recordId } from './command-shape.ts'

/** "I am done" in an input stage, or not done after all. */
export const setReady = command('set-ready', {
  stageId: recordId,
  ready: z.boolean(),
  /** A person in the room without a device, for whom a facilitator says it. */
  forId: recordId.optional(),
})
