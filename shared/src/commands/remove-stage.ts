import { command, recordId } from './command-shape.ts'

/** Takes a stage off the agenda, unless the group is in it. Cards, votes and decisions of it stay, and `restore-stage` brings it back. */
export const removeStage = command('remove-stage', { stageId: recordId })
