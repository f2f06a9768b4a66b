import * as z from 'zod'
import { command } from './command-shape.ts'

/** How many people are expected in the room. */
export const setExpected = command('set-expected', { expected: z.int().min(0).max(10_000) })
