import * as z from 'zod'
import { command } from './command-shape.ts'

/** Longest time on the timer, in minutes: a whole day. */
export const MAX_TIMER_MINUTES = 24 * 60

/** Starts the one timer of the workshop, or starts it anew. It ends at a time on the server's clock. `pausesInput`: what is handed in pauses then (TIME-5). */
export const startTimer = command('start-timer', {
  minutes: z.number().min(0.25).max(MAX_TIMER_MINUTES),
  pausesInput: z.boolean().optional(),
})
