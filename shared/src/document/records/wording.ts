import * as f from '../fields.ts'

/** An adopted wording of the statement or a goal; earlier ones stay readable. */
export const wording = f.record('wrd', {
  id: f.id(),
  subjectType: f.state('statement', 'goal'),
  subjectId: f.owner('any'),
  text: f.text(),
  decidedAt: f.dt(),
  decisionId: f.ref('decisions'),
  ...f.traces,
})
export type Wording = f.ViewOf<typeof wording>
