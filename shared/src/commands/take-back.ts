import { command, recordId } from './command-shape.ts'

/** A card that was handed in becomes a draft again, as long as it is not revealed. */
export const takeBack = command('take-back', { stageId: recordId, draftId: recordId })
