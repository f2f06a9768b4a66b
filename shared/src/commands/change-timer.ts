import * as z from 'zod'
import { command } from './command-shape.ts'
import { MAX_TIMER_MINUTES } from './start-timer.ts'

/** Adds minutes to the timer or takes some off, whether it runs or not; it never goes below zero. */
export const changeTimer = command('change-timer', {
  deltaMinutes: z.number().min(-MAX_TIMER_MINUTES).max(MAX_TIMER_MINUTES),
})
