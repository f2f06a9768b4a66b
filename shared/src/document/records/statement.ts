import * as f from '../fields.ts'

/** What the team delivers, for whom, to what effect, and what is not its task (singleton). */
export const statement = f.record('statement', {
  serviceText: f.text(),
  forWhom: f.text(),
  benefit: f.text(),
  notIncluded: f.text(),
  status: f.state('draft', 'agreed'),
  agreedAt: f.date(),
})
export type Statement = f.ViewOf<typeof statement>
