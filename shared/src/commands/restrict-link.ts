import * as z from 'zod'
import { dateTimeSchema } from '../document/fields.ts'
import { command } from './command-shape.ts'

export const RESTRICTABLE_LINKS = ['team', 'guest', 'observer'] as const

/**
 * Until when a link works and which passcode it asks for; null: neither. Keys that are left out stay as they are. What holds for the team's link holds
 * for the code on the screen, too.
 */
export const restrictLink = command('restrict-link', {
  kind: z.enum(RESTRICTABLE_LINKS),
  expiresAt: dateTimeSchema.nullable().optional(),
  passcode: z.string().trim().min(4).max(80).nullable().optional(),
})
