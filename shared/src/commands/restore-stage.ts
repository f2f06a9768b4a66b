import { command, recordId } from './command-shape.ts'

/** Brings a removed stage back to its place. */
export const restoreStage = command('restore-stage', { stageId: recordId })
