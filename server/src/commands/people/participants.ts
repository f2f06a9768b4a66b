/** People as they stand in the proceedings: coming in, changing their name, and which department they belong to. */
import { addRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import { patchRecord, putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import type { Role } from '@servicewerkstatt/shared/commands/access.ts'
import { makeRecovery } from '../../access/recovery.ts'
import type { Sealer } from '../../access/sealer.ts'
import type { Run } from '../command-call.ts'
import { seatLatecomers } from '../small-groups/seat-latecomers.ts'
import { changedSuffixes, cleanName, departmentNamed, fallbackName, type Named } from './names.ts'

type Participant = RecordView<'participants'>

/** What somebody who comes by this right does in the workshop; content, not a right. */
export const CONTENT_ROLE: Readonly<Record<Role, Participant['role']>> = {
  facilitator: 'facilitator',
  team: 'team_member',
  guest: 'stakeholder',
  observer: 'observer',
  room: 'observer',
  approver: 'management',
}

/** Room views and observers are nobody in the list of people. */
export const isListed = (role: Role): boolean => role !== 'room' && role !== 'observer'

/** The department with this id or name; an unknown name adds one. Null for an empty wish. */
export function findOrAddDepartment({ board, boardWriter }: Run, wanted: string | undefined): string | null {
  const name = cleanName(wanted ?? '')
  if (name === '') return null
  const departments = board.all('departments')
  const known = departments.find(({ id }) => id === name)?.id ?? departmentNamed(departments, name)
  if (known !== null) return known
  const added = addRecord(boardWriter, 'departments', { name, kind: 'internal_customer' })
  return added.ok ? added.id : null
}

/** The team's own department, if the workshop has one. */
export const ownDepartmentId = ({ board }: Pick<Run, 'board'>): string | null =>
  board.all('departments').find(({ kind }) => kind === 'own_team')?.id ?? null

function writeSuffixes({ documents }: Run, people: readonly Named[]): Map<string, string | null> {
  const changes = changedSuffixes(people)
  for (const [id, suffix] of changes) patchRecord(documents.proceedings, 'participants', id, { suffix })
  return changes
}

export interface NewParticipant {
  readonly name: string
  readonly role: Role
  readonly departmentId: string | null
  /** `proxy`: in the room without a device, and therefore here until somebody says otherwise. */
  readonly via?: 'device' | 'proxy'
}

/** Adds a person, with a code to come back by. @returns the id */
export function addParticipant(
  run: Run,
  { name, role, departmentId, via = 'device' }: NewParticipant,
  sealer: Sealer,
): string {
  const { documents, board, proceedings, newId } = run
  const people = proceedings.all('participants')
  const displayName =
    cleanName(name) || fallbackName(people, board.singleton('workshop').locale, role === 'facilitator')
  const id = newId('p')
  const belongsToTeam = role === 'team' || role === 'facilitator'
  putRecord(documents.proceedings, 'participants', {
    id,
    displayName,
    role: CONTENT_ROLE[role],
    departmentId: departmentId ?? (belongsToTeam ? ownDepartmentId(run) : null),
    via,
    ...(via === 'proxy' && { presence: 'here' as const }),
  })
  writeSuffixes(run, [...people, { id, displayName }])
  // Who has a device is seated once it is connected (keep-presence.ts).
  if (via === 'proxy') seatLatecomers(run, [{ id, role: CONTENT_ROLE[role] }])
  run.write({ write: 'recovery', recovery: makeRecovery(run.workshopId, id, sealer) })
  return id
}

/** Changes name or department of a person who is there. @returns what they are called now */
export function changeParticipant(
  run: Run,
  person: Participant,
  changes: { readonly name?: string | undefined; readonly departmentId?: string | null },
): { displayName: string; suffix: string | null } {
  const { documents, board, proceedings } = run
  const others = proceedings.all('participants').filter(({ id }) => id !== person.id)
  const name = changes.name === undefined ? person.displayName : cleanName(changes.name)
  const displayName =
    name || fallbackName(others, board.singleton('workshop').locale, person.role === 'facilitator')
  const departmentId = changes.departmentId === undefined ? person.departmentId : changes.departmentId
  patchRecord(documents.proceedings, 'participants', person.id, { displayName, departmentId })
  const suffixes = writeSuffixes(run, [
    ...others,
    { id: person.id, displayName, suffix: person.suffix ?? null },
  ])
  const suffix = suffixes.has(person.id) ? suffixes.get(person.id) : person.suffix
  return { displayName, suffix: suffix ?? null }
}
