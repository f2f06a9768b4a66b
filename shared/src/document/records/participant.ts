import * as f from '../fields.ts'

/** A person of the workshop. `role` is content; access rights are the server's. `presence` is live and stays out of the export. */
export const participant = f.record('p', {
  id: f.id(),
  ord: f.ord(),
  displayName: f.strFilled(),
  suffix: f.optional(f.str()),
  role: f.state('team_member', 'facilitator', 'stakeholder', 'management', 'observer'),
  departmentId: f.ref('departments'),
  presence: f.state('away', 'here', 'left'),
  via: f.optional(f.choice('device', 'proxy', 'import', 'robot')),
  ...f.traces,
})
export type Participant = f.ViewOf<typeof participant>
