import { command, recordId } from './command-shape.ts'

/** Cards and groups stand again as they did when the grouping stage began; the state before is kept as a version (CLUS-4). */
export const undoGrouping = command('undo-grouping', { stageId: recordId })
