import * as z from 'zod'
import { command } from './command-shape.ts'

/** Who comes in: `open` admits, `knock` waits, `closed` refuses. Known devices, facilitators and room views always pass. */
export const setDoors = command('set-doors', { doors: z.enum(['open', 'knock', 'closed']) })
