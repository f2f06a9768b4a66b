import * as z from 'zod'
import { command, recordId } from './command-shape.ts'

/** Takes one thing off the room view and the participants' screens at once, or shows it again. It stays where it is; nobody learns whose it was. */
export const hideOnRoom = command('hide-on-room', {
  collection: z.string().min(1).max(100),
  thingId: recordId,
  isHidden: z.boolean(),
})
