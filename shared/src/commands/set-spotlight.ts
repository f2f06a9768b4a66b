import * as z from 'zod'
import { command, recordId } from './command-shape.ts'

/** Puts one thing in large type on the room view and marks it on all laptops; null: nothing. `type` is a root key of the export. */
export const setSpotlight = command('set-spotlight', {
  spotlight: z.strictObject({ type: z.string().min(1).max(100), id: recordId }).nullable(),
})
