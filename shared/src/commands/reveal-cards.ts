import { command, recordId } from './command-shape.ts'

/** All cards that were handed in appear on the board at once, in random order; the private ones are erased. */
export const revealCards = command('reveal-cards', { stageId: recordId })
