import * as z from 'zod'
import { command, filledLine, personName, recordId } from './command-shape.ts'

/** Says what the room view does besides showing the stage. Keys that are left out stay as they are. */
export const setRoom = command('set-room', {
  /** Everything neutral until it goes on. */
  isPaused: z.boolean().optional(),
  /** The code stays in the corner although everybody is in. */
  showsCode: z.boolean().optional(),
  /** First names on the arrival screen. */
  showsNames: z.boolean().optional(),
  /** What those who asked for the workshop say to the room while people arrive; null takes it away. */
  sponsor: z.strictObject({ text: filledLine, name: personName, role: personName }).nullable().optional(),
  /** Of several processes the one to show; null: the first one. */
  processId: recordId.nullable().optional(),
  /** The page to show from now on; held, or turning by itself. */
  paging: z.strictObject({ page: z.int().min(-100_000).max(100_000), isHeld: z.boolean() }).optional(),
  /** Tells the room that an older state is about to come back; null takes it away. */
  notice: z.enum(['restore']).nullable().optional(),
})
