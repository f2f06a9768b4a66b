import { reassignPerson } from '@servicewerkstatt/shared/document/operations/people.ts'
import { removeRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import type { DeviceRow } from '../../storage/workshop-storage.ts'
import type { PrivateValue } from '../../storage/workshop-storage.ts'
import { handler, refused, type Run } from '../command-call.ts'
import { isActiveFacilitator } from './give-role.ts'
import { welcomeBack } from './known-person.ts'

/** Devices and work of a newcomer move to a person of the list (IDEN-2). Two people are never made one by their names alone (IDEN-3). */
interface Known {
  readonly devices: readonly DeviceRow[]
  readonly values: readonly PrivateValue[]
}

export const linkDevice = handler<'link-device', Known>({
  prepare: async (_command, { storage }, { identity: { workshopId } }) => ({
    devices: await storage.devices(workshopId),
    values: await storage.allPrivateValues(workshopId),
  }),
  run: ({ participantId, personId }, run, { prepared: { devices, values }, services }) => {
    const { proceedings, documents, workshopId, now } = run
    const newcomer = proceedings.record('participants', participantId)
    const person = proceedings.record('participants', personId)
    if (!newcomer || !person) return refused('not-found')
    if (participantId === personId) return refused('not-possible-now')
    const own = devices.filter(
      (device) => device.participantId === participantId && device.state === 'active',
    )
    if (own.length === 0) return refused('no-device')
    const role = welcomeBack(run, person, devices, services.sealer)
    const keepsFacilitator = devices.some(
      (device) => isActiveFacilitator(device) && device.participantId !== participantId,
    )
    const losesFacilitator = role !== null && role !== 'facilitator' && own.some(isActiveFacilitator)
    if (losesFacilitator && !keepsFacilitator) return refused('last-facilitator')
    for (const device of own) {
      run.write({
        write: 'device',
        device: { ...device, participantId: personId, role: role ?? device.role },
      })
    }
    reassignPerson(documents, participantId, personId)
    movePrivate(run, values, participantId, personId)
    removeRecord(documents.proceedings, 'participants', participantId, now)
    run.write({ write: 'forgetRecovery', workshopId, participantId })
    return { ok: true }
  },
})

const isList = (value: unknown): value is unknown[] => Array.isArray(value)

/** Drafts of both stay; where a person has one answer only (a ballot, being ready), their own counts. */
function movePrivate(run: Run, values: readonly PrivateValue[], fromId: string, toId: string): void {
  for (const { space, key, value, workshopId } of values) {
    if (key !== fromId) continue
    const own = values.find((other) => other.space === space && other.key === toId)
    const [theirs, here]: unknown[] = [JSON.parse(value), own ? JSON.parse(own.value) : undefined]
    const joined = isList(theirs) && isList(here) ? JSON.stringify([...here, ...theirs]) : null
    if (!own) run.write({ write: 'private', value: { workshopId, space, key: toId, value } })
    else if (joined !== null)
      run.write({ write: 'private', value: { workshopId, space, key: toId, value: joined } })
    run.write({ write: 'forget', workshopId, space, key: fromId })
  }
}
