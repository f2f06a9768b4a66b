import * as z from 'zod'
import { LEVELS } from '../domain/writing/levels.ts'
import { command } from './command-shape.ts'
import { MAX_CARD_LENGTH } from '../domain/writing/card-limits.ts'

/**
 * One sentence for the statement, on the board at once. The server writes it: what a browser writes carries the browser's mark for ever, and
 * without names nothing may tell whose it is (ANON-2).
 */
export const addProposal = command('add-proposal', {
  text: z.string().trim().min(1).max(MAX_CARD_LENGTH),
  /** What stood above the field: `named` only where the author was told so. */
  level: z.enum(LEVELS),
})
