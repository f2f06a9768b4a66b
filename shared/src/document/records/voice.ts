import * as f from '../fields.ts'

/** What somebody from another department said, word for word. */
export const voice = f.record('vo', {
  id: f.id(),
  ord: f.ord(),
  departmentId: f.ref('departments'),
  kind: f.choice('complaint', 'wish', 'praise', 'question'),
  complaintTag: f.choice('too_slow', 'unreliable', 'cumbersome', 'not_goal_oriented', 'other'),
  verbatim: f.text(),
  source: f.choice('interview', 'workshop', 'survey', 'ticket', 'shadowing', 'feedback_page'),
  date: f.date(),
  expectationIds: f.setOf('expectations'),
  ...f.traces,
})
export type Voice = f.ViewOf<typeof voice>
