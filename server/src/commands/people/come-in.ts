/** Coming in for the first time on a device: by the doors, as the person one says to be (JOIN, LOBBY). */
import type { Role } from '@servicewerkstatt/shared/commands/access.ts'
import { patchRecord, putRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import type { Door } from '../../access/entry.ts'
import type { Sealer } from '../../access/sealer.ts'
import type { DeviceRow, LinkRow, PrivateValue } from '../../storage/workshop-storage.ts'
import { refused, type Refused, type Run } from '../command-call.ts'
import { remoteFor } from '../meeting/remote-link.ts'
import { changeRole } from './give-role.ts'
import { lastDeviceOf } from './known-person.ts'
import { cleanName, fallbackName } from './names.ts'
import { addParticipant, findOrAddDepartment, isListed, ownDepartmentId } from './participants.ts'
import { peopleWith, recount } from './recount.ts'

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

/** A phone becomes the remote of the facilitator who asked for it; the link opens nothing more. */
function becomeRemote(run: Run, link: LinkRow, participantId: string, tokenHash: string): CameIn {
  if (!run.proceedings.record('participants', participantId)) return refused('unknown-link')
  run.write({ write: 'link', link: { ...link, revokedAt: run.now } })
  const door = { workshopId: run.workshopId, role: 'facilitator', link } as const
  writeDevice(run, door, 'facilitator', tokenHash, 'active', participantId)
  return { ok: true, state: 'in', role: 'facilitator', participantId }
}

export function comeIn(run: Run, { door, maxPeople, sealer }: Entrance, person: Newcomer): CameIn {
  const remoteOf = door.link && remoteFor(door.link)
  if (door.link && remoteOf !== null) return becomeRemote(run, door.link, remoteOf, person.tokenHash)
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
 * @param known devices of the workshop, the new one may what the person's last one may; and everything private of it, for the counts
 */
export function comeBack(
  run: Run,
  participantId: string,
  { devices, values }: { readonly devices: readonly DeviceRow[]; readonly values: readonly PrivateValue[] },
  tokenHash: string,
): CameIn {
  const last = lastDeviceOf(devices, participantId)
  const person = run.proceedings.record('participants', participantId)
  if (!last || !person) return refused('wrong-code')
  if (person.presence === 'left') {
    patchRecord(run.documents.proceedings, 'participants', participantId, { presence: 'away' })
    recount(run, peopleWith(run, { id: participantId, presence: 'away' }), values)
  }
  run.write({ write: 'device', device: { ...last, tokenHash, createdAt: run.now } })
  return { ok: true, state: 'in', role: last.role, participantId }
}

/**
 * Somebody who is in already opens the facilitators' link: they facilitate again, as the same person (IDEN-5).
 * @param device the one they are in with
 */
export function reclaim(run: Run, device: DeviceRow, devices: readonly DeviceRow[]): CameIn {
  const person = run.proceedings.record('participants', device.participantId ?? '')
  if (!person) return refused('not-found')
  changeRole(run, person, 'facilitator', devices)
  return { ok: true, state: 'in', role: 'facilitator', participantId: person.id }
}
