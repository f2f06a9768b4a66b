import { command } from './command-shape.ts'

/** Stops the clock and keeps what is left. */
export const pauseTimer = command('pause-timer', {})
