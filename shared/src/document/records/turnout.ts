import * as f from '../fields.ts'

/** Who has voted in a round that is open (the id is the round's), for facilitators, in stages with names. What they voted is nowhere but in the server's storage. */
export const turnout = f.record('turnout', {
  id: f.id(),
  participantIds: f.setOf('participants'),
  ...f.traces,
})
export type Turnout = f.ViewOf<typeof turnout>
