import { command, recordId } from './command-shape.ts'

/** Puts a stage directly before another one (null: at the end). Nothing else about it changes. */
export const moveStage = command('move-stage', { stageId: recordId, beforeId: recordId.nullable() })
