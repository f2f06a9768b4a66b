import * as f from '../fields.ts'

/** A card that arrived after its stage was over; it waits for the facilitators, who take it in or leave it out. */
export const lateCard = f.record('late', {
  id: f.id(),
  ord: f.ord(),
  stageId: f.ref('stages'),
  text: f.text(),
  level: f.state('anonymous', 'department', 'named'),
  side: f.choice('team', 'guest'),
  departmentId: f.ref('departments'),
  authorId: f.ref('participants'),
  ...f.traces,
})
export type LateCard = f.ViewOf<typeof lateCard>
