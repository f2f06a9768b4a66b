import { patchRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import type { DeviceRow } from '../../storage/workshop-storage.ts'
import { handler, refused } from '../command-call.ts'

const isActiveFacilitator = (device: DeviceRow): boolean =>
  device.role === 'facilitator' && device.state === 'active'

/** Every device of the person loses its right; open connections end with the transaction. What they wrote stays, with their name. */
export const removePerson = handler<'remove-person', DeviceRow[]>({
  prepare: (_command, { storage }, { identity }) => storage.devices(identity.workshopId),
  run: ({ participantId }, run, { prepared: devices }) => {
    const { documents, proceedings, workshopId } = run
    if (!proceedings.record('participants', participantId)) return refused('not-found')
    const own = devices.filter(
      (device) => device.participantId === participantId && device.state === 'active',
    )
    const others = devices.filter(
      (device) => device.participantId !== participantId && isActiveFacilitator(device),
    )
    if (own.some(isActiveFacilitator) && others.length === 0) return refused('last-facilitator')
    for (const device of own) run.write({ write: 'device', device: { ...device, state: 'revoked' } })
    run.write({ write: 'forgetRecovery', workshopId, participantId })
    patchRecord(documents.proceedings, 'participants', participantId, { presence: 'left' })
    return { ok: true }
  },
})
