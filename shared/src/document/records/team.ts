import * as f from '../fields.ts'

/** The service team that holds the workshop (singleton). */
export const team = f.record('team', {
  name: f.str(),
  kind: f.choice('it', 'hr', 'finance', 'facility', 'procurement', 'legal', 'other'),
  orgUnit: f.str(),
  headcount: f.int(),
})
export type Team = f.ViewOf<typeof team>
