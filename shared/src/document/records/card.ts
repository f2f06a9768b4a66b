import * as f from '../fields.ts'

/** One thought on one slip. `authorId` only where people write with names. Grouping is a key on the card, so a card is in exactly one group or none. */
export const card = f.record('card', {
  id: f.id(),
  ord: f.ord(),
  stageId: f.ref('stages'),
  groupId: f.ref('groups'),
  text: f.text(),
  side: f.choice('team', 'guest'),
  departmentId: f.ref('departments'),
  authorId: f.ref('participants'),
  level: f.choice('named', 'department', 'anonymous'),
  via: f.choice('device', 'proxy', 'late'),
  becameType: f.choice('expectation', 'statementProposal', 'goal', 'node', 'parkingItem'),
  becameId: f.atom<string | null>(f.ref('cards').schema, null),
  ...f.traces,
})
export type Card = f.ViewOf<typeof card>
