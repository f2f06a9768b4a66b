import * as f from '../fields.ts'

/** A note stuck to the process map. */
export const sticky = f.record('st', {
  id: f.id(),
  ord: f.ord(),
  kind: f.choice('problem', 'idea', 'question', 'fact'),
  anchorType: f.choice('node', 'edge', 'canvas'),
  anchorId: f.atom<string | null>(f.ref('nodes').schema, null),
  pos: f.pos(),
  text: f.text(),
  ...f.traces,
})
export type Sticky = f.ViewOf<typeof sticky>
