import * as f from '../fields.ts'

/** One person's sentence, collected before the team words one together. */
export const statementProposal = f.record('prop', {
  id: f.id(),
  ord: f.ord(),
  authorId: f.ref('participants'),
  text: f.text(),
  ...f.traces,
})
export type StatementProposal = f.ViewOf<typeof statementProposal>
