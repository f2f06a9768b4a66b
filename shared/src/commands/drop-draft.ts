import { command, recordId } from './command-shape.ts'

/** The author throws a card of their own away before it is revealed. */
export const dropDraft = command('drop-draft', { stageId: recordId, draftId: recordId })
