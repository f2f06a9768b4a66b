import { command } from './command-shape.ts'

/** Ends the rehearsal: documents, drafts, votes, answers and records are as they were before it, and the robots were never there. */
export const endDryRun = command('end-dry-run', {})
