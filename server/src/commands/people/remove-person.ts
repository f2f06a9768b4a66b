import { cardsOf } from '@servicewerkstatt/shared/document/operations/people.ts'
import { patchRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import { deleteRecord } from '@servicewerkstatt/shared/document/operations/records.ts'
import type { DeviceRow, PrivateValue } from '../../storage/workshop-storage.ts'
import { handler, refused } from '../command-call.ts'
import { BULK_FROM, takeVersion } from '../versions/take-version.ts'
import { isActiveFacilitator } from './give-role.ts'
import { peopleWith, recount } from './recount.ts'

interface Known {
  readonly devices: readonly DeviceRow[]
  readonly values: readonly PrivateValue[]
}

/** Every device of the person loses its right; open connections end with the transaction. What they wrote stays, with their name. */
export const removePerson = handler<'remove-person', Known>({
  prepare: async (_command, { storage }, { identity: { workshopId } }) => ({
    devices: await storage.devices(workshopId),
    values: await storage.allPrivateValues(workshopId),
  }),
  run: ({ participantId, withCards = false }, run, { prepared: { devices, values } }) => {
    const { documents, proceedings, boardWriter, workshopId } = run
    if (!proceedings.record('participants', participantId)) return refused('not-found')
    const own = devices.filter(
      (device) => device.participantId === participantId && device.state === 'active',
    )
    const others = devices.filter(
      (device) => device.participantId !== participantId && isActiveFacilitator(device),
    )
    if (own.some(isActiveFacilitator) && others.length === 0) return refused('last-facilitator')
    const cards = withCards ? cardsOf(documents.board, participantId) : []
    if (cards.length >= BULK_FROM) takeVersion(run, { reason: 'bulk' })
    for (const id of cards) deleteRecord(boardWriter, 'cards', id)
    for (const device of own) run.write({ write: 'device', device: { ...device, state: 'revoked' } })
    run.write({ write: 'forgetRecovery', workshopId, participantId })
    patchRecord(documents.proceedings, 'participants', participantId, { presence: 'left' })
    recount(run, peopleWith(run, { id: participantId, presence: 'left' }), values)
    return { ok: true }
  },
})
