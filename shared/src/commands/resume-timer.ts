import { command } from './command-shape.ts'

/** Lets a paused timer run on. */
export const resumeTimer = command('resume-timer', {})
