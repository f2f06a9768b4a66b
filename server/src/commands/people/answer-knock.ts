import { dropRecord } from '@servicewerkstatt/shared/document/operations/official.ts'
import type { DeviceRow, PrivateValue } from '../../storage/workshop-storage.ts'
import { type CommandServices, handler, refused, type Run, type Sender } from '../command-call.ts'
import { KNOCK_SPACE, type WaitingPerson } from './come-in.ts'
import { welcomeBack } from './known-person.ts'
import { addParticipant, findOrAddDepartment } from './participants.ts'
import { peopleWith, recount } from './recount.ts'

interface Waiting {
  readonly knockId: string
  readonly person: WaitingPerson
  readonly device: DeviceRow
}

interface Known {
  readonly waiting: Waiting | null
  readonly devices: readonly DeviceRow[]
  readonly values: readonly PrivateValue[]
}

async function readWaiting(
  { storage }: CommandServices,
  { identity: { workshopId } }: Sender,
  knockId: string,
): Promise<Waiting | null> {
  const value = await storage.privateValue(workshopId, KNOCK_SPACE, knockId)
  if (value === null) return null
  const person = JSON.parse(value) as WaitingPerson
  const device = await storage.device(person.tokenHash)
  return device && { knockId, person, device }
}

/** The knock is answered: it stands nowhere any more, and the device is in or out. */
function settle(run: Run, { knockId, device }: Waiting, changes: Partial<DeviceRow>): void {
  const { documents, workshopId } = run
  dropRecord(documents.backstage, 'knocks', knockId)
  run.write({ write: 'device', device: { ...device, ...changes } })
  run.write({ write: 'forget', workshopId, space: KNOCK_SPACE, key: knockId })
}

function admit(run: Run, waiting: Waiting, { sealer }: CommandServices): string {
  const { name, role, department } = waiting.person
  const departmentId = findOrAddDepartment(run, department)
  const participantId = addParticipant(run, { name, role, departmentId }, sealer)
  settle(run, waiting, { participantId, state: 'active' })
  return participantId
}

/** Whoever is let in becomes a participant now, or is one who comes back; whoever is turned away keeps a token that opens nothing. */
export const answerKnock = handler<'answer-knock', Known>({
  prepare: async ({ knockId }, services, sender) => ({
    waiting: await readWaiting(services, sender, knockId),
    devices: await services.storage.devices(sender.identity.workshopId),
    values: await services.storage.allPrivateValues(sender.identity.workshopId),
  }),
  run: (
    { knockId, admit: isAdmitted, personId },
    run,
    { prepared: { waiting, devices, values }, services },
  ) => {
    if (!waiting || !run.documents.backstage.getMap('knocks').has(knockId)) return refused('not-found')
    if (!isAdmitted) {
      settle(run, waiting, { state: 'revoked' })
      return { ok: true, participantId: null }
    }
    if (personId === undefined) return { ok: true, participantId: admit(run, waiting, services) }
    const person = run.proceedings.record('participants', personId)
    if (!person) return refused('not-found')
    const role = welcomeBack(run, person, devices, services.sealer) ?? waiting.device.role
    settle(run, waiting, { participantId: personId, role, state: 'active' })
    if (person.presence === 'left') recount(run, peopleWith(run, { id: personId, presence: 'away' }), values)
    return { ok: true, participantId: personId }
  },
})
