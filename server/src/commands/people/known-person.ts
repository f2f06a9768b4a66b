/** People of the list who come back on another device. */
import type { Role } from '@servicewerkstatt/shared/commands/access.ts'
import { patchRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { makeRecovery } from '../../access/recovery.ts'
import type { Sealer } from '../../access/sealer.ts'
import type { DeviceRow } from '../../storage/workshop-storage.ts'
import type { Run } from '../command-call.ts'

/** The last device of a person that still opens something. */
export const lastDeviceOf = (devices: readonly DeviceRow[], participantId: string): DeviceRow | undefined =>
  devices
    .filter((device) => device.participantId === participantId && device.state === 'active')
    .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
    .at(-1)

/**
 * Whoever had left is back, and whoever never had a device here (imported, or without one in the room) gets words to come back by.
 * @returns the right of their last device, or null when they have none
 */
export function welcomeBack(
  run: Run,
  person: RecordView<'participants'>,
  devices: readonly DeviceRow[],
  sealer: Sealer,
): Role | null {
  const last = lastDeviceOf(devices, person.id)
  patchRecord(run.documents.proceedings, 'participants', person.id, {
    via: 'device',
    ...(person.presence === 'left' && { presence: 'away' as const }),
  })
  if (!last) run.write({ write: 'recovery', recovery: makeRecovery(run.workshopId, person.id, sealer) })
  return last?.role ?? null
}
