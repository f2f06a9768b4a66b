import * as f from '../fields.ts'

/** What only facilitators read about a stage (same id): aim, sentences to read aloud, stumbling blocks, plan B. */
export const stageNote = f.record('stage', {
  id: f.id(),
  goal: f.text(),
  readAloud: f.text(),
  stumblingBlocks: f.text(),
  planB: f.text(),
  ...f.traces,
})
export type StageNote = f.ViewOf<typeof stageNote>
