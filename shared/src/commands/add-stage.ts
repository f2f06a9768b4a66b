import { command, filledLine, recordId } from './command-shape.ts'
import { stageFields, stageNotesField } from './stage-fields.ts'

/** A new stage behind another one (null: as the first). */
export const addStage = command('add-stage', {
  afterId: recordId.nullable(),
  ...stageFields,
  title: filledLine,
  notes: stageNotesField,
})
