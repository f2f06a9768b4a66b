import * as z from 'zod'
import { command } from './command-shape.ts'
import { MAX_CARD_LENGTH } from '../domain/writing/card-limits.ts'

/** A thought for the parking lot, with the name of who has it; for those too who may not write on the board now (PARK-1). */
export const park = command('park', { text: z.string().trim().min(1).max(MAX_CARD_LENGTH) })
