import { reassignPerson } from '@servicewerkstatt/shared/document/operations/people.ts'
import { patchRecord, removeRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import type { DeviceRow } from '../../storage/workshop-storage.ts'
import type { PrivateValue } from '../../storage/workshop-storage.ts'
import type { Sealer } from '../../access/sealer.ts'
import { handler, refused, type Run } from '../command-call.ts'
import { envelopeKey, sealedSpace } from '../voting/perception.ts'
import { facilitatorsAmong } from '../voting/secret-votes.ts'
import { isActiveFacilitator } from './give-role.ts'
import { welcomeBack } from './known-person.ts'
import { peopleWith, recount } from './recount.ts'

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
    const moved = movePrivate(run, values, participantId, personId)
    moveEnvelopes(run, services.sealer, values, participantId, personId)
    removeRecord(documents.proceedings, 'participants', participantId, now)
    run.write({ write: 'forgetRecovery', workshopId, participantId })
    const people = peopleWith(run, { id: personId, presence: newcomer.presence, via: 'device' })
    const remaining = people.filter(({ id }) => id !== participantId)
    recount(run, remaining, moved)
    return { ok: true }
  },
})

const isList = (value: unknown): value is unknown[] => Array.isArray(value)

/**
 * Drafts of both stay; where a person has one answer only (a ballot, being ready), their own counts.
 * @returns whose everything is now; who has something is right in it, what it says is not
 */
function movePrivate(
  run: Run,
  values: readonly PrivateValue[],
  fromId: string,
  toId: string,
): readonly PrivateValue[] {
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
  return values.map((item) => (item.key === fromId ? { ...item, key: toId } : item))
}

/** Sealed answers lie under a key that only this server makes from a person. One person has one envelope; the one of the list counts. */
function moveEnvelopes(
  run: Run,
  sealer: Sealer,
  values: readonly PrivateValue[],
  fromId: string,
  toId: string,
): void {
  const { proceedings, documents, workshopId } = run
  for (const round of proceedings.all('perceptionRounds')) {
    if (round.status !== 'open') continue
    const space = sealedSpace(round.id)
    const [from, to] = [fromId, toId].map((id) => envelopeKey(sealer, round.id, id)) as [string, string]
    const theirs = values.find((item) => item.space === space && item.key === from)
    if (!theirs) continue
    run.write({ write: 'forget', workshopId, space, key: from })
    const isDouble = values.some((item) => item.space === space && item.key === to)
    if (isDouble) {
      patchRecord(documents.proceedings, 'perceptionRounds', round.id, {
        sealed: Math.max(0, (round.sealed ?? 0) - 1),
        facilitators: Math.max(0, (round.facilitators ?? 0) - facilitatorsAmong(run, [fromId])),
      })
    } else run.write({ write: 'private', value: { ...theirs, key: to } })
  }
}
