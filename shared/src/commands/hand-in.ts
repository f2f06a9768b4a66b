import { command, recordId } from './command-shape.ts'
import { draftBody } from './save-draft.ts'

/** The author lets go of a card: it stays private until the stage is revealed, or stands on the board at once, as the stage says. */
export const handIn = command('hand-in', {
  ...draftBody,
  /** A person in the room without a device, for whom a facilitator writes. */
  forId: recordId.optional(),
})
