import * as z from 'zod'
import { MAX_SMALL_GROUPS } from '../domain/small-groups/dealing.ts'
import { command, recordId } from './command-shape.ts'

/** Everybody who is here into small groups, by chance; once more deals anew. What the groups have written stays. */
export const dealGroups = command('deal-groups', {
  stageId: recordId,
  groups: z.int().min(1).max(MAX_SMALL_GROUPS),
})
