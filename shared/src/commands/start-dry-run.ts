import { command } from './command-shape.ts'

/** Begins a rehearsal: three robots take part as people do, and everything from now on is removed when it ends. */
export const startDryRun = command('start-dry-run', {})
