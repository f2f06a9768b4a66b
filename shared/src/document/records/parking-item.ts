import * as f from '../fields.ts'

/** Something kept for later. Everyone may add one at any time; the closing stage decides what becomes of it. */
export const parkingItem = f.record('park', {
  id: f.id(),
  ord: f.ord(),
  text: f.text(),
  stageId: f.ref('stages'),
  authorId: f.ref('participants'),
  outcome: f.state('open', 'done', 'measure', 'question', 'dropped'),
  outcomeReason: f.text(),
  measureId: f.ref('measures'),
  ...f.traces,
})
export type ParkingItem = f.ViewOf<typeof parkingItem>
