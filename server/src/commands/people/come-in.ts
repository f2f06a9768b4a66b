/** Coming in for the first time on a device: by the doors, as the person one says to be (JOIN, LOBBY). */
import type { Role } from '@servicewerkstatt/shared/commands/access.ts'
import { putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import type { Door } from '../../access/entry.ts'
import type { Sealer } from '../../access/sealer.ts'
import type { DeviceRow } from '../../storage/workshop-storage.ts'
import { refused, type Refused, type Run } from '../command-call.ts'
import { cleanName, fallbackName } from './names.ts'
import { addParticipant, findOrAddDepartment, isListed, ownDepartmentId } from './participants.ts'

export interface Newcomer {
  readonly name: string
  /** Id or name; an unknown name becomes a department when the person is let in. */
  readonly department: string
  readonly tokenHash: string
}

/** What is kept of somebody who knocks, until they are answered. Private, under the knock's id. */
export interface WaitingPerson {
  readonly tokenHash: string
  readonly role: Role
  readonly name: string
  readonly department: string
}

export const KNOCK_SPACE = 'knocks'

export type CameIn =
  | { readonly ok: true; readonly state: 'in'; readonly role: Role; readonly participantId: string | null }
  | { readonly ok: true; readonly state: 'knocking' }
  | Refused

/** Facilitators, room views and observers always pass. */
const passesDoors = (role: Role): boolean => role !== 'team' && role !== 'guest'

/** By code: own or no department makes one of the team, another department a guest. */
function roleByDepartment(run: Run, department: string): Role {
  const wanted = cleanName(department)
  if (wanted === '') return 'team'
  const own = ownDepartmentId(run)
  const name = run.board.record('departments', own ?? '')?.name ?? ''
  return wanted === own || cleanName(name).toLowerCase() === wanted.toLowerCase() ? 'team' : 'guest'
}

export interface Entrance {
  readonly door: Door
  /** Participants and knocks that a workshop may hold. */
  readonly maxPeople: number
  readonly sealer: Sealer
}

export function comeIn(run: Run, { door, maxPeople, sealer }: Entrance, person: Newcomer): CameIn {
  const role = door.role ?? roleByDepartment(run, person.department)
  const { doors } = run.proceedings.singleton('run')
  if (!passesDoors(role)) {
    // By code, a closed door looks like a wrong code: it tells nobody that there is a workshop behind it.
    if (doors === 'closed') return refused(door.link ? 'doors-closed' : 'wrong-code')
    const waiting = run.documents.backstage.getMap('knocks').size
    if (run.proceedings.ids('participants').length + waiting >= maxPeople) return refused('workshop-full')
    if (doors === 'knock') return knock(run, door, role, person)
  }
  const department = door.link?.departmentId ?? person.department
  const participantId = isListed(role)
    ? addParticipant(
        run,
        { name: person.name, role, departmentId: findOrAddDepartment(run, department) },
        sealer,
      )
    : null
  writeDevice(run, door, role, person.tokenHash, 'active', participantId)
  return { ok: true, state: 'in', role, participantId }
}

function knock(run: Run, door: Door, role: Role, { name, department, tokenHash }: Newcomer): CameIn {
  const { documents, newId, now, board, proceedings, workshopId } = run
  const id = newId('kn')
  const { locale } = board.singleton('workshop')
  putRecord(documents.backstage, 'knocks', {
    id,
    displayName: cleanName(name) || fallbackName(proceedings.all('participants'), locale, false),
    departmentName: board.record('departments', department)?.name ?? (cleanName(department) || null),
    at: now,
  })
  const waiting: WaitingPerson = { tokenHash, role, name, department: door.link?.departmentId ?? department }
  run.write({
    write: 'private',
    value: { workshopId, space: KNOCK_SPACE, key: id, value: JSON.stringify(waiting) },
  })
  writeDevice(run, door, role, tokenHash, 'waiting', null)
  return { ok: true, state: 'knocking' }
}

function writeDevice(
  run: Run,
  door: Door,
  role: Role,
  tokenHash: string,
  state: DeviceRow['state'],
  participantId: string | null,
): void {
  const { workshopId, now } = run
  const linkId = door.link?.id ?? null
  run.write({
    write: 'device',
    device: { tokenHash, workshopId, role, participantId, state, linkId, createdAt: now },
  })
}

/**
 * The same person on another device, by their recovery code. Doors do not count: they are known already.
 * @param devices all of the workshop; the new one may what the person's last one may
 */
export function comeBack(
  run: Run,
  participantId: string,
  devices: readonly DeviceRow[],
  tokenHash: string,
): CameIn {
  const own = devices.filter((device) => device.participantId === participantId && device.state === 'active')
  const last = own.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1)).at(-1)
  if (!last || !run.proceedings.record('participants', participantId)) return refused('wrong-code')
  run.write({ write: 'device', device: { ...last, tokenHash, createdAt: run.now } })
  return { ok: true, state: 'in', role: last.role, participantId }
}
