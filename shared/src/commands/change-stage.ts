import { command, recordId } from './command-shape.ts'
import { stageFields, stageNotesField } from './stage-fields.ts'

/**
 * Changes what a stage says, allows and shows, before and during the workshop. What is left out stays. Once a stage has started, those who wrote in it
 * were promised who sees their words: the level may give more protection, never less, and cards that are revealed together stay so (ANON-1, ANON-3).
 */
export const changeStage = command('change-stage', {
  stageId: recordId,
  ...stageFields,
  notes: stageNotesField,
})
