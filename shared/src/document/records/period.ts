import * as f from '../fields.ts'

/** A month (`2026-05`) or quarter (`2026-q2`); both dates included. */
export const period = f.record('per', {
  id: f.id(),
  kind: f.state('calendar_month', 'calendar_quarter'),
  from: f.atom<string>(f.dateSchema, undefined),
  to: f.atom<string>(f.dateSchema, undefined),
  ...f.traces,
})
export type Period = f.ViewOf<typeof period>
