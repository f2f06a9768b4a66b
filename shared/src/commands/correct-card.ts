import * as z from 'zod'
import { command, prose, recordId } from './command-shape.ts'

/** The author mends a revealed card for a short while, or withdraws it (null). The secret of the draft says that it is theirs; who they are is not looked at. */
export const correctCard = command('correct-card', {
  stageId: recordId,
  token: z.string().min(20).max(100),
  text: prose.nullable(),
})
