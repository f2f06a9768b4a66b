import * as z from 'zod'
import { LEAST_THRESHOLD } from '../document/records/perception-round.ts'
import { command } from './command-shape.ts'

/**
 * Opens a round in which both sides judge the same statements, sealed. Statements and threshold are copied into it. A threshold that others have been
 * promised before cannot be lowered.
 */
export const openPerception = command('open-perception', {
  title: z.string().trim().min(1).max(200),
  threshold: z.int().min(LEAST_THRESHOLD).max(100),
})
