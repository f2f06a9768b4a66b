import * as f from '../fields.ts'

/** A decision on one version of one subject. Never changed, only added to. */
export const approval = f.record('apv', {
  id: f.id(),
  ord: f.ord(),
  subjectType: f.state('agreement', 'catalogue', 'measure'),
  subjectId: f.owner('any'),
  subjectVersion: f.count(1, 0),
  role: f.state('management', 'customer', 'team', 'works_council'),
  participantId: f.ref('participants'),
  decision: f.state('informed', 'approved', 'approved_with_conditions', 'rejected'),
  conditions: f.text(),
  decidedAt: f.dt(),
  imported: f.optional(f.flag()),
  ...f.traces,
})
export type Approval = f.ViewOf<typeof approval>
