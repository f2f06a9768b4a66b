import type { Role } from '@servicewerkstatt/shared/commands/access.ts'
import { patchRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import type { DeviceRow } from '../../storage/workshop-storage.ts'
import { handler, refused, type Run } from '../command-call.ts'
import { CONTENT_ROLE } from './participants.ts'

export const isActiveFacilitator = (device: DeviceRow): boolean =>
  device.role === 'facilitator' && device.state === 'active'

/** Every device of the person gets the right, open connections with the transaction (ROLE-6). */
export function changeRole(
  run: Run,
  person: RecordView<'participants'>,
  role: Role,
  devices: readonly DeviceRow[],
): void {
  for (const device of devices) {
    if (device.participantId !== person.id || device.state !== 'active') continue
    run.write({ write: 'device', device: { ...device, role } })
  }
  patchRecord(run.documents.proceedings, 'participants', person.id, { role: CONTENT_ROLE[role] })
}

/** Facilitation is shared, handed over or taken back; somebody always has it (IDEN-5). */
export const giveRole = handler<'give-role', DeviceRow[]>({
  prepare: (_command, { storage }, { identity }) => storage.devices(identity.workshopId),
  run: ({ participantId, role }, run, { prepared: devices }) => {
    const person = run.proceedings.record('participants', participantId)
    const own = devices.filter(
      (device) => device.participantId === participantId && device.state === 'active',
    )
    if (!person) return refused('not-found')
    if (own.length === 0) return refused('no-device')
    const isLast = !devices.some(
      (device) => device.participantId !== participantId && isActiveFacilitator(device),
    )
    if (role !== 'facilitator' && isLast) return refused('last-facilitator')
    changeRole(run, person, role, devices)
    return { ok: true }
  },
})
