import * as z from 'zod'
import { command } from './command-shape.ts'

/** Freezes the board for everybody but facilitators, or lets go of it again; open connections follow at once. */
export const setFrozen = command('set-frozen', { frozen: z.boolean() })
