import * as f from '../fields.ts'

/** A reader's answer to a published page; backstage until it is turned into a voice. */
export const feedback = f.record('fb', {
  id: f.id(),
  ord: f.ord(),
  publicationId: f.ref('publications'),
  departmentId: f.ref('departments'),
  rating: f.int(1, 5),
  text: f.text(),
  createdAt: f.dt(),
  voiceId: f.ref('voices'),
})
export type Feedback = f.ViewOf<typeof feedback>
