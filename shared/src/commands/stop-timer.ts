import { command } from './command-shape.ts'

/** Takes the timer away. */
export const stopTimer = command('stop-timer', {})
