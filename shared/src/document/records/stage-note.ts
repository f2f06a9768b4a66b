import * as f from '../fields.ts'

/** What only facilitators read about a stage (same id): aim, sentences to read aloud, stumbling blocks, plan B, and what to shorten when time runs away. */
export const stageNote = f.record('stage', {
  id: f.id(),
  goal: f.text(),
  readAloud: f.text(),
  stumblingBlocks: f.text(),
  planB: f.text(),
  cut: f.optional(f.choice('first', 'second', 'never')),
  ...f.traces,
})
export type StageNote = f.ViewOf<typeof stageNote>
