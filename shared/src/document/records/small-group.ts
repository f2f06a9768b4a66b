import * as f from '../fields.ts'

/** People who work on something together for a while. */
export const smallGroup = f.record('sg', {
  id: f.id(),
  stageId: f.ref('stages'),
  memberIds: f.setOf('participants'),
  subjectType: f.choice('card', 'group', 'expectation', 'agreement', 'statementProposal'),
  subjectId: f.atom<string | null>(f.ref('any').schema, null),
  ...f.traces,
})
export type SmallGroup = f.ViewOf<typeof smallGroup>
